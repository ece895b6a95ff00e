package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.embed.Encoders;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.ClaimReading;
import touchstone.model.Span;
import touchstone.text.Words;

class ClaimRankingTest {

    private static Encoders encoders;
    private static ClaimFinder finder;

    @BeforeAll
    static void load() {
        encoders = new Encoders();
        finder = Stories.finder(Checkworthiness.load(encoders)::scoreArticle);
    }

    @AfterAll
    static void close() {
        encoders.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claim/stories/river-spill",
                "claim/stories/hospital-memo",
                "claim/stories/drone-strike",
                "claim/stories/vaccine-study",
                "claim/stories/election-machines",
                "claim/stories/mine-closure",
                "claim/stories/terror-files",
                "stories/dam-above-three-towns",
                "stories/hackers-in-the-hospital",
                "stories/locusts-on-the-rails"
            })
    void theFiveBestAreFactsFromNearTheTopAndAboutTheHeadline(String name) {
        Article article = story(name);
        ClaimReading reading = finder.find(article);
        List<Claim> best = reading.best(5);
        assertThat(best).hasSize(5).doesNotHaveDuplicates();
        assertThat(reading.ranked()).containsExactlyInAnyOrderElementsOf(reading.claims());
        assertThat(best)
                .extracting(Claim::kind)
                .doesNotContain(ClaimKind.QUESTION, ClaimKind.OPINION, ClaimKind.PROMISE, ClaimKind.EXPERIENCE);
        assertThat(best)
                .anySatisfy(claim -> assertThat(reading.claims().indexOf(claim)).isLessThan(3));
        assertThat(best).anySatisfy(claim -> assertThat(shared(article, claim)).isPositive());
    }

    @Test
    void whatWasSaidAlreadyComesLast() {
        assertThat(order(
                        claim("The plant lost 40 tonnes of sugar syrup in March.", .9, ClaimKind.QUANTITY),
                        claim("In March 40 tonnes of the sugar syrup were lost by the plant.", .8, ClaimKind.QUANTITY),
                        claim("Nobody was hurt.", .6, ClaimKind.EVENT)))
                .containsExactly(0, 2, 1);
    }

    @Test
    void whatIsNoFactComesBehindWhatIs() {
        assertThat(order(
                        claim("We will build it.", .8, ClaimKind.PROMISE),
                        claim("It is ugly.", .9, ClaimKind.OPINION),
                        claim("Workers found a crack.", .6, ClaimKind.EVENT)))
                .containsExactly(2, 1, 0);
    }

    @Test
    void whatTheHeadlineSpeaksOfComesFirst() {
        assertThat(order(
                        claim("Rain fell on two villages.", .6, ClaimKind.EVENT),
                        claim("The windows were new.", .6, ClaimKind.EVENT),
                        claim("A crack was found in the dam.", .6, ClaimKind.EVENT)))
                .startsWith(2);
    }

    @Test
    void thereMayBeFewerThanFive() {
        assertThat(Stories.finder(0).find(Stories.of("Title\n\nText.")).best(5)).isEmpty();
    }

    private static List<Integer> order(Claim... claims) {
        List<Claim> all = List.of(claims);
        List<Integer> order = new ArrayList<>();
        ClaimRanking.rank(Stories.of("Crack found in dam\n\nText."), all).forEach(c -> order.add(all.indexOf(c)));
        return order;
    }

    private static Claim claim(String text, double score, ClaimKind kind) {
        return new Claim(text, new Span(0, text.length()), score, kind, text, Attribution.NONE);
    }

    private static Article story(String name) {
        return Stories.of(Stories.text("..//touchstone/" + name + ".txt"));
    }

    private static double shared(Article article, Claim claim) {
        Span title = Objects.requireNonNull(article.titleSpan());
        List<String> words = Words.folded(claim.text());
        return Words.folded(title.of(article.text())).stream()
                .filter(w -> w.length() > 3 && words.contains(w))
                .count();
    }
}
