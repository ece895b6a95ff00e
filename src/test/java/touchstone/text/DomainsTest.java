package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {

    @ParameterizedTest
    @CsvSource({
        "https://news.bbc.co.uk/x,bbc.co.uk",
        "EXAMPLE.org.,example.org",
        "user@example.org:8080/path,example.org",
        "www.example.com,example.com",
        "a.b.city.kobe.jp,city.kobe.jp",
        "a.b.c.kobe.jp,b.c.kobe.jp",
        "kobe.jp,kobe.jp",
        "someone.github.io,github.io",
        "münchen.de,xn--mnchen-3ya.de",
        "食狮.公司.cn,xn--85x722f.xn--55qx5d.cn"
    })
    void what_was_registered_is_the_label_before_the_public_suffix(String given, String registrable) {
        assertThat(Domains.registrable(given)).isEqualTo(registrable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "co.uk",
                "com",
                "localhost",
                "10.0.0.1",
                "[::1]",
                "",
                ".",
                "a..com",
                "no.such-ending",
                "b.kobe.jp"
            })
    void what_is_no_domain_has_none(String given) {
        assertThat(Domains.registrable(given)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a.b",
                ".a",
                "a.",
                "a..b",
                "..",
                "-",
                "xn--a",
                "under_score.com",
                "a b.com",
                "ab63456789012345678901234567890123456789012345678901234567890123.com",
                "ab634567890123456789012345678901234567890123456789012345678901234.com"
            })
    void hosts_in_ascii_are_what_the_library_makes_of_them(String given) {
        assertThat(Domains.host(given)).isEqualTo(slowly(given));
    }

    @Test
    void every_line_of_the_list_is_read_as_the_library_reads_it() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EffectiveTldFinder.class.getResourceAsStream("/effective_tld_names.dat"))) {
            String list = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            list.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .map(line -> IDN.toASCII(line.replace("*.", "").replace("!", ""), IDN.ALLOW_UNASSIGNED))
                    .forEach(suffix -> {
                        agrees(suffix);
                        agrees("one." + suffix);
                        agrees("two.one." + suffix);
                    });
        }
    }

    private static void agrees(String host) {
        assertThat(Domains.registrable(host))
                .as(host)
                .isEqualTo(EffectiveTldFinder.getAssignedDomain(Objects.requireNonNull(slowly(host)), true, true));
    }

    /** As it was before there was a shorter way for hosts in ASCII. */
    private static @Nullable String slowly(String given) {
        try {
            String host = IDN.toASCII(given.replaceFirst("\\.$", ""), IDN.ALLOW_UNASSIGNED);
            return host.isEmpty() ? null : host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
