package touchstone.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** ads.txt and trust.txt as sites write them, and as they should not. */
class WellKnownFilesTest {

    @Test
    void sellers_count_once_and_comments_and_certificates_do_not_matter() {
        AdsTxt ads = ads("""
                # ours
                google.com, pub-1, DIRECT, f08c47fec0942fa0 # main
                google.com, pub-2, reseller
                Other.Example ,x , Direct;note
                contact=ads@paper.example
                subdomain=sport.paper.example
                ownerdomain = www.harbour-trust.org
                nonsense line
                """);

        assertThat(ads).isEqualTo(new AdsTxt(2, 2, "harbour-trust.org"));
        assertThat(ads.says()).isEqualTo("2 sellers, 2 direct; owner harbour-trust.org");
    }

    @Test
    void a_site_that_sells_nothing_may_say_so() {
        assertThat(ads("placeholder.example.com, placeholder, DIRECT, placeholder")
                        .says())
                .isEqualTo("no advertising sold");
    }

    @Test
    void a_page_or_an_empty_file_is_no_ads_txt() {
        for (String file :
                List.of("", "# nothing\n", "<!doctype html><p>google.com, 1, DIRECT", "a, b, c\n", "\ufeff")) {
            assertThat(AdsTxt.parse(bytes(file))).as(file).isNull();
        }
    }

    @Test
    void a_trust_txt_names_associations_and_owners() {
        TrustTxt trust = TrustTxt.parse(bytes("""
                \ufeff# trust.txt
                belongto=https://www.journallist.net/
                BelongTo = https://press-council.org
                controlledby=https://harbour-trust.org/about
                control=https://sport-paper.org
                member=
                social=https://social.example/paper
                datatrainingallowed=no
                """));

        assertThat(trust.belongsTo()).containsExactly("journallist.net", "press-council.org");
        assertThat(trust.says())
                .isEqualTo(
                        "belongs to journallist.net, press-council.org; controlled by harbour-trust.org; controls 1");
    }

    @Test
    void social_accounts_alone_are_no_statement() {
        assertThat(TrustTxt.parse(bytes("social=https://social.example/x\ncontact=https://x.example\n"))
                        .isStatement())
                .isFalse();
        assertThat(TrustTxt.parse(bytes("<html>belongto=https://journallist.net</html>"))
                        .isStatement())
                .isFalse();
    }

    @Test
    void hostile_files_are_cut_and_never_fail() {
        byte[] noise = new byte[3_000_000];
        new Random(1).nextBytes(noise);
        AdsTxt.parse(noise);
        TrustTxt.parse(noise);
        String many = "belongto=https://a.example.org\n".repeat(200_000) + "x".repeat(2_000_000);

        assertThat(TrustTxt.parse(bytes(many)).belongsTo()).containsExactly("example.org");
        assertThat(ads("s.example.org, 1, DIRECT\n".repeat(100_000)).sellers()).isEqualTo(1);
    }

    private static AdsTxt ads(String file) {
        return Objects.requireNonNull(AdsTxt.parse(bytes(file)));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
