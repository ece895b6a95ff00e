package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP://WWW.Example.ORG:80/A/b/#top | https://example.org/A/b",
                "https://example.org | https://example.org",
                "https://example.org:8443/ | https://example.org:8443",
                "https://m.example.co.uk/x?b=2&a=1 | https://example.co.uk/x?a=1&b=2",
                "https://amp.example.org/story/amp/ | https://example.org/story",
                "https://example.org/story.amp.html | https://example.org/story.html",
                "https://example.org/x?utm_source=a&utm_medium=b&id=7&fbclid=c | https://example.org/x?id=7",
                "https://example.org/x?amp=1 | https://example.org/x",
                "https://web.archive.org/web/20200102030405/http://www.example.org/x?id=1 | https://example.org/x?id=1",
                "https://web.archive.org/web/2020id_/https://example.org/x | https://example.org/x",
                "https://archive.is/20200102/https://example.org/x | https://example.org/x",
                "https://archive.today/o/AbC/x | https://archive.today/o/AbC/x",
                "https://www.google.com/amp/s/www.example.org/x/amp | https://example.org/x",
                "https://example-org.cdn.ampproject.org/c/s/example.org/x | https://example.org/x",
                "https://www.google.com/url?sa=t&q=https%3A%2F%2Fexample.org%2Fx | https://example.org/x",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fx&h=1 | https://example.org/x",
                "https://bücher.example/straße%c3%a9 | https://xn--bcher-kva.example/straße%C3%A9",
                "https://m.co.uk/x | https://m.co.uk/x",
                "https://user:secret@example.org/x | https://example.org/x",
            })
    void givesOneFormToAllAddressesOfAPage(String address, String normal) {
        assertThat(Urls.normalise(address)).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/x",
                "ftp://example.org/x",
                "javascript:alert(1)",
                "https://",
                "https:///x",
                "https://exa mple.org/",
                "mailto:press@example.org"
            })
    void refusesWhatIsNoAddressOfAPage(String address) {
        assertThat(Urls.normalise(address)).isNull();
    }

    @Test
    void normalisesItsOwnResultToItself() {
        String once = Urls.normalise("https://www.example.org//a//b/?z=1&utm_x=2&y=%e2");
        assertThat(once).isNotNull();
        assertThat(Urls.normalise(String.valueOf(once))).isEqualTo(once);
    }

    @Test
    void givesTheHostOfThePageItself() {
        assertThat(Urls.canonicalHost("https://web.archive.org/web/2019/http://www.example.org/x"))
                .isEqualTo("example.org");
        assertThat(Urls.canonicalHost("WWW.Example.org/x")).isEqualTo("example.org");
        assertThat(Urls.canonicalHost("no host here")).isNull();
    }

    @Test
    void survivesJunk() {
        assertThat(Urls.normalise("https://" + "a".repeat(1_000_000))).isNull();
        assertThat(Urls.normalise("https://example.org/" + "/".repeat(8000))).isEqualTo("https://example.org");
        assertThat(Urls.normalise("\0\uD800")).isNull();
        assertThat(Urls.normalise("https://example.org/%zz?%zz=%")).isEqualTo("https://example.org/%zz?%zz=%");
    }
}
