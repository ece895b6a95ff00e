package touchstone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import touchstone.model.History;
import touchstone.model.SiteFacts;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.rule.RuleSet;
import touchstone.rulebook.Criterion;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.Rulebook;

/**
 * Reads every sentence that can be shown about a source or an article in our own voice: the words that call names stand only
 * between quotation marks, as somebody else's. Ratings are always told with who says so, as of when.
 */
class FairWordingTest {

    private static final Rulebook BOOK = Rulebook.read(Path.of("rules"));

    private static final Pattern NAME_CALLING =
            Pattern.compile("\\b(fake\\w*|fraud\\w*|liars?|lies(?! in)|lying|lied|hoax\\w*|scam\\w*"
                    + "|swindle\\w*|crooks?|cheat(s|ing|ed)?|propagand\\w*|disinformation|misinformation|bogus|phon(y|ies)|junk|garbage"
                    + "|trash|rubbish|quack\\w*|charlatan\\w*|untrustworthy|dishonest\\w*|shady|corrupt\\w*|criminal\\w*|extremis\\w*"
                    + "|radical\\w*|fringe|crank\\w*|troll\\w*|hate|hateful|stupid|idiot\\w*|disgrace\\w*|shameful|nonsense|deceit\\w*"
                    + "|deceive\\w*|deceptive|manipulat\\w*|bad actor\\w*|conspira\\w*|pseudo\\w*|biased)\\b");

    /** What is quoted is somebody else's; what stands in a gap is found in the text or said by a rater. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\\{[a-z_%]*\\}");

    @TestFactory
    Stream<DynamicTest> noRuleCallsNames() {
        return BOOK.rules().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id(), () -> assertThat(sentences(rule)).allSatisfy(FairWordingTest::isFair)));
    }

    @Test
    void noFixedSentenceCallsNames() {
        List<String> fixed = new ArrayList<>(FixedSentences.all());
        fixed.addAll(BOOK.kinds().sentences());
        fixed.addAll(BOOK.criteria().stream().map(Criterion::question).toList());

        assertThat(fixed).hasSizeGreaterThan(30).allSatisfy(FairWordingTest::isFair);
    }

    @Test
    void theTestNoticesNameCalling() {
        assertThat(NAME_CALLING.matcher("this site is a liar").find()).isTrue();
        assertThat(NAME_CALLING
                        .matcher(plain("Rater X says “fake news” for a.example"))
                        .find())
                .isFalse();
        assertThat(NAME_CALLING.matcher(plain("It publishes fakes.")).find()).isTrue();
    }

    @Test
    void everyRatingIsSomebodysWordAsOfADay() {
        SourceScorer scorer = SourceScorer.of(RuleSet.lazy(BOOK));
        for (String domain :
                List.of("infowars.com", "abcnews.com.co", "100percentfedup.com", "rt.com", "theonion.com")) {
            SourceScore score =
                    scorer.score(SourceRole.PAGE, new SiteFacts(domain, null, null, List.of(), null), History.NONE);

            assertThat(score.ratings())
                    .as(domain)
                    .isNotEmpty()
                    .allSatisfy(
                            r -> assertThat(r.sentence())
                                    .matches(
                                            ".+, as of \\d{4}-\\d\\d-\\d\\d, says (“[^”]+”|[0-9.]+ of 1)( \\([a-z]+\\))? for .+"));
            assertThat(score.notes()).allSatisfy(n -> isFair(n.message()));
        }
    }

    @Test
    void ratingsAreToldOnlyAsSomebodysWord() {
        assertThat(BOOK.rules().stream()
                        .filter(r -> r.criterion().equals("ratings"))
                        .map(r -> r.message().text()))
                .allMatch(message -> message.matches("\\{rating_[a-z]+_says\\}\\."));
    }

    private static List<String> sentences(RuleFile rule) {
        return List.of(rule.title(), rule.why(), rule.message().text());
    }

    private static void isFair(String sentence) {
        assertThat(plain(sentence)).doesNotContainPattern(NAME_CALLING);
    }

    private static String plain(String sentence) {
        return QUOTED.matcher(sentence.toLowerCase(Locale.ROOT)).replaceAll("…");
    }
}
