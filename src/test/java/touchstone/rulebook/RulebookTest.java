package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookTest {

    @TempDir
    Path folder;

    @Test
    void readsAnEmptyFolder() {
        Rulebook book = Rulebook.read(folder);

        assertThat(book.rules()).isEmpty();
        assertThat(book.criteria()).isEmpty();
        assertThat(book.reputation().raters()).isEmpty();
        assertThat(book.kinds().of("facebook.com")).isNull();
    }

    @Test
    void saysThatThereIsNoFolder() {
        assertThatThrownBy(() -> Rulebook.read(folder.resolve("nowhere")))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("no such folder of rules");
    }

    @Test
    void pointsAtEveryErrorOfTheTables() throws IOException {
        Files.writeString(folder.resolve("kinds.tsv"), "a.example\tplatfrom\nb.example\n");
        Files.writeString(folder.resolve("criteria.tsv"), "# heading\nratings\tmuch\t1\tWhat?\nshort\n");
        Files.createDirectories(folder.resolve("lexicon"));
        Files.writeString(folder.resolve("lexicon/loud.txt"), "shock*ing\nwow\nWOW\n");

        assertThatThrownBy(() -> Rulebook.read(folder))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("kinds.tsv:1:11: unknown kind 'platfrom'")
                .hasMessageContaining("kinds.tsv:2:1: expected a domain")
                .hasMessageContaining("criteria.tsv:2:1: not a criterion")
                .hasMessageContaining("criteria.tsv:3:1: not a criterion: expected 4 or 5 cells, found 1")
                .hasMessageContaining("lexicon/loud.txt:1:6: a * may only stand at the end")
                .hasMessageContaining("lexicon/loud.txt:3:1: phrase 'WOW' stands here twice");
    }

    @Test
    void refusesFilesThatAreTooLargeOrNoText() throws IOException {
        Path area = Files.createDirectories(folder.resolve("headline"));
        Files.writeString(area.resolve("large.yaml"), "#".repeat(100_000));
        Files.write(area.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});

        assertThatThrownBy(() -> Rulebook.read(folder))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("headline/large.yaml:1:1: file is larger than 64 KB")
                .hasMessageContaining("headline/binary.yaml:1:1: file is not valid UTF-8");
    }

    @Test
    void digestChangesWithAnyFile() throws IOException {
        Files.writeString(folder.resolve("kinds.tsv"), "a.example\tplatform\n");
        String before = Rulebook.read(folder).digest();
        Files.write(folder.resolve("kinds.tsv"), "a.example\tsatire\n".getBytes(StandardCharsets.UTF_8));

        assertThat(before).matches("[0-9a-f]{12}");
        assertThat(Rulebook.read(folder).digest()).isNotEqualTo(before);
    }

    @Test
    void readsEachPartOnlyWhenAsked() throws IOException {
        Files.createDirectories(folder.resolve("headline"));
        Files.writeString(folder.resolve("headline/bad.yaml"), "- no rule\n");
        Files.writeString(folder.resolve("kinds.tsv"), "a.example\tplatform\n");
        Rulebook book = Rulebook.open(folder);

        assertThat(book.kinds().of("a.example")).isEqualTo("platform");
        assertThatThrownBy(book::rules).isInstanceOf(RulebookException.class);
    }
}
