package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class ReservationsTest {

    @ParameterizedTest
    @CsvSource({
        "/,/a,true",
        "/news,/news/a,true",
        "/news/,/new,false",
        "/*.pdf,/a/b.pdf,true",
        "/*.pdf$,/a/b.pdf?x,false",
        "/*.pdf$,/a.pdf/b.pdf,true",
        "/a*b*c,/a1b2c3,true",
        "/a*b*c,/a1c2b3,false",
        "/a$,/a,true",
        "*,/anything,true"
    })
    void locationsAreWrittenAsInRobots(String location, String path, boolean fits) {
        assertThat(Reservations.fits(location, path)).isEqualTo(fits);
    }

    @Test
    void whicheverOrderAFileIsWrittenInTheReservationCounts() {
        String all = "{\"location\":\"/\",\"tdm-reservation\":1}";
        String free = "{\"location\":\"/free\",\"tdm-reservation\":\"0\",\"tdm-policy\":\"https://a.example/p\"}";
        String none = "{\"location\":\"/\",\"tdm-reservation\":0}";
        String news = "{\"location\":\"/news\",\"tdm-reservation\":\"1\"}";
        assertThat(reserved("[" + free + "," + all + "]", "/x")).isTrue();
        assertThat(reserved("[" + free + "," + all + "]", "/free/x")).isFalse();
        assertThat(reserved("[" + all + "," + free + "]", "/free/x")).isTrue();
        assertThat(reserved("[" + none + "," + news + "]", "/news/x")).isTrue();
        assertThat(reserved("[" + none + "," + news + "]", "/x")).isFalse();
        assertThat(reserved("[" + free + "]", "/free/x")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "1",
                "[]",
                "{}",
                "[null, 7, \"x\", {}, []]",
                "[{\"location\":5}]",
                "<html>",
                "[[[[[["
            })
    void whatCannotBeUnderstoodReservesNothing(String json) {
        assertThat(reserved(json, "/")).isFalse();
    }

    @Test
    void hostilePatternsCostNoTime() {
        String stars = "/" + "*a".repeat(240);
        assertThat(Reservations.fits(stars + "b$", "/" + "a".repeat(8_000))).isFalse();
        String many = "{\"location\":\"" + stars + "\",\"tdm-reservation\":1},";
        String file = "[" + many.repeat(250) + "{}]";
        assertThat(reserved(file, "/" + "b".repeat(8_000))).isFalse();
    }

    private static boolean reserved(String json, String path) {
        return Reservations.parse(json.getBytes(StandardCharsets.UTF_8))
                .reserve(URI.create("https://a.example" + path));
    }
}
