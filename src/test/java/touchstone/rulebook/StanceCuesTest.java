package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.rulebook.StanceCues.Hit;
import touchstone.rulebook.StanceCues.Kind;

class StanceCuesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsTheLongestPhrase() throws IOException {
        StanceCues cues = cues("refute\tnot true\nnegation\tnot\nconfirm\ttrue\nnegation\t*n't\nrefute\tdebunk*");
        assertThat(cues.in(List.of("it", "is", "not", "true"))).containsExactly(new Hit(Kind.REFUTE, 2, 4));
        assertThat(cues.in(List.of("not", "a", "true", "word")))
                .containsExactly(new Hit(Kind.NEGATION, 0, 1), new Hit(Kind.CONFIRM, 2, 3));
        assertThat(cues.in(List.of("they", "didn't", "say", "it", "was", "debunked")))
                .containsExactly(new Hit(Kind.NEGATION, 1, 2), new Hit(Kind.REFUTE, 5, 6));
        assertThat(cues.in(List.of("not"))).containsExactly(new Hit(Kind.NEGATION, 0, 1));
        assertThat(cues.in(List.of())).isEmpty();
    }

    @Test
    void readsTheShippedCues() throws IOException {
        StanceCues cues = StanceCues.read(Path.of("rules/stance/cues.tsv"));
        assertThat(cues.in(List.of("no", "evidence"))).contains(new Hit(Kind.REFUTE, 0, 2));
        assertThat(cues.in(List.of("not", "only"))).containsExactly(new Hit(Kind.AFFIRM, 0, 2));
    }

    @Test
    void singleWordsCountInsideOfPhrasesToo() throws IOException {
        StanceCues cues = cues("refute\tthis hoax\npoint\tthis\nopposite\talive dead");
        assertThat(cues.in(List.of("this", "hoax")))
                .containsExactly(new Hit(Kind.REFUTE, 0, 2), new Hit(Kind.POINT, 0, 1));
        assertThat(cues.opposites("dead")).containsExactly("alive");
        assertThat(cues.opposites("alive")).containsExactly("dead");
        assertThat(cues.opposites("mill")).isEmpty();
        assertThatThrownBy(() -> cues("opposite\talive")).hasMessageContaining("opposites are two words: alive");
    }

    @Test
    void tellsEveryBadLine() {
        assertThatThrownBy(() ->
                        cues("refute\tfalse\nrefute\nshout\thoax\nrefute\tUpper\nrefute\tno*\nrefute\ttwo  blanks"))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("cues.tsv:4:1: 1 cells instead of 2")
                .hasMessageContaining("cues.tsv:5:1: no kind of phrase is called shout")
                .hasMessageContaining("cues.tsv:6:1: a phrase is lower-case words")
                .hasMessageContaining("cues.tsv:7:1: ")
                .hasMessageContaining("cues.tsv:8:1: ");
    }

    private StanceCues cues(String rows) throws IOException {
        Path file = folder.resolve("cues.tsv");
        Files.writeString(file, "# comment\nkind\tphrase\n" + rows + "\n");
        return StanceCues.read(file);
    }
}
