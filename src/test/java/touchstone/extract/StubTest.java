package touchstone.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.extract.Pages.framed;
import static touchstone.extract.Pages.prose;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Extraction;
import touchstone.model.Extraction.NoArticle;
import touchstone.model.Extraction.Reason;
import touchstone.model.Page;

class StubTest {

    private static final String PAID =
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":%s}</script>";
    private static final String BANNER =
            "<div class='banner'><p>We and our partners use cookies. Give your consent with"
                    + " Accept all, or log in to read with a subscription.</p></div>";

    @Test
    void consent() {
        is(Reason.CONSENT, "", "<h1>Before you go on</h1>" + BANNER);
    }

    @Test
    void login() {
        is(Reason.LOGIN, "", "<h1>Please log in</h1><p>Sign in or create an account to go on reading.</p>");
        is(Reason.LOGIN, "", "<h1>Members</h1><form><p>Name and word, please.</p><input type=password></form>");
    }

    @Test
    void paywall() {
        is(
                Reason.PAYWALL,
                PAID.formatted("false"),
                "<h1>The ferry</h1><p>The ferry to the island has been late every day since the new captain came.</p>");
        is(
                Reason.PAYWALL,
                PAID.formatted("\"False\""),
                "<h1>The ferry</h1><p>Subscribe now. Subscribers log in here.</p>");
        is(
                Reason.PAYWALL,
                "<meta property='article:content_tier' content='locked'>",
                "<h1>The ferry</h1><p>The ferry to the island has been late every day since the new captain came.</p>");
    }

    @Test
    void robotCheck() {
        is(Reason.ROBOT_CHECK, "", "<p>Checking your browser. Please enable JavaScript, and verify you are human.</p>");
    }

    @Test
    void videoOnly() {
        String words =
                "<h1>The ferry</h1><video src=a.mp4></video><p>Watch how the ferry came in on Monday morning.</p>";
        is(Reason.VIDEO_ONLY, "<meta property='og:type' content='video.other'>", words);
        is(
                Reason.VIDEO_ONLY,
                "<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"name\":\"The ferry\"}</script>",
                words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>",
                "<meta property='og:type' content='video.other'>",
                "<meta property='article:content_tier' content='locked'>"
            })
    void anArticleThatIsThereIsReadWhateverElseThePageSays(String head) {
        String body = BANNER + "<article>" + prose(8) + "</article><form><input type=password></form>";
        assertThat(Pages.html(framed(head, body))).isInstanceOf(Extraction.Found.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=tdm-reservation content=1>",
                "<meta name='Robots' content='noindex, NoAI'>",
                "<meta name=touchstone content=noai>"
            })
    void aFetchedPageMayKeepItselfToItself(String meta) {
        byte[] html = framed(meta, "<article>" + prose(8) + "</article>").getBytes(UTF_8);
        Page page = new Page(URI.create("https://news.example/a"), "text/html", "utf-8", html);
        assertThat(Extractor.ofFetched("Touchstone").extract(page))
                .isInstanceOfSatisfying(
                        NoArticle.class, nothing -> assertThat(nothing.reason()).isEqualTo(Reason.OPT_OUT));
        assertThat(new Extractor().extract(page)).isInstanceOf(Extraction.Found.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name=tdm-reservation content=0>",
                "<meta name=robots content=noindex>",
                "<meta name=otherbot content=noai>"
            })
    void otherWishesAreNotMeantForUs(String meta) {
        byte[] html = framed(meta, "<article>" + prose(8) + "</article>").getBytes(UTF_8);
        Page page = new Page(URI.create("https://news.example/a"), "text/html", "utf-8", html);
        assertThat(Extractor.ofFetched("touchstone").extract(page)).isInstanceOf(Extraction.Found.class);
    }

    private static void is(Reason reason, String head, String body) {
        assertThat(Pages.html("<html><head>" + head + "</head><body>" + body + "</body></html>"))
                .isInstanceOfSatisfying(NoArticle.class, nothing -> {
                    assertThat(nothing.reason()).isEqualTo(reason);
                    assertThat(nothing.message())
                            .startsWith("No article found: ")
                            .endsWith(".");
                });
    }
}
