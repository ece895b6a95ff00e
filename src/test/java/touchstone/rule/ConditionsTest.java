package touchstone.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelEvaluationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import touchstone.model.Span;
import touchstone.rulebook.Lexicon;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Applies;
import touchstone.rulebook.RuleFile.Expression;
import touchstone.rulebook.RuleFile.Subject;

/** What conditions can see and call, on one article. */
class ConditionsTest {

    private static final String TITLE = "Mayor opens the NEW harbour";
    private static final String BODY =
            "The harbour master said the harbour was open. Critics of the mayor stayed away.";
    private static final Conditions CONDITIONS = new Conditions(
            Subject.ARTICLE, Map.of("places", new Lexicon("places", List.of("harbour", "town hall", "bridge*"))));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            phrase(title, "opens the new")                         | true
            phrase(title, "open")                                  | false
            phrase(title, "open*")                                 | true
            phrase(title, ["bridge", "harbour"])                   | true
            phrase(title, lexicon("places"))                       | true
            phrase(authors, "moreau")                              | true
            count(body, "harbour") == 2                            | true
            count(authors, "a*") == 1                              | true
            count(body, lexicon("places")) == 2                    | true
            ratio(title, "harbour") == 0.2                         | true
            ratio(title, ["the new harbour", "harbour"]) == 0.6    | true
            near(body, "master", "said", 0)                        | true
            near(body, "said", "master", 0)                        | true
            near(body, "critics", "master", 4)                     | false
            near(body, "critics", "master", 5)                     | true
            words(title) == 5                                      | true
            capitals("MAYOR opens the NEW harbour") == 1           | true
            share(1, 4) == 0.25                                    | true
            share(3, 0) == 0.0                                     | true
            sites(links) == ["reuters.com", "bbc.co.uk"]           | true
            to_site(links, "reuters.com") == 2                     | true
            to_site(links, "example.org") == 0                     | true
            days(published, today) == 31                           | true
            days(today, published) == -31                          | true
            year(published) == 2025                                | true
            published < "2025-12-02"                               | true
            country == "fr"                                        | true
            size(distinct(["a", "b", "a"])) == 2                   | true
            common(authors, ["Bo Lind"]) == 1                      | true
            authors.exists(a, a.startsWith("Ada"))                 | true
            title.contains("NEW") && !title.contains("OLD")        | true
            """)
    void aConditionHolds(String condition, boolean expected) throws CelEvaluationException {
        List<Problem> problems = new ArrayList<>();
        Condition compiled = CONDITIONS.compile(rule(), expression(condition), problems::add);
        assertThat(problems.stream().map(Problem::message).filter(m -> !m.contains("always holds")))
                .isEmpty();
        if (compiled != null) {
            assertThat(compiled.holds(signals())).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title.contains("a") ? named > 0.5 : named < 0.2        |
            named > 1.0                                            | never holds: named is 0 to 1
            claims < 0                                             | never holds: claims is 0 or more
            rate >= 0.0                                            | always holds: rate is 0 or more
            days_old < 0                                           |
            claims > 5 && claims < 6                               | never holds: beside the rest claims is 6 or more
            claims > 5 || claims < 6                               |
            size(authors) > 200                                    | never holds: size(authors) is 0 to 200
            count(title, "a") < 0                                  | never holds
            ratio(title, "a") > 1.0                                | never holds
            named + vague > 2.5                                    | never holds
            !(named <= 1.0)                                        | always holds: named is 0 to 1
            kind in ["news", "opinion"]                            |
            kind != "platform"                                     | always holds
            """)
    void whatIsSettledBeforehandIsTold(String condition, String expected) {
        List<Problem> problems = new ArrayList<>();
        Condition compiled = CONDITIONS.compile(rule(), expression(condition), problems::add);
        if (expected == null) {
            assertThat(problems).isEmpty();
            assertThat(compiled).isNotNull();
        } else {
            assertThat(compiled).isNull();
            assertThat(problems)
                    .singleElement()
                    .extracting(Problem::message)
                    .asString()
                    .contains(expected);
        }
    }

    @Test
    void everyFunctionAndSignalIsDocumented() {
        assertThat(Vocabulary.functions()).allSatisfy(word -> {
            assertThat(word.meaning()).isNotBlank();
            assertThat(word.usage()).isNotBlank();
        });
        assertThat(Signal.ALL).allSatisfy(signal -> assertThat(signal.meaning()).isNotBlank());
        assertThat(Signal.ALL.stream().map(Signal::name)).doesNotHaveDuplicates();
    }

    @Test
    void theEndingOfAnAddressNamesACountryOrNone() {
        assertThat(Country.of("www.lemonde.fr")).isEqualTo("fr");
        assertThat(Country.of("bbc.co.uk/sport")).isEqualTo("gb");
        assertThat(Country.of("twitch.tv")).isEmpty();
        assertThat(Country.of("example.com")).isEmpty();
        assertThat(Country.of(null)).isEmpty();
    }

    private static Signals signals() {
        String text = TITLE + "\n\n" + BODY;
        return Signals.ofArticle(
                text,
                new Span(0, TITLE.length()),
                text.length() - BODY.length(),
                Map.of(
                        "authors", List.of("Ada Moreau", "Bo Lind"),
                        "links", List.of("https://www.reuters.com/1", "https://reuters.com/2", "https://bbc.co.uk"),
                        "published", "2025-12-01",
                        "today", LocalDate.of(2026, 1, 1).toString(),
                        "country", "fr"));
    }

    private static Expression expression(String text) {
        return new Expression(text, "headline/made-up.yaml", 1, 1, List.of(text));
    }

    private static RuleFile rule() {
        Expression none = expression("");
        RuleFile.Find find = new RuleFile.Find(RuleFile.Place.TITLE, List.of(), List.of("a"), null);
        return new RuleFile(
                "headline/made-up",
                RuleFile.Status.EXPERIMENTAL,
                1,
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                "headlines",
                new Applies(
                        Subject.ARTICLE,
                        List.of("published", "days_old"),
                        List.of(),
                        Set.of(),
                        Set.of(),
                        none,
                        Set.of(),
                        null,
                        null),
                find,
                null,
                new RuleFile.Effect(0, null, null),
                none,
                List.of(),
                List.of());
    }
}
