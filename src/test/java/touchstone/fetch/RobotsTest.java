package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import touchstone.model.Fetched;
import touchstone.model.Fetched.Reason;

@Timeout(20)
class RobotsTest {

    private static final String TEXT = "HTTP/1.1 200 OK\nContent-Type: text/plain";
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html";

    private final RudeWeb web = RudeWeb.at("127.0.0.1").on("/story", OK, "<p>story</p>");

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void obeysRulesForEverybody() {
        robots("User-agent: *\nDisallow: /story");
        refused(Reason.ROBOTS);
        assertThat(web.paths()).containsExactly("/robots.txt");
    }

    @Test
    void obeysRulesForItsOwnName() {
        robots("User-agent: TouchStone\nDisallow: /\n\nUser-agent: *\nAllow: /");
        refused(Reason.ROBOTS);
        robots("User-agent: touchstone\nAllow: /\n\nUser-agent: *\nDisallow: /");
        allowed();
        robots("User-agent: GPTBot\nDisallow: /");
        allowed();
    }

    @Test
    void theLongerRuleWins() {
        robots("User-agent: *\nDisallow: /\nAllow: /story$");
        allowed();
    }

    @Test
    void readsRobotsWithAByteOrderMarkAndOldLineEnds() {
        robots("\uFEFFUser-agent: *\rDisallow: /story\r");
        refused(Reason.ROBOTS);
    }

    @Test
    void aMissingRobotsAllowsAll() {
        for (int status : new int[] {401, 403, 404, 410}) {
            web.on("/robots.txt", "HTTP/1.1 " + status + " No");
            allowed();
        }
    }

    @Test
    void aRobotsThatTheServerWithholdsAllowsNothing() {
        for (int status : new int[] {429, 500, 503}) {
            web.on("/robots.txt", "HTTP/1.1 " + status + " No");
            refused(Reason.ROBOTS_UNREADABLE);
        }
        web.on("/robots.txt", (out, request) -> {});
        refused(Reason.ROBOTS_UNREADABLE);
        web.on("/robots.txt", (out, request) -> Thread.sleep(10_000));
        refused(Reason.ROBOTS_UNREADABLE);
    }

    @Test
    void followsRedirectsOfRobotsAndTakesALoopForNone() {
        web.on("/robots.txt", "HTTP/1.1 301 Moved\nLocation: /elsewhere.txt")
                .on("/elsewhere.txt", TEXT, "User-agent: *\nDisallow: /");
        refused(Reason.ROBOTS);
        web.on("/robots.txt", "HTTP/1.1 301 Moved\nLocation: /robots.txt");
        allowed();
    }

    @Test
    void readsTheBeginningOfAnEndlessRobots() {
        web.on("/robots.txt", (out, request) -> {
            out.write(RudeWeb.head(TEXT));
            out.write("User-agent: *\nDisallow: /story\n".getBytes(StandardCharsets.UTF_8));
            byte[] comment = "# and so on\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 10_000; i++) {
                out.write(comment);
            }
        });
        refused(Reason.ROBOTS);
    }

    @Test
    void asksTheRobotsOfEveryHostOnTheWay() {
        try (RudeWeb other = RudeWeb.at("127.0.0.2")) {
            other.on("/robots.txt", TEXT, "User-agent: *\nDisallow: /").on("/copy", OK, "<p>copy</p>");
            web.on("/story", "HTTP/1.1 302 Found\nLocation: " + other.uri("127.0.0.2", "/copy"));
            refused(Reason.ROBOTS);
            assertThat(other.paths()).containsExactly("/robots.txt");
        }
    }

    @Test
    void honoursReservations() {
        for (String header :
                List.of("TDM-Reservation: 1", "X-Robots-Tag: noarchive, NoAI", "X-Robots-Tag: touchstone: noai")) {
            web.on("/story", OK + "\n" + header, "<p>story</p>");
            refused(Reason.OPT_OUT);
        }
        for (String header : List.of("tdm-reservation: 0", "X-Robots-Tag: noindex", "X-Robots-Tag: otherbot: noai")) {
            web.on("/story", OK + "\n" + header, "<p>story</p>");
            allowed();
        }
    }

    @Test
    void readsRobotsTagsForSeveralRobots() {
        assertThat(OptOut.isNoAi(List.of("otherbot: noai, noindex"), "touchstone"))
                .isFalse();
        assertThat(OptOut.isNoAi(List.of("max-snippet: 20, noai"), "touchstone"))
                .isTrue();
        assertThat(OptOut.isNoAi(List.of("otherbot: nofollow, touchstone: noindex, noai"), "touchstone"))
                .isTrue();
        assertThat(OptOut.isNoAi(List.of("noaisle", "", ",:,"), "touchstone")).isFalse();
    }

    private void robots(String text) {
        web.on("/robots.txt", TEXT, text);
    }

    private void allowed() {
        assertThat(fetch()).isInstanceOf(Fetched.Ok.class);
    }

    private void refused(Reason reason) {
        assertThat(fetch()).isInstanceOfSatisfying(Fetched.Refused.class, r -> {
            assertThat(r.reason()).isEqualTo(reason);
            assertThat(r.message()).contains("check the file instead").endsWith(".");
        });
    }

    private Fetched fetch() {
        FetchOptions options = FetchOptions.DEFAULT
                .withAllowPrivateAddresses(true)
                .withTimeouts(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(5));
        try (Fetcher fetcher = new Fetcher(options)) {
            return fetcher.fetch(web.uri("/story"));
        }
    }
}
