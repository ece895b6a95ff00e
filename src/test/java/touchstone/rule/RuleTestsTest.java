package touchstone.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFolders;

class RuleTestsTest {

    private static final String RULE = """
            id: headline/loud
            status: stable
            version: 1
            title: Loud word
            why: Loud words get ahead of the article.
            references: ["A code of practice 2019, clause 1"]
            false_positives: [A quotation.]
            criterion: headlines
            applies: {to: article, kinds: [news]}
            find: {in: title, phrase: [shocking, stunning], pattern: '(?i)\\b(wow|gosh)\\b'}
            when: size(found) > 1 || size(found) == 1 && title_words < 6
            effect: {form: -5}
            message: "Loud word: {found}."
            examples:
              hits:
                - {title: "[[Shocking]] report", points: -5, message: "Loud word: Shocking."}
                - {title: "[[Stunning]] [[wow]] of the year in the old town", points: -5}
                - {title: "[[Gosh]]"}
                - {title: "[[Wow]]"}
                - {title: "[[Stunning]]"}
              misses:
                - {title: "A shocking report on the state of the town hall"}
                - {title: "Shocking report", kind: opinion}
                - {title: "Calm"}
            """;

    @TempDir
    Path folder;

    @Test
    void aRuleWhoseEveryAlternativeIsNeededPasses() throws IOException {
        assertThat(run(RULE)).allMatch(RuleTestResult::isPassed);
    }

    @Test
    void anAlternativeThatNoExampleNeedsIsNamed() throws IOException {
        assertThat(run(RULE.replace("    - {title: \"[[Gosh]]\"}\n", "")))
                .filteredOn(r -> !r.isPassed())
                .extracting(RuleTestResult::example)
                .containsExactly("'gosh' of the pattern");
        assertThat(run(RULE.replace("    - {title: \"Shocking report\", kind: opinion}\n", "")))
                .filteredOn(r -> !r.isPassed())
                .extracting(RuleTestResult::example)
                .containsExactly("limit 'kinds'");
        assertThat(run(RULE.replace("    - {title: \"A shocking report on the state of the town hall\"}\n", "")))
                .filteredOn(r -> !r.isPassed())
                .extracting(RuleTestResult::example)
                .containsExactly("'title_words < 6' of the condition");
    }

    @Test
    void anExperimentalRuleOwesItsExamplesAlone() throws IOException {
        String rule =
                RULE.replace("status: stable", "status: experimental").replace("    - {title: \"[[Gosh]]\"}\n", "");
        assertThat(run(rule)).allMatch(RuleTestResult::isPassed);
    }

    @Test
    void wrongPointsAndWrongWordsAreTold() throws IOException {
        assertThat(run(RULE.replace("points: -5, message", "points: -4, message")))
                .filteredOn(r -> !r.isPassed())
                .extracting(RuleTestResult::failure)
                .contains("gave -5 points instead of -4");
        assertThat(run(RULE.replace("\"Loud word: Shocking.\"", "\"Quiet word.\"")))
                .filteredOn(r -> !r.isPassed())
                .extracting(RuleTestResult::failure)
                .contains("said “Loud word: Shocking.” instead of “Quiet word.”");
    }

    @Test
    void examplesAreReadOnADayOfTheirOwn() throws IOException {
        String rule = RULE.replace("kinds: [news]}", "needs: [published], from: 2025-01-01, until: 2026-06-30}")
                .replace(
                        "when: size(found) > 1 || size(found) == 1 && title_words < 6",
                        "when: days(published, today) < 40")
                .replace("{title: \"[[", "{published: 2025-12-24, title: \"[[")
                .replaceFirst("(?s)  misses:.*", """
                          misses:
                            - {title: "Shocking report", published: 2025-06-01}
                            - {title: "Shocking report", published: 2026-07-01}
                            - {title: "Shocking report", published: 2024-12-31, today: 2025-01-02}
                        """);
        assertThat(run(rule)).allMatch(RuleTestResult::isPassed);
    }

    @Test
    void aBrokenRuleHidesNoOther() throws IOException {
        Files.createDirectories(folder.resolve("headline"));
        Files.writeString(folder.resolve("headline/loud.yaml"), RULE);
        Files.writeString(
                folder.resolve("headline/broken.yaml"),
                RULE.replace("headline/loud", "headline/broken").replace("title_words < 6", "titel_words < 6"));
        List<Problem> problems = new ArrayList<>();
        RuleSet sound = RuleSet.sound(RuleFolders.of(folder), problems);

        assertThat(problems).extracting(Problem::file).containsOnly("headline/broken.yaml");
        assertThat(sound.rules()).extracting(RuleFile::id).containsExactly("headline/loud");
        assertThat(new RuleTests(sound).run()).hasSizeGreaterThan(7).allMatch(RuleTestResult::isPassed);
    }

    @Test
    void aRuleIsToldWhatItLacksForStable() throws IOException {
        RuleSet set = load(RULE.replace("2019, clause 1", "of old")
                .replace(", message: \"Loud word: Shocking.\"", "")
                .replace("get ahead of the article.", "get ahead"));
        Lint.Verdict verdict = new Lint(set, Map.of("headline/loud", List.of("court-report")))
                .run()
                .getFirst();

        assertThat(verdict.isUnearned()).isTrue();
        assertThat(verdict.lacks())
                .containsExactly(
                        "no hit says which sentence comes out ('message')",
                        "reference “A code of practice of old” names no year, clause or address",
                        "'why' is no sentence with a full stop",
                        "speaks against sober texts: court-report");
        assertThat(new Lint(load(RULE), Map.of()).run().getFirst().lacks()).isEmpty();
    }

    private List<RuleTestResult> run(String rule) throws IOException {
        return new RuleTests(load(rule)).run();
    }

    private RuleSet load(String rule) throws IOException {
        Files.createDirectories(folder.resolve("headline"));
        Files.writeString(folder.resolve("headline/loud.yaml"), rule);
        return RuleSet.load(folder);
    }
}
