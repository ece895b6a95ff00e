package touchstone.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import touchstone.model.Link;
import touchstone.model.Page;

class SiteReaderTest {

    private static final URI HERE = URI.create("https://paper.example.org/");

    @Test
    void links_of_the_frame_stand_apart_from_those_of_the_text() {
        SitePage page =
                read("<header><a href=/news>News</a></header><main><p>Read <a href=/story>this story</a> about a"
                        + " bridge.</p></main><footer><ul><li><a href='about.html'>About us</a></li></ul></footer>");

        assertThat(page.frameLinks()).extracting(Link::text).containsExactly("News", "About us");
        assertThat(page.frameLinks().getLast().target()).hasToString("https://paper.example.org/about.html");
        assertThat(page.links()).extracting(Link::text).containsExactly("this story");
        assertThat(page.text()).contains("about a bridge").doesNotContain("News");
    }

    @Test
    void policies_are_read_from_json_ld_microdata_and_links() {
        SitePage page = read("""
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
                {"@type": ["NewsMediaOrganization"], "name": "Harbour &amp; Paper", "ethicsPolicy": {"@id": "/ethics"},
                 "masthead": ["/people"], "parentOrganization": {"@type": "Organization", "name": "Harbour Trust"}},
                {"@type": "WebSite", "publishingPrinciples": "https://paper.example.org/principles"}, ]}</script>
                <div itemscope itemtype="https://schema.org/NewsMediaOrganization">
                <a itemprop="correctionsPolicy" href="/corrections">Corrections</a></div>
                <link rel="https://schema.org/ownershipFundingInfo" href="/owners"><p>Text.</p>
                """);

        assertThat(page.policies())
                .extracting(p -> p.property() + " " + p.target())
                .containsExactlyInAnyOrder(
                        "ethicsPolicy https://paper.example.org/ethics",
                        "masthead https://paper.example.org/people",
                        "publishingPrinciples https://paper.example.org/principles",
                        "correctionsPolicy https://paper.example.org/corrections",
                        "ownershipFundingInfo https://paper.example.org/owners");
        assertThat(page.names()).isEqualTo(new SitePage.Names("Harbour & Paper", "Harbour Trust"));
    }

    @Test
    void ways_to_reach_somebody_are_found() {
        SitePage.Reach reach =
                read("<main><p>Write to desk@paper.example.org or <a href='mailto:Ads%40Other.org?subject=x'>"
                                + "here</a>, or call <a href='tel:+1'>us</a>.</p><form><textarea></textarea></form></main>")
                        .reach();

        assertThat(reach.mailDomains()).containsExactlyInAnyOrder("example.org", "other.org");
        assertThat(reach.telephone() && reach.form()).isTrue();
        assertThat(reach.address()).isFalse();
    }

    @Test
    void what_is_no_markup_is_not_read() {
        assertThat(reading("{\"a\": [1]}", "application/json")).isNull();
        assertThat(reading("%PDF-1.7", "text/html")).isNull();
        assertThat(reading("", "text/html")).isNull();
    }

    @Test
    void hostile_pages_cost_little_time() {
        String links = "<footer>" + "<a href=/about?x>About</a>".repeat(100_000) + "</footer>";
        String deep = "<div itemscope itemtype='https://schema.org/Organization' itemprop=a>".repeat(20_000) + "x";
        String mails = "<main><p>" + "a@".repeat(200_000) + "</p></main>";
        byte[] noise = new byte[500_000];
        new Random(3).nextBytes(noise);
        long before = System.nanoTime();
        for (String hostile :
                new String[] {links, deep, mails, "<p>" + new String(noise, StandardCharsets.ISO_8859_1)}) {
            reading(hostile, "text/html");
        }

        assertThat(read(links).frameLinks()).hasSizeLessThanOrEqualTo(1_000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    private static SitePage read(String html) {
        return Objects.requireNonNull(reading(html, "text/html"));
    }

    private static @Nullable SitePage reading(String body, String type) {
        return new SiteReader().read(new Page(HERE, type, "utf-8", body.getBytes(StandardCharsets.UTF_8)));
    }
}
