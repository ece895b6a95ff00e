package touchstone.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.ArticleMarks;
import touchstone.model.CheckedPassage;
import touchstone.model.Practice;
import touchstone.model.Practice.Trait;
import touchstone.model.ReadArticle;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.CriterionResult;
import touchstone.model.SourceScore.State;
import touchstone.rule.RuleSet;
import touchstone.source.SourceScorer;
import touchstone.store.ClaimStore;
import touchstone.store.Forget;
import touchstone.store.Seen;

/** What collected articles show of a source, with a real store and the rules that ship. */
class PracticesTest {

    private static final SourceScorer SCORER = SourceScorer.of(RuleSet.load(Path.of("rules")));
    private static final ArticleMarks PLAIN = marks(false, false, null, 3, 2);

    @TempDir
    private Path data;

    private ClaimStore store;

    @BeforeEach
    void open() {
        store = ClaimStore.open(data, Seen.ENCODERS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void over_many_articles_three_questions_get_an_answer_with_its_evidence() {
        keep("tarn-herald.com", 37, PLAIN);
        keep("tarn-herald.com", 37, 40, marks(false, false, "Correction:", 3, 2));
        SourceScore score = score("tarn-herald.com");

        assertThat(criterion(score, "headlines").message())
                .isEqualTo("Of 40 headlines since 2026-03-01, 0 are worded to be clicked and 0 say something that was"
                        + " not found in their text.");
        assertThat(criterion(score, "sourcing").message())
                .isEqualTo("Of 40 articles with claims since 2026-03-01, 40 name somebody on whose word a claim"
                        + " stands.");
        assertThat(criterion(score, "accuracy").message())
                .isEqualTo("Of 40 articles since 2026-03-01, 3 carry a note of a correction.");
        assertThat(criterion(score, "dates").state()).isEqualTo(State.MET);
        assertThat(score.background().practice().share(Trait.CORRECTION).examples())
                .hasSize(3)
                .allSatisfy(one -> {
                    assertThat(one.page().getHost()).isEqualTo("tarn-herald.com");
                    assertThat(one.words()).isEqualTo("Correction:");
                });
        assertThat(score.score()).isNull(); // no rater knows it: unknown stays unknown
    }

    @Test
    void loud_headlines_are_said_where_they_are_a_habit() {
        keep("tarn-herald.com", 12, PLAIN);
        keep("tarn-herald.com", 12, 40, marks(true, true, null, 0, 0));
        CriterionResult headlines = criterion(score("tarn-herald.com"), "headlines");

        assertThat(headlines.state()).isEqualTo(State.NOT_MET);
        assertThat(headlines.message())
                .contains("Of 40 headlines since 2026-03-01, 28 are worded to be clicked.")
                .contains("28 say something that was not found in their text.");
    }

    @Test
    void too_few_articles_say_nothing() {
        keep("tarn-herald.com", Practice.ENOUGH - 1, marks(true, true, "Correction:", 3, 0));
        SourceScore score = score("tarn-herald.com");

        assertThat(score.criteria()).allMatch(c -> c.state() == State.NOT_OBSERVED);
        assertThat(score.background().practice().share(Trait.BYLINE).of()).isEqualTo(19);
        keep("tarn-herald.com", 19, 20, PLAIN);
        assertThat(criterion(score("tarn-herald.com"), "headlines").state()).isEqualTo(State.NOT_MET);
    }

    @Test
    void what_an_agency_wrote_is_evidence_about_the_agency_and_none_about_the_page() {
        for (int i = 0; i < 30; i++) {
            wire("tarn-herald.com", i);
            wire("other-herald.com", i);
        }

        assertThat(score("tarn-herald.com").background().practice()).isEqualTo(Practice.NONE);
        SourceScore agency = score("wire-of-tarn.com");
        assertThat(agency.background().practice().share(Trait.NAMED_SOURCE).of())
                .as("both copies of a text count once")
                .isEqualTo(30);
        assertThat(criterion(agency, "sourcing").state()).isEqualTo(State.MET);
        assertThat(criterion(agency, "headlines").state())
                .as("headlines of copies are the doing of those who show them")
                .isEqualTo(State.NOT_OBSERVED);
    }

    @Test
    void one_text_under_several_addresses_of_a_site_counts_once() {
        for (int i = 0; i < 30; i++) {
            Seen.on("https://tarn-herald.com/" + i)
                    .says("The dam of Tarn holds 40 million cubic metres.")
                    .says("Its wall was built in 1931.")
                    .marked(PLAIN)
                    .keep(store);
        }

        assertThat(practice("tarn-herald.com").share(Trait.BYLINE).of()).isOne();
    }

    @Test
    void a_sentence_that_recurs_from_report_to_report_makes_no_copy() {
        for (int i = 0; i < 3; i++) {
            Seen.on("https://tarn-herald.com/" + i)
                    .says("The dam of Tarn holds 40 million cubic metres.")
                    .says("The council spent " + (100 + i) + " crowns on it.")
                    .says("In district " + i + " the pipes were laid anew.")
                    .marked(PLAIN)
                    .keep(store);
        }

        assertThat(practice("tarn-herald.com").share(Trait.BYLINE).of()).isEqualTo(3);
    }

    @Test
    void what_is_forgotten_counts_no_more() {
        keep("tarn-herald.com", 3, PLAIN);
        store.forget(new Forget.Domain("tarn-herald.com"));

        assertThat(practice("tarn-herald.com")).isEqualTo(Practice.NONE);
    }

    private void keep(String site, int until, ArticleMarks marks) {
        keep(site, 0, until, marks);
    }

    /** Articles numbered {@code from} to before {@code until}, one a day. */
    private void keep(String site, int from, int until, ArticleMarks marks) {
        for (int i = from; i < until; i++) {
            Seen.on("https://" + site + "/" + i)
                    .titled("Council meets for the " + i + "th time")
                    .published(LocalDate.parse("2026-03-01").plusDays(i).toString())
                    .says("The council of Tarn spent " + (1_000 + i) + " crowns on lamps.")
                    .marked(marks)
                    .keep(store);
        }
    }

    private void wire(String site, int i) {
        Seen.on("https://" + site + "/wire-" + i)
                .agency("Wire of Tarn", "wire-of-tarn.com")
                .says("The ministry of Tarn sold " + (1_000 + i) + " mills.")
                .says("Ship number " + (2_000 + i) + " left the harbour.")
                .marked(marks(true, true, null, 2, 2))
                .keep(store);
    }

    private static ArticleMarks marks(
            boolean loud, boolean saysMore, @Nullable String correction, int claims, int named) {
        return new ArticleMarks(true, true, new ArticleMarks.Headline(loud, saysMore), correction, claims, named);
    }

    private Practice practice(String site) {
        return Practice.of(store.readArticles(site), LocalDate.parse("2026-11-23"));
    }

    private SourceScore score(String site) {
        Checker.Known known = new Checker.Known() {
            @Override
            public List<CheckedPassage> passages(String domain) {
                return store.checkedPassages(domain);
            }

            @Override
            public List<ReadArticle> articles(String domain) {
                return store.readArticles(domain);
            }
        };
        return new SourceChecker(
                        SCORER,
                        host -> null,
                        (host, hasPassages) -> null,
                        store::observations,
                        known,
                        LocalDate.parse("2026-11-23"))
                .of(site)
                .score();
    }

    private static CriterionResult criterion(SourceScore score, String id) {
        return score.criteria().stream()
                .filter(c -> c.criterion().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
