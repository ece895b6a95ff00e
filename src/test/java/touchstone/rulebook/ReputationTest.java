package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReputationTest {

    private static final Reputation SHIPPED = Rulebook.open(Path.of("rules")).reputation();

    private static final String HEADER = """
            # rater: Desk
            # family: own
            # rank: 1
            # date: 2026-01-01
            # scale: good=0.9 bad=0.1
            # source: our desk
            # SPDX-License-Identifier: CC0-1.0
            """;

    @TempDir
    Path folder;

    @Test
    void namesRaterDateAndLabel() {
        Rating rating = SHIPPED.of("https://www.reuters.com/world/x").getLast();

        assertThat(rating.rater()).startsWith("expert consensus PC1");
        assertThat(rating.asOf()).isBefore(LocalDate.of(2024, 1, 1));
        assertThat(rating.value01()).isEqualTo(1);
        assertThat(rating.sentence()).contains("PC1").contains("as of 2023").contains("reuters.com");
    }

    @Test
    void countsAFamilyOnce() {
        // infowars.com stands in PC1 and in CRED-1, which go back to the same raters
        assertThat(SHIPPED.of("infowars.com")).extracting(Rating::family).doesNotHaveDuplicates();
    }

    @Test
    void hearsTheSecondOfAFamilyWhereTheFirstIsSilent() {
        assertThat(SHIPPED.of("16wmpo.com")).extracting(Rating::rater).isNotEmpty();
        assertThat(SHIPPED.raters()).contains("CRED-1", "Wikipedia perennial sources");
    }

    @Test
    void looksAtThePathThenTheHostThenTheDomainsAboveIt() throws IOException {
        Reputation lists =
                read("mail-for-tests.com\tbad\nnews.mail-for-tests.com\tgood\nmail-for-tests.com/sport\tgood\n");

        assertThat(lists.of("news.mail-for-tests.com").getFirst().label()).isEqualTo("good");
        assertThat(lists.of("live.news.mail-for-tests.com/a").getFirst().domain())
                .isEqualTo("news.mail-for-tests.com");
        assertThat(lists.of("http://mail-for-tests.com/sport/1").getFirst().domain())
                .isEqualTo("mail-for-tests.com/sport");
        assertThat(lists.of("mail-for-tests.com/politics").getFirst().label()).isEqualTo("bad");
    }

    @Test
    void neverLooksAboveTheRegistrableDomain() throws IOException {
        Reputation lists = read("co.uk\tbad\n");

        assertThat(lists.of("paper.co.uk")).isEmpty();
    }

    @Test
    void knowsNothingOfWordsThatAreNoHost() {
        assertThat(SHIPPED.of("")).isEmpty();
        assertThat(SHIPPED.of("two words")).isEmpty();
        assertThat(SHIPPED.of("nobody-has-rated-this.example")).isEmpty();
    }

    @Test
    void namesEveryLineThatIsWrong() {
        assertThatThrownBy(() -> read("no tab here\na.example\tgood\na.example\tbad\n"))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("reputation/desk.tsv:8:1: expected a domain")
                .hasMessageContaining("reputation/desk.tsv:10:1: 'a.example' stands here twice");
    }

    @Test
    void refusesALabelThatIsNotOnTheScale() {
        assertThatThrownBy(() -> read("a.example\tsuperb\n"))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("'superb'");
    }

    @Test
    void refusesAListThatDoesNotSayWhoRatedAndWhen() throws IOException {
        Files.createDirectories(folder.resolve("reputation"));
        Files.writeString(folder.resolve("reputation/desk.tsv"), "a.example\t0.5\n");

        assertThatThrownBy(() -> Rulebook.read(folder))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("# rater")
                .hasMessageContaining("# date")
                .hasMessageContaining("# SPDX-License-Identifier");
    }

    @Test
    void shippedListsSayTheirLicenceAndAreSorted() throws IOException {
        for (String name : List.of("pc1", "cred1", "wikipedia")) {
            List<String> lines = Files.readAllLines(Path.of("rules/reputation", name + ".tsv"));
            List<String> rows = lines.stream().filter(l -> !l.startsWith("#")).toList();
            assertThat(lines).anyMatch(l -> l.startsWith("# SPDX-License-Identifier: "));
            assertThat(rows).isSorted().hasSizeGreaterThan(600);
        }
    }

    private Reputation read(String rows) throws IOException {
        Files.createDirectories(folder.resolve("reputation"));
        Files.writeString(folder.resolve("reputation/desk.tsv"), HEADER + rows);
        return Rulebook.read(folder).reputation();
    }
}
