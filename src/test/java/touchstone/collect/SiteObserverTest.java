package touchstone.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import touchstone.fetch.FetchOptions;
import touchstone.fetch.Fetcher;
import touchstone.model.Fetched;
import touchstone.model.Observation;
import touchstone.model.Observation.Kind;
import touchstone.model.Page;
import touchstone.model.SiteObservations;
import touchstone.model.Validators;
import touchstone.rulebook.SiteWords;

class SiteObserverTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final String LONG =
            "It is long enough to be a page about something, and says it in a second sentence."
                    + " A third sentence follows here, so that nobody takes this for a scrap of a page.";

    private final SiteWords words = words();
    private final ReplayWeb web = new ReplayWeb();
    private final Fetcher fetcher = new Fetcher(FetchOptions.DEFAULT.withAllowPrivateAddresses(true));
    private final SiteObserver observer =
            new SiteObserver(request -> fetcher.fetch(request.uri()), words, InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        fetcher.close();
        web.close();
    }

    @Test
    void a_tidy_site_is_seen_whole_in_few_requests() {
        tidySite();
        SiteObservations seen = seen();

        assertThat(seen.all())
                .filteredOn(Observation::found)
                .extracting(Observation::kind)
                .containsExactlyInAnyOrder(
                        Kind.ABOUT,
                        Kind.CONTACT,
                        Kind.CORRECTIONS,
                        Kind.OWNERSHIP,
                        Kind.ETHICS,
                        Kind.AUTHORS,
                        Kind.ADS_TXT,
                        Kind.TRUST_TXT,
                        Kind.STATED_POLICIES);
        assertThat(found(seen, Kind.OWNERSHIP).detail()).isEqualTo("names Harbour Trust Ltd");
        assertThat(found(seen, Kind.CONTACT).detail()).isEqualTo("e-mail at harbour-paper.org, telephone");
        assertThat(found(seen, Kind.AUTHORS).detail()).isEqualTo("3 authors linked");
        assertThat(found(seen, Kind.ADS_TXT).detail()).isEqualTo("2 sellers, 1 direct; owner harbour-trust.org");
        assertThat(found(seen, Kind.TRUST_TXT).detail())
                .isEqualTo("belongs to journallist.net; controlled by harbour-trust.org");
        assertThat(found(seen, Kind.STATED_POLICIES).detail()).isEqualTo("correctionsPolicy");
        assertThat(found(seen, Kind.CORRECTIONS).at()).isEqualTo(web.uri("/how-we-correct"));
        assertThat(seen.all()).allMatch(o -> o.when().equals(NOW));
        assertThat(web.asked()).hasSizeLessThanOrEqualTo(12).doesNotHaveDuplicates();
    }

    @Test
    void a_link_that_leads_nowhere_to_the_home_page_or_to_an_empty_page_is_not_found() {
        String home =
                home("About us", "/about", "Contact", "/contact", "Corrections", "/corrections", "Imprint", "/imprint");
        web.html("/", home)
                .html("/contact", home)
                .html("/corrections", "<title>Corrections</title><p>Soon.</p>")
                .html("/imprint", "<title>Page not found</title><h1>Page not found</h1><p>" + LONG + " publisher</p>");

        assertThat(seen().all()).noneMatch(Observation::found);
    }

    @Test
    void what_was_looked_for_and_not_found_names_where() {
        web.html("/", home("News", "/news"));

        assertThat(seen().all())
                .filteredOn(o -> o.kind() == Kind.CORRECTIONS || o.kind() == Kind.ADS_TXT)
                .extracting(o -> o.at().getPath())
                .containsExactlyInAnyOrder("/", "/ads.txt");
    }

    @Test
    void an_imprint_serves_several_questions_with_one_request() {
        web.html("/", home("Impressum", "/impressum"))
                .html(
                        "/impressum",
                        page(
                                "Impressum",
                                "Herausgeber ist der Hafen Verlag, Geschäftsführerin Ada Moreau, Telefon 0123"
                                        + " 456. Die Redaktion der Zeitung ist unabhängig. " + LONG));
        SiteObservations seen = seen();

        assertThat(seen.all())
                .filteredOn(Observation::found)
                .extracting(Observation::kind)
                .contains(Kind.ABOUT, Kind.OWNERSHIP, Kind.CONTACT);
        assertThat(web.asked()).containsOnlyOnce("/impressum");
    }

    @Test
    void pages_are_known_in_six_languages() {
        Map<String, String> corrections = Map.of(
                "Corrections", "We correct our mistakes.",
                "Korrekturen", "Wir korrigieren Fehler.",
                "Rectificatifs", "Nous rectifions nos erreurs.",
                "Fe de errores", "Corregimos nuestros errores.",
                "Erramos", "Corrigimos os nossos erros.",
                "Errata corrige", "Correggiamo i nostri errori.");
        corrections.forEach((link, text) -> {
            web.html("/", home(link, "/p")).html("/p", page(link, text + " " + LONG.replaceAll("[A-Za-z]", "x")));
            assertThat(found(seen(), Kind.CORRECTIONS).found()).as(link).isTrue();
        });
    }

    @Test
    void pages_that_only_the_about_page_links_to_are_found_too() {
        web.html("/", home("About us", "/about"))
                .html(
                        "/about",
                        page("About us", "We are a newspaper. " + LONG) + "<main><p><a href=/about/ethics>Code of"
                                + " ethics</a></p></main>")
                .html("/about/ethics", page("Code of ethics", "We strive for accuracy and fairness. " + LONG));

        assertThat(found(seen(), Kind.ETHICS).at()).isEqualTo(web.uri("/about/ethics"));
    }

    @Test
    void a_site_with_a_thousand_promising_links_gets_no_more_than_twelve_requests() {
        StringBuilder footer = new StringBuilder();
        IntStream.range(0, 1000).forEach(i -> footer.append("<a href='/corrections?" + i + "'>Corrections</a> "));
        web.html("/", "<p>" + LONG + "</p><footer>" + footer + "</footer>")
                .html("/corrections", page("Nothing", "Nothing to see. " + LONG));
        seen();

        assertThat(web.asked()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void links_to_other_sites_are_not_followed() {
        web.html("/", home("Corrections", "http://other.invalid/corrections"));

        assertThat(found(seen(), Kind.CORRECTIONS).found()).isFalse();
    }

    @Test
    void a_page_that_could_not_be_looked_at_is_observed_neither_way() {
        web.html("/", home("Corrections", "/corrections"))
                .on("/corrections", e -> ReplayWeb.send(e, 200, "text/html", ""))
                .on(
                        "/robots.txt",
                        e -> ReplayWeb.send(e, 200, "text/plain", "User-agent: *\nDisallow: /corrections\n"));
        SiteObserved.Seen seen = (SiteObserved.Seen) observer.observe("site.example", web.uri("/"));

        assertThat(SiteObserver.of(seen.observations(), Kind.CORRECTIONS)).isNull();
        assertThat(seen.troubles()).anySatisfy(t -> assertThat(t).contains("robots.txt"));
    }

    @Test
    void a_site_that_cannot_be_reached_or_refuses_says_why() {
        web.on("/robots.txt", e -> ReplayWeb.send(e, 200, "text/plain", "User-agent: *\nDisallow: /\n"));

        assertThat(((SiteObserved.Unreached) observer.observe("site.example", web.uri("/"))).message())
                .contains("robots.txt");
        assertThat(observer.observe("site.example", URI.create("http://127.0.0.1:1/")))
                .isInstanceOf(SiteObserved.Unreached.class);
    }

    @Test
    void https_is_observed_by_the_redirect() {
        Replay replay = new Replay();
        replay.put("http://paper.example.org/", "https://www.paper.example.org/", home("News", "/news"));
        Observation https = found(replay.seen("paper.example.org"), Kind.HTTPS);

        assertThat(https.found()).isTrue();
        assertThat(https.at()).hasToString("https://www.paper.example.org/");
        assertThat(https.detail()).isEqualTo("http leads to https");
    }

    @Test
    void a_site_without_a_valid_certificate_has_no_https() {
        Replay replay = new Replay();
        replay.put("http://paper.example.org/", "http://paper.example.org/", home("News", "/news"));

        assertThat(found(replay.seen("paper.example.org"), Kind.HTTPS).found()).isFalse();
        replay.put("https://paper.example.org/", "https://paper.example.org/", home("News", "/news"));
        assertThat(found(replay.seen("paper.example.org"), Kind.HTTPS).detail())
                .isEqualTo("http does not lead to https");
    }

    @Test
    void a_domain_that_leads_to_another_site_borrows_nothing_from_it() {
        Replay replay = new Replay();
        replay.put("http://paper.example.org/", "https://famous.example.net/", home("News", "/news"));
        replay.put("https://paper.example.org/", "https://famous.example.net/", home("News", "/news"));

        assertThat(((SiteObserved.Unreached) replay.observer().observe("paper.example.org")).message())
                .contains("famous.example.net");
    }

    @Test
    void what_was_seen_stands_for_thirty_days() {
        SiteObservations seen = new SiteObservations(
                "a.example",
                List.of(new Observation(Kind.ABOUT, true, URI.create("https://a.example/about"), NOW, null)));

        assertThat(SiteObserver.isDue(null, NOW)).isTrue();
        assertThat(SiteObserver.isDue(seen, NOW.plus(Duration.ofDays(30)))).isFalse();
        assertThat(SiteObserver.isDue(seen, NOW.plus(Duration.ofDays(31)))).isTrue();
    }

    private void tidySite() {
        web.html("/", """
                        <html><head><title>Harbour Paper</title><script type="application/ld+json">
                        {"@context": "https://schema.org", "@type": "NewsMediaOrganization", "name": "Harbour Paper",
                         "parentOrganization": {"@type": "Organization", "name": "Harbour Trust Ltd"},
                         "correctionsPolicy": "/how-we-correct"}</script></head><body><main><p>The bridge is open.</p></main>
                        <footer><a href="/about">About us</a> <a href="/standards">Editorial standards</a>
                        <a href="/contact">Contact</a> <a href="/owners">Who owns us</a> <a href="/team">Our team</a>
                        </footer></body></html>
                        """)
                .html("/how-we-correct", page("When we are wrong", "We correct errors at once. " + LONG))
                .html("/about", page("About us", "We are a newspaper founded in 1911. " + LONG))
                .html("/standards", page("Standards", "We strive for accuracy. " + LONG))
                .html(
                        "/contact",
                        page(
                                "Contact",
                                "Write to <a href='mailto:desk@harbour-paper.org'>us</a> or call"
                                        + " <a href='tel:+123'>the desk</a> at any time of the day."))
                .html("/owners", page("Owners", "The paper is owned by a trust. " + LONG))
                .html(
                        "/team",
                        page(
                                "Our team",
                                "<a href=/authors/ada>Ada</a> <a href=/authors/ben>Ben</a>"
                                        + " <a href=/authors/cleo>Cleo</a> write for us."))
                .text(
                        "/ads.txt",
                        "# ads\nsystem.example, 1, DIRECT\nother.example, 2, RESELLER, abc\n"
                                + "OWNERDOMAIN=harbour-trust.org\n")
                .text(
                        "/.well-known/trust.txt",
                        "belongto=https://www.journallist.net/\n"
                                + "controlledby=https://harbour-trust.org\nsocial=https://social.invalid/x\n");
    }

    private SiteObservations seen() {
        return seen(observer.observe("site.example", web.uri("/")));
    }

    private static SiteObservations seen(SiteObserved outcome) {
        assertThat(outcome).isInstanceOf(SiteObserved.Seen.class);
        return ((SiteObserved.Seen) outcome).observations();
    }

    private static Observation found(SiteObservations seen, Kind kind) {
        return Objects.requireNonNull(SiteObserver.of(seen, kind), kind.name());
    }

    private static String home(String... links) {
        StringBuilder footer = new StringBuilder();
        for (int i = 0; i < links.length; i += 2) {
            footer.append("<a href='" + links[i + 1] + "'>" + links[i] + "</a> ");
        }
        return "<title>Home</title><body><main><p>The bridge is open again. " + LONG + "</p></main><footer>" + footer
                + "</footer></body>";
    }

    private static String page(String title, String text) {
        return "<title>" + title + "</title><main><h1>" + title + "</h1><p>" + text + "</p></main>";
    }

    private static SiteWords words() {
        try {
            return SiteWords.read(Path.of("rules/site/pages.tsv"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Answers kept from a web that a test cannot have: one with names and certificates. */
    private final class Replay {
        private final Map<String, Page> pages = new HashMap<>();

        void put(String asked, String at, String html) {
            pages.put(asked, new Page(URI.create(at), "text/html", "utf-8", html.getBytes(StandardCharsets.UTF_8)));
        }

        SiteObserver observer() {
            return new SiteObserver(
                    request -> {
                        @Nullable Page page = pages.get(request.uri().toString());
                        return page == null
                                ? new Fetched.Failed(Fetched.Reason.GONE, "There is no such page.", null)
                                : new Fetched.Ok(page, Validators.NONE);
                    },
                    words,
                    InstantSource.fixed(NOW));
        }

        SiteObservations seen(String domain) {
            return SiteObserverTest.seen(observer().observe(domain));
        }
    }
}
