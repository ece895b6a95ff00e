package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCuesTest {

    @Test
    void formsLeadToTheirLemmaWithinAClass() throws IOException {
        SourceCues cues = SourceCues.read(Path.of("rules/claim/cues.tsv"));
        assertThat(cues.lemma(SourceCues.Role.TELL, "told")).isEqualTo("tell");
        assertThat(cues.is(SourceCues.Role.SAY, "told")).isFalse();
        assertThat(cues.phrases(SourceCues.Role.ACCORDING)).contains("according to");
    }

    @Test
    void errorsNameFileAndLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cues.tsv");
        Files.writeString(file, "class\tlemma\tforms\nshouting\tsay\tsay\nsay\tsay\tsay|Said\n");
        assertThatThrownBy(() -> SourceCues.read(file))
                .hasMessageContaining(file + ":2:1: unknown class shouting")
                .hasMessageContaining(file + ":3:1: a form must be lower case and not empty: Said");
    }
}
