package touchstone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.History;
import touchstone.model.SiteFacts;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.Band;
import touchstone.model.SourceScore.Note;
import touchstone.model.SourceScore.RaterSays;
import touchstone.rule.RuleSet;
import touchstone.rulebook.Rulebook;

/** Who says what of whom, as of when, and how far it reaches. */
class RatersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheRules() throws IOException {
        for (String name : List.of("criteria.tsv", "kind-meanings.tsv", "scales.tsv")) {
            Files.copy(Path.of("rules", name), folder.resolve(name));
        }
        Files.createDirectories(folder.resolve("reputation"));
        for (String name : List.of("expert-lists", "community-lists", "own-lists")) {
            Path file = Path.of("reputation", name + ".yaml");
            Files.copy(Path.of("rules").resolve(file), folder.resolve(file));
        }
        list("a", "Rater A", "expert", "2026-01-01", "# scale: linear", "dailyharbour.com\t0.9", "rumour.com\t0.1");
    }

    @Test
    void everyListIsHeardButAFamilyCountsOnce() throws IOException {
        list("b", "Rater B", "expert", "2026-02-01", "# rank: 2\n# scale: linear", "dailyharbour.com\t0.8");
        SourceScore score = score("dailyharbour.com");

        assertThat(score.ratings()).extracting(RaterSays::rater).containsExactly("Rater A", "Rater B");
        assertThat(score.ratings()).extracting(RaterSays::counts).containsExactly(true, false);
        assertThat(score.ratings().getLast().because()).contains("Rater A");
    }

    @Test
    void aRatingOfOneTopicIsShownAndDoesNotCount() throws IOException {
        list("t", "Rater T", "community", "2026-02-01", "# topic: health\n# scale: linear", "dailyharbour.com\t0.1");
        SourceScore score = score("dailyharbour.com");

        assertThat(score.score()).isEqualTo(86);
        assertThat(score.ratings().getFirst().sentence())
                .isEqualTo("Rater T, as of 2026-02-01, says 0.1 of 1 for dailyharbour.com, on health only");
        assertThat(score.ratings().getFirst().counts()).isFalse();
    }

    @Test
    void aRatingThatIsOverIsShownAndTheNextOfItsFamilyIsHeard() throws IOException {
        list(
                "a",
                "Rater A",
                "expert",
                "2020-01-01",
                "# columns: domain label date until\n# scale: linear",
                "dailyharbour.com\t0.9\t2021-05-01\t2022-05-01");
        list("b", "Rater B", "expert", "2026-02-01", "# rank: 2\n# scale: linear", "dailyharbour.com\t0.7");
        SourceScore score = score("dailyharbour.com");

        assertThat(score.score()).isEqualTo(68);
        assertThat(score.ratings().getFirst().because()).isEqualTo("not counted: it held until 2022-05-01");
        assertThat(score.ratings().getFirst().asOf()).isEqualTo("2021-05-01");
    }

    @Test
    void theAgeOfTheNewestRatingIsTold() throws IOException {
        list("a", "Rater A", "expert", "2021-01-01", "# scale: linear", "dailyharbour.com\t0.9");

        assertThat(notes("dailyharbour.com", Note.Topic.AGE))
                .singleElement()
                .asString()
                .contains("5 years old (2021-01-01)");
        assertThat(score("dailyharbour.com").confidence()).isLessThan(.5);
    }

    @Test
    void disagreementIsToldWithBothWords() throws IOException {
        list("c", "Rater C", "community", "2026-02-01", "# scale: good=0.9 bad=0.2", "dailyharbour.com\tbad");

        assertThat(notes("dailyharbour.com", Note.Topic.DISAGREEMENT))
                .singleElement()
                .asString()
                .contains("Rater A, as of 2026-01-01, says 0.9 of 1")
                .contains("Rater C, as of 2026-02-01, says “bad”");
    }

    @Test
    void aSectionMayBeRatedByItself() throws IOException {
        list(
                "a",
                "Rater A",
                "expert",
                "2026-01-01",
                "# scale: linear",
                "dailyharbour.com\t0.9",
                "dailyharbour.com/paid\t0.2",
                "dailyharbour.com/paid/blog/x\t0.1");

        assertThat(score("dailyharbour.com/sport").score()).isEqualTo(86);
        assertThat(score("https://www.dailyharbour.com/paid/2026/11/story?x=1#y")
                        .score())
                .isEqualTo(23);
        assertThat(score("dailyharbour.com/paid/blog/x/y").score()).isEqualTo(14);
        assertThat(notes("dailyharbour.com/paid", Note.Topic.SCOPE)).isNotEmpty();
    }

    @Test
    void aSiteIsKnownByItsOtherNames() throws IOException {
        Files.writeString(folder.resolve("aliases.tsv"), "harbour.news\tdailyharbour.com\tformer name\n");

        assertThat(score("m.harbour.news").score()).isEqualTo(86);
        assertThat(notes("harbour.news", Note.Topic.NAME)).isNotEmpty();
        assertThat(score("www-dailyharbour-com.cdn.ampproject.org").score()).isEqualTo(86);
        assertThat(score("dailyharbour-com.translate.goog").score()).isEqualTo(86);
    }

    @Test
    void usersOfAPlatformAreNotThePlatform() throws IOException {
        Files.writeString(folder.resolve("kinds.tsv"), "hostall.com\tplatform\n");
        list(
                "a",
                "Rater A",
                "expert",
                "2026-01-01",
                "# scale: linear",
                "hostall.com\t0.9",
                "hostall.com/channel/Known\t0.2",
                "someone.hostall.com\t0.2");

        assertThat(score("hostall.com/channel/other").band()).isEqualTo(Band.NOT_RATED);
        assertThat(score("hostall.com/channel/other").ratings()).isEmpty();
        assertThat(score("other.hostall.com").band()).isEqualTo(Band.NOT_RATED);
        assertThat(score("hostall.com/channel/Known/videos").score()).isEqualTo(23);
        assertThat(score("someone.hostall.com").kind()).isEqualTo("personal-blog");
    }

    @ParameterizedTest
    @CsvSource({
        "dai1yharbour.com,digit for a letter",
        "dailyharbuor.com,letters swapped",
        "dailyharbor.com,letter left out",
        "dailyharbourr.com,letter doubled",
        "dailyharbour.com.co,known name in front",
        "www.dailyharbour.com.breaking.net,known name as a sub-domain",
        "dailyharbour-com.site,known name with a hyphen",
        "dаilyharbour.com,a Cyrillic letter",
        "xn--dilyharbour-yij.com,the same in its ASCII form"
    })
    void whatLooksLikeARatedSiteGetsNoRatingAndAWarning(String domain, String trick) {
        SourceScore score = score(domain);

        assertThat(score.score()).as(trick).isNull();
        assertThat(score.ratings()).isEmpty();
        assertThat(score.notes()).as(trick).isNotEmpty();
        assertThat(score.notes().getFirst().topic()).isEqualTo(Note.Topic.LOOKALIKE);
        assertThat(score.notes().getFirst().message()).contains("dailyharbour.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dailyharbour.org", "thedailyharbour.net", "daily.com", "harbour.com", "rumours.com"})
    void namesThatOnlyShareWordsAreNoLookalikes(String domain) {
        assertThat(score(domain).notes()).isEmpty();
        assertThat(score(domain).band()).isEqualTo(Band.UNKNOWN);
    }

    @Test
    void aPublicBodyIsKnownByTheEndOfItsName() throws IOException {
        Files.writeString(folder.resolve("kinds.tsv"), ".gov\tgovernment\n");

        assertThat(score("data.health.gov").kind()).isEqualTo("government");
        assertThat(score("health.gov").band()).isEqualTo(Band.UNKNOWN);
        assertThat(score("health.gov.example").kind()).isEqualTo("unknown");
    }

    private void list(String name, String rater, String family, String date, String head, String... rows)
            throws IOException {
        String rank = head.contains("# rank") ? "" : "# rank: 1\n";
        Files.writeString(
                folder.resolve("reputation/" + name + ".tsv"),
                "# rater: " + rater + "\n# family: " + family + "\n# date: " + date + "\n" + rank + head
                        + "\n# source: test\n# SPDX-License-Identifier: CC0-1.0\n" + String.join("\n", rows) + "\n");
    }

    private List<String> notes(String address, Note.Topic topic) {
        return score(address).notes().stream()
                .filter(n -> n.topic() == topic)
                .map(Note::message)
                .toList();
    }

    private SourceScore score(String address) {
        SiteFacts facts = new SiteFacts(address, null, null, List.of(), null);
        return SourceScorer.of(RuleSet.lazy(Rulebook.open(folder)), TODAY).score(SourceRole.PAGE, facts, History.NONE);
    }
}
