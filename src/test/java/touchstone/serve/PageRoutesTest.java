package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import touchstone.Browser;
import touchstone.Folders;
import touchstone.cli.LocalService;

class PageRoutesTest {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");

    @TempDir
    static Path data;

    private static LocalService service;

    @BeforeAll
    static void start() {
        service = LocalService.start(data);
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static String ticket(LocalService service) {
        Matcher ticket = TICKET.matcher(service.get("/").body());
        assertThat(ticket.find()).isTrue();
        return ticket.group(1);
    }

    private static HttpResponse<String> post(LocalService service, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&").append(fields[i]).append('=');
            body.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return service.send(service.request("/")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    private static HttpResponse<String> check(String input) {
        return post(service, "input", input, "ticket", ticket(service));
    }

    private static String spread() throws IOException {
        return Files.readString(Path.of("src/samples/spread.html"));
    }

    @Test
    void the_form_is_given_to_anybody_on_this_computer_and_allows_nothing_else() {
        HttpResponse<String> page = service.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(page.body()).doesNotContain("name=\"token\"", "<script");
    }

    @Test
    void a_pasted_page_gets_its_report_with_the_form_above() throws IOException {
        HttpResponse<String> page = check(spread());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Same claim (probability over 99 %), and this text asserts it")
                .contains("PolitiFact, 2020-08-31: “Pants on Fire”")
                .contains("name=\"ticket\"", "name it in the form")
                .contains("<textarea id=\"input\" name=\"input\" rows=\"2\"");
    }

    @Test
    void what_cannot_be_judged_is_said_in_a_page_that_keeps_what_was_typed() {
        HttpResponse<String> short1 = check("a <b>");
        assertThat(short1.statusCode()).isEqualTo(422);
        assertThat(short1.body()).contains("No article was found", "a &lt;b&gt;</textarea>");

        HttpResponse<String> refused = check(service.address() + "/healthz");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The page could not be fetched");

        assertThat(check(" ").statusCode()).isEqualTo(400);
        assertThat(post(service, "input", "A text.", "url", "javascript:alert(1)", "ticket", ticket(service))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_form_without_our_ticket_is_not_answered() throws IOException {
        for (String ticket : new String[] {"", "x", ticket(service) + "A"}) {
            HttpResponse<String> page = post(service, "input", spread(), "ticket", ticket);
            assertThat(page.statusCode()).as(ticket).isEqualTo(403);
            assertThat(page.body()).contains("came from another page").doesNotContain("Pants on Fire");
        }
        HttpResponse<String> foreign = service.send(service.request("/")
                .header("Origin", "https://evil.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("input=a&ticket=" + ticket(service)))
                .build());
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    @Test
    void beyond_this_computer_the_form_asks_for_a_token(@TempDir Path other) throws IOException {
        Folders.copy(data.resolve("corpus"), other.resolve("corpus")); // making them anew takes long
        try (LocalService named = LocalService.start(
                other,
                o -> new ServiceOptions(
                        o.host(), o.port(), Set.of("touchstone.example"), o.origins(), false, o.limits()))) {
            assertThat(named.get("/").body()).contains("name=\"token\" type=\"password\"");
            assertThat(post(named, "input", spread(), "ticket", ticket(named)).statusCode())
                    .isEqualTo(401);
            assertThat(post(named, "input", spread(), "ticket", ticket(named), "token", "wrong")
                            .statusCode())
                    .isEqualTo(401);
            HttpResponse<String> page = post(named, "input", spread(), "ticket", ticket(named), "token", named.token());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(named.token());
        }
    }

    @Test
    void nothing_of_what_was_asked_is_logged() {
        check("https://secret-visit.example/page");
        check("A secret text of 41 words about Harlow Quay that was written in 2024.");
        assertThat(String.join("\n", service.log())).doesNotContain("secret");
    }

    @Test
    void a_single_word_that_is_an_address_is_a_link() {
        assertThat(PageRoutes.asked("https://example.org/a", "").page()).isNull();
        assertThat(PageRoutes.asked("example.org/a", "").uri()).isEqualTo(URI.create("https://example.org/a"));
        assertThat(PageRoutes.asked("Read https://example.org/a", "").page()).isNotNull();
        assertThat(PageRoutes.asked("Flood.", "https://example.org/").uri())
                .isEqualTo(URI.create("https://example.org/"));
        assertThat(PageRoutes.asked("\u6E2F".repeat(3_000), "").page()).isNotNull();
        assertThat(PageRoutes.asked("x".repeat(5_000) + ".com", "").page()).isNotNull();
        assertThatThrownBy(() -> PageRoutes.asked("A text.", "https://a.example/" + "x".repeat(5_000)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PageRoutes.asked("https://", "")).isInstanceOf(Refusal.class);
    }

    @Test
    void the_form_works_in_a_browser_whose_user_has_switched_off_scripts() throws IOException {
        String text = Pattern.compile("(?s)<p>(.*?)</p>")
                .matcher(spread())
                .results()
                .map(p -> p.group(1).replaceAll("\\s+", " "))
                .collect(Collectors.joining("\n\n"));
        try (Browser browser = Browser.withoutScripts()) {
            browser.go(URI.create(service.address() + "/"));
            browser.find("#input").sendKeys(text);
            browser.find("button").sendKeys(Keys.ENTER);
            assertThat(browser.find(".found").getText()).contains("PolitiFact", "Pants on Fire", "asserts it");
            browser.find(".found a").sendKeys(Keys.ENTER);
            assertThat(browser.driver().getCurrentUrl()).endsWith("#match-1");
        }
    }
}
