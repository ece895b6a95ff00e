package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import touchstone.Browser;
import touchstone.model.Block;
import touchstone.model.Report;
import touchstone.model.Span;

/** Pages as Chromium shows them. A server in the test hands them out with the header that goes with them. */
class PageInBrowserTest {

    private static final HtmlPage.Fields FIELDS =
            new HtmlPage.Fields("ticket", true, "typed\n\u202Eword", "https://a.example/");

    private static final Map<String, String> PAGES = new ConcurrentHashMap<>();

    private static HttpServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page =
                    PAGES.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.getResponseHeaders().set("Content-Security-Policy", HtmlPage.contentSecurityPolicy());
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        PAGES.put("/report", HtmlReport.of(Reports.saying("word")));
        PAGES.put("/arabic", HtmlReport.of(arabic()));
        PAGES.put("/many", HtmlReport.of(Reports.ofClaims(500)));
        PAGES.put("/nothing", HtmlReport.of(Reports.ofClaims(0)));
        PAGES.put("/long", HtmlReport.of(Reports.saying("W".repeat(300))));
        PAGES.put("/hostile", HtmlPage.result(Reports.saying("<b onclick=x>\u202Ep\u0430y</b>"), FIELDS));
        PAGES.put("/welcome", HtmlPage.welcome(new HtmlPage.Fields("ticket", false)));
        PAGES.put("/result", HtmlPage.result(Reports.saying("word"), FIELDS));
        PAGES.put(
                "/problem",
                HtmlPage.problem("Not an article", "No article found: the page is empty.", null, List.of(), FIELDS));
        PAGES.put(
                "/photo",
                HtmlPage.problem(
                        "Not an article",
                        "A picture.",
                        null,
                        Reports.saying("word").pageChecks(),
                        FIELDS));
    }

    @AfterAll
    static void close() {
        if (server != null) {
            server.stop(0);
            browser.close();
        }
    }

    private static Browser at(String path) {
        return browser.size(1280, 900)
                .dark(false)
                .go(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
    }

    private static Report arabic() {
        String text =
                "\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064A\u0631 \u0625\u0646 2024 \u0643\u0627\u0646\u062A \u0633\u0646\u0629 \u062C\u064A\u062F\u0629.";
        return Reports.of(
                text, text, List.of(new Block(Block.Role.PARAGRAPH, new Span(0, text.length()))), List.of(), "ar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report", "/arabic", "/nothing", "/hostile", "/welcome", "/result", "/problem", "/photo"})
    void axe_has_nothing_to_complain_about_in_light_and_in_dark(String page) {
        assertThat(at(page).complaints()).as("light").isEmpty();
        browser.dark(true);
        assertThat(browser.value("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(22, 23, 26)");
        assertThat(browser.complaints()).as("dark").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/report",
                "/arabic",
                "/many",
                "/nothing",
                "/long",
                "/hostile",
                "/welcome",
                "/result",
                "/problem",
                "/photo"
            })
    void nothing_is_wider_than_a_small_phone(String page) {
        at(page).size(320, 640);
        assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo(320L);
        browser.driver().executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(browser.value("document.documentElement.scrollWidth")).isEqualTo(320L);
    }

    @Test
    void the_first_screen_says_what_was_found_where_it_comes_from_and_on_whose_word() {
        at("/report");
        for (String heading : List.of("#a-checks", "#a-sources", "#a-word", ".found", ".layers", ".shares")) {
            assertThat(browser.find(heading).getRect().getY()).as(heading).isLessThan(700);
        }
        assertThat(browser.find(".found").getText()).contains("Publisher word", "Rating word", "asserts it");
    }

    @Test
    void text_from_outside_stays_text_and_what_it_hides_is_seen() {
        at("/hostile");
        assertThat(browser.all("b[onclick]")).isEmpty();
        assertThat(browser.find("h1").getText()).contains("<b onclick=x>", "U+202E", "U+0430");
        assertThat(browser.find("#input").getDomProperty("value")).isEqualTo("typed\n\u202Eword");
    }

    @Test
    void a_text_from_right_to_left_is_laid_out_so() {
        at("/arabic");
        assertThat(browser.value("getComputedStyle(document.querySelector('.text p')).direction"))
                .isEqualTo("rtl");
        assertThat(browser.value("document.querySelector('.text').lang")).isEqualTo("ar");
        assertThat(browser.value("getComputedStyle(document.querySelector('h1')).direction"))
                .isEqualTo("rtl");
    }

    @Test
    void the_keyboard_reaches_everything_and_its_place_is_seen() {
        at("/report");
        browser.find("body").sendKeys(Keys.TAB);
        assertThat(browser.value("document.activeElement.className")).isEqualTo("skip");
        assertThat(browser.value("getComputedStyle(document.activeElement).outlineStyle"))
                .isEqualTo("solid");
        browser.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
        assertThat(browser.value("document.activeElement.id")).isEqualTo("main");
        browser.find("a.number[href='#claim-1']").sendKeys(Keys.ENTER);
        assertThat(browser.value("document.querySelector(':target').id")).isEqualTo("claim-1");
    }

    @Test
    void links_within_a_page_lead_somewhere() {
        for (String page : List.of("/report", "/result", "/many")) {
            at(page);
            assertThat(browser.value("[...document.querySelectorAll('a[href^=\"#\"]')]"
                            + ".filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash).join()"))
                    .as(page)
                    .isEqualTo("");
            assertThat(browser.value("[...document.querySelectorAll('[id]')].length"
                            + " - new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size"))
                    .as("ids of " + page)
                    .isEqualTo(0L);
        }
    }

    @Test
    void motion_is_left_out_for_those_who_asked_for_that() {
        at("/report");
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        assertThat(browser.value("getComputedStyle(document.documentElement).scrollBehavior"))
                .isEqualTo("auto");
    }
}
