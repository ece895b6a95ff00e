package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimWordsTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheTableThatShips() throws IOException {
        ClaimWords words = ClaimWords.read(Path.of("rules/claim/words.tsv"));
        assertThat(words.is(ClaimWords.Role.WOMAN, "marta")).isTrue();
        assertThat(words.lemmas(ClaimWords.Role.BODY, "airline")).contains("company", "airline");
        assertThat(words.lemmas(ClaimWords.Role.BODY, "moon")).isEmpty();
    }

    @Test
    void namesEveryBadLine() throws IOException {
        Path file = folder.resolve("words.tsv");
        Files.writeString(file, "class\tlemma\tforms\nman\t\tDan\nsomething\t\tx\n");
        assertThatThrownBy(() -> ClaimWords.read(file))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("lower case")
                .hasMessageContaining("unknown class something");
    }
}
