package touchstone.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.claim.Checkworthiness.Said;
import touchstone.embed.Encoders;
import touchstone.learn.WeightsFile;
import touchstone.model.Article;
import touchstone.model.Span;

class CheckworthinessTest {

    private static Encoders encoders;
    private static Checkworthiness model;

    @BeforeAll
    static void load() {
        encoders = new Encoders();
        model = Checkworthiness.load(encoders);
    }

    @AfterAll
    static void close() {
        encoders.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unemployment in the province has fallen to 4.1 percent, the lowest rate in thirty years.",
                "The governor vetoed the school funding bill twice.",
                "We have lost 300,000 manufacturing jobs since the treaty was signed.",
                "Crime has gone up in every large city under this mayor.",
                "She voted against the health insurance law in 2009.",
                "The company paid no federal taxes last year.",
            })
    void findsStatementsWorthChecking(String sentence) {
        assertThat(score(sentence)).isGreaterThanOrEqualTo(.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you all very much for coming tonight.",
                "I think we can do better than this.",
                "What would you do about the bridge?",
                "We will never give up on our 3 great cities.",
                "Let me give you 2 minutes to answer that, Senator.",
                "I have 3 wonderful children.",
                "Do you agree with the five points of the plan?",
                "That is a good question.",
                "God bless you, and good night.",
            })
    void leavesOpinionsPromisesQuestionsAndCourtesies(String sentence) {
        assertThat(score(sentence)).isLessThan(.5);
    }

    @Test
    void inATalkItMattersWhoSpeaks() {
        String port = "The port lost ships.";
        String claim = "Unemployment has fallen to 4.1 percent, the lowest rate in thirty years.";
        Said thanks = new Said("HALE", "Thank you.");
        double[] scores = model.scoreTalk(List.of(
                new Said("RUIZ", claim), new Said("RUIZ", port), thanks, thanks, new Said("HALE", port), thanks));
        assertThat(scores[1]).isGreaterThan(scores[4]);
        assertThat(scores[0]).isGreaterThan(scores[2]);
        assertThat(model.scoreTalk(List.of())).isEmpty();
        assertThat(model.scoreTalk(List.of(new Said("", "***")))).containsExactly(0);
    }

    @Test
    void postsAreJudgedByWhatTheyClaim() {
        double[] scores = model.scorePosts(List.of(
                "BREAKING: 2,000 prisoners freed in #Lindmark, officials confirm, as the virus spreads https://t.co/abc",
                "good morning everyone ☀️ #coffee @harbour",
                "https://t.co/abc"));
        assertThat(scores[0]).isGreaterThan(.5);
        assertThat(scores[1]).isLessThan(.5);
        assertThat(scores[2]).isZero();
    }

    @Test
    void theFormOfAnArticleDecidesByWhichModelItIsJudged() {
        String text = "RUIZ: Taxes rose by 9 percent.\n\nHALE: No.\n\nRUIZ: They did.\n\nHALE: Never.";
        for (String form : List.of(text, "Taxes rose by 9 percent.", "Taxes rose by 9 percent. #tax")) {
            Article article = Stories.of("Title\n\n" + form);
            assertThat(model.scoreArticle(article, ArticleSentences.of(article)))
                    .hasSameSizeAs(ArticleSentences.of(article));
        }
        Article post = Stories.of("Title\n\nTaxes rose by 9 percent. #tax");
        List<Span> sentences = ArticleSentences.of(post);
        assertThat(model.scoreArticle(post, sentences))
                .containsExactly(model.scorePosts(
                        sentences.stream().map(s -> s.of(post.text())).toList()));
    }

    @Test
    void scoresJunkLow() {
        List<String> junk =
                List.of("", " ", "\0\0", "\uD800\uDFFF \uDC00", "***", "x".repeat(1_000_000), "1 ".repeat(100_000));
        assertThat(model.score(junk)).doesNotContain(Double.NaN).hasSize(7);
        assertThat(model.score(junk.subList(0, 3))).containsOnly(0);
    }

    @Test
    void namesTheWeightsThatAreMissing() {
        WeightsFile empty = new WeightsFile(Checkworthiness.KIND, Checkworthiness.VERSION);
        assertThatThrownBy(() -> Checkworthiness.of(empty, encoders))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the weights of checkworthiness hold no");
    }

    private static double score(String sentence) {
        return model.score(List.of(sentence))[0];
    }
}
