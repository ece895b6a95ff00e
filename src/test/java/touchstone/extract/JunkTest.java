package touchstone.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import touchstone.model.Extraction;
import touchstone.model.Extraction.Found;
import touchstone.model.Extraction.NoArticle;
import touchstone.model.Extraction.Reason;
import touchstone.model.Page;

/** Whatever comes in, out comes an article or one sentence, soon. */
@Timeout(60)
class JunkTest {

    private static Extraction extract(String mediaType, byte[] body) {
        return new Extractor().extract(new Page(null, mediaType, null, body));
    }

    private static byte[] everyByte(int times) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 256 * times; i++) {
            out.write(i & 0xff);
        }
        return out.toByteArray();
    }

    static Stream<Arguments> junk() {
        return Stream.of(
                Arguments.of("empty", new byte[0], Reason.EMPTY),
                Arguments.of("only blanks", " \n\t ".getBytes(UTF_8), Reason.EMPTY),
                Arguments.of("every byte", everyByte(400), Reason.BINARY),
                Arguments.of("a PDF", "%PDF-1.4 some text in a file".getBytes(UTF_8), Reason.BINARY),
                Arguments.of("junk lines", "x\n".repeat(100_000).getBytes(UTF_8), Reason.NO_TEXT),
                Arguments.of("deep nesting", ("<div>".repeat(60_000) + "word").getBytes(UTF_8), Reason.NO_TEXT),
                Arguments.of("deep inline nesting", ("<b><i>".repeat(60_000) + "word").getBytes(UTF_8), Reason.NO_TEXT),
                Arguments.of("deep lists", "<ul><li>a".repeat(20_000).getBytes(UTF_8), Reason.NO_TEXT),
                Arguments.of("deep tables", "<table><tr><td>".repeat(20_000).getBytes(UTF_8), Reason.NO_TEXT),
                Arguments.of("huge", ("<p>" + "mumble ".repeat(3_500_000)).getBytes(UTF_8), Reason.TOO_LARGE),
                Arguments.of(
                        "attributes", ("<p " + "a=\"1\" ".repeat(200_000) + ">text").getBytes(UTF_8), Reason.NO_TEXT),
                Arguments.of("bottomless JSON", "{\"a\":".repeat(50_000).getBytes(UTF_8), Reason.NOT_TEXT),
                Arguments.of("JSON", "[{\"title\": \"x\"}]".getBytes(UTF_8), Reason.NOT_TEXT),
                Arguments.of("a script", "function main() { return 1; }".getBytes(UTF_8), Reason.NOT_TEXT),
                Arguments.of("a feed", "<?xml version='1.0'?><rss><channel/></rss>".getBytes(UTF_8), Reason.NOT_TEXT),
                Arguments.of("only script", ("<script>" + "x".repeat(3_000_000)).getBytes(UTF_8), Reason.NO_TEXT),
                Arguments.of(
                        "only pictures",
                        "<html><body><img src=a.jpg><img src=b.jpg></body></html>".getBytes(UTF_8),
                        Reason.NO_TEXT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("junk")
    void saysInOneSentenceWhyThereIsNoArticle(String name, byte[] body, Reason reason) {
        assertThat(extract("text/html", body)).isInstanceOfSatisfying(NoArticle.class, nothing -> {
            assertThat(nothing.reason()).isEqualTo(reason);
            assertThat(nothing.message())
                    .startsWith("No article found: ")
                    .endsWith(".")
                    .doesNotContain("\n");
        });
        assertThat(extract("application/octet-stream", body)).isInstanceOf(NoArticle.class);
    }

    @Test
    void readsMarkupWithNulBytesInIt() {
        byte[] body = "<p>Ducks\0 swim on the pond all day long.</p>".repeat(50).getBytes(UTF_8);
        assertThat(extract("text/html", body)).isInstanceOf(Found.class);
    }

    @Test
    void readsWhatItCanOfBrokenCharactersAndWarns() {
        byte[] head = "<html><body><p>The baker opened a second shop on Monday, he said, caf".getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 30; i++) {
            out.writeBytes(head);
            out.write(0xe9);
            out.writeBytes(" \u0000\u0081 and more.".getBytes(UTF_8));
            out.write(0x81);
        }
        assertThat(extract("text/html", out.toByteArray()))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.article().warnings()).hasSize(1));
    }

    @Test
    void staysLinearOnHostilePages() {
        String[] hostile = {
            "<a href=x>".repeat(100_000) + "word",
            "<p class='" + "entry-content ".repeat(100_000) + "'>word",
            "<table>".repeat(3_000) + "<p>word".repeat(20_000),
            "<div class=a><p>A sentence of some words, and then more of them.</p>".repeat(30_000),
            "<meta property='og:title' content='" + "a | ".repeat(50_000) + "'><p>word",
            "<title>" + "- ".repeat(200_000) + "</title>",
            "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script>",
            "<script type='application/ld+json'>{\"a\":\"" + "\"b".repeat(200_000) + "</script>",
            "<span itemprop=author>".repeat(20_000) + "By " + "and ".repeat(20_000),
            "<div itemscope itemtype='http://schema.org/ClaimReview'><i itemprop=a>".repeat(5_000),
            "<h1>" + "word ".repeat(100_000) + "</h1>"
        };
        for (String page : hostile) {
            assertThat(extract("text/html", page.getBytes(UTF_8))).isNotNull();
        }
    }
}
