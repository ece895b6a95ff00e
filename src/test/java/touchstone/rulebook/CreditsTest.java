package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.rulebook.Credits.Credit;
import touchstone.rulebook.Credits.Place;

class CreditsTest {

    @Test
    void aLineIsReadUpToTheNameAndBehindIt(@TempDir Path folder) throws IOException {
        Credit credit = read(folder, "below\tpart\tknown\t^with files from {name}[.]?$\tParts are from %s.")
                .all()
                .getFirst();
        assertThat(credit.place()).isEqualTo(Place.BELOW);
        assertThat(credit.whole()).isFalse();
        assertThat(credit.before().matcher("With files from AFP.").find()).isTrue();
        assertThat(credit.beforeKnown().matcher("With files from the ").find()).isTrue();
        assertThat(credit.after()).isNotNull();
    }

    @Test
    void everyErrorIsToldWithItsLine(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder, """
                        nowhere\tagency\tknown\tvia {name}\tVia %s.
                        above\tpage\tknown\tvia {name}\tVia %s.
                        above\tagency\tall\tvia {name}\tVia %s.
                        above\tagency\tknown\tvia nobody\tVia %s.
                        above\tagency\t=Reuters\tvia {name}\tVia %s.
                        above\tagency\tknown\tvia {name}\tVia nobody.
                        above\tagency\tknown\tvia ({name}\tVia %s."""))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("credits.tsv:2:1: unknown place nowhere")
                .hasMessageContaining("credits.tsv:3:1: role must be agency, part or origin, not page")
                .hasMessageContaining("credits.tsv:4:1: names must be agency, known, any or =NAME, not all")
                .hasMessageContaining("credits.tsv:5:1: no {name} in the line")
                .hasMessageContaining("credits.tsv:6:1: the name is given and stands in the line")
                .hasMessageContaining("credits.tsv:7:1: no %s in the reason")
                .hasMessageContaining("credits.tsv:8:1: not a regular expression: missing closing )");
    }

    private static Credits read(Path folder, String rows) throws IOException {
        Path file = folder.resolve("credits.tsv");
        Files.writeString(file, "place\trole\tnames\tline\treason\n" + rows + "\n");
        return Credits.read(file);
    }
}
