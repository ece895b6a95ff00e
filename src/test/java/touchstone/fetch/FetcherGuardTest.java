package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Fetched;
import touchstone.model.Fetched.Reason;

/** Here 127.0.0.1 stands for the public web, and 127.0.0.2 for what the guard must keep us from. */
@Timeout(20)
class FetcherGuardTest {

    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html";

    private final RudeWeb open = RudeWeb.at("127.0.0.1").on("/", OK, "<p>open</p>");
    private final RudeWeb secret = RudeWeb.at("127.0.0.2").on("/", OK, "<p>secret</p>");

    @AfterEach
    void close() {
        open.close();
        secret.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://LOCALHOST./",
                "http://app.localhost/",
                "http://metadata.google.internal/",
                "http://printer.local/",
                "http://intranet/",
                "http://router.lan/",
                "http://127.0.0.1/",
                "http://127.0.0.1./",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[0:0:0:0:0:ffff:7f00:1]/",
                "http://[fd00:ec2::254]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1:8080/",
                "https://192.168.1.1/",
                "http://0.0.0.0/"
            })
    void refusesPrivate(String uri) {
        refused(uri, Reason.PRIVATE_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://127.0.0.0x1/",
                "http://127.0.0.01/",
                "http://127.0.0.1../",
                "http://256.1.1.1/",
                "http://news.example.0x/",
                "http://1.1.1.1.1/",
                "http://%6c%6fcalhost/",
                "http://a..b/",
                "http://-/..",
                "http://user@news.example/",
                "http://news.example@127.0.0.1/",
                "http://news.example:22/",
                "http://news.example:99999/",
                "http://news.example:x/",
                "http://[fe80::1%25eth0]/",
                "ftp://news.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "news.example",
                "http:///path",
                "mailto:a@b.example"
            })
    void refusesAddressesThatAreNone(String uri) {
        try (Fetcher fetcher = new Fetcher(FetchOptions.DEFAULT)) {
            assertThat(fetcher.fetch(URI.create(uri))).isInstanceOfSatisfying(Fetched.Refused.class, r -> {
                assertThat(r.reason()).isIn(Reason.BAD_ADDRESS, Reason.PRIVATE_ADDRESS);
                assertThat(r.message()).endsWith(".").hasSizeLessThan(400);
            });
        }
    }

    @Test
    void seesThroughWideDigits() throws URISyntaxException {
        refused(new URI("http://１２７.０.０.１/").toString(), Reason.PRIVATE_ADDRESS);
        refused(new URI("http://①②⑦.⓪.⓪.①/").toString(), Reason.PRIVATE_ADDRESS);
        refused(new URI("http://127。0。0。1/").toString(), Reason.PRIVATE_ADDRESS);
        refused(new URI("http://２１３０７０６４３３/").toString(), Reason.BAD_ADDRESS);
    }

    @Test
    void aRedirectCannotLeadInside() {
        open.on("/in", "HTTP/1.1 302 Found\nLocation: http://127.0.0.2:" + secret.port() + "/");
        try (Fetcher fetcher = guarded(InetAddress::getAllByName)) {
            refused(fetcher.fetch(open.uri("/in")), Reason.PRIVATE_ADDRESS);
        }
        assertThat(secret.requests()).isEmpty();
    }

    @Test
    void robotsCannotLeadInside() {
        open.on("/robots.txt", "HTTP/1.1 302 Found\nLocation: http://127.0.0.2:" + secret.port() + "/");
        try (Fetcher fetcher = guarded(InetAddress::getAllByName)) {
            refused(fetcher.fetch(open.uri("/")), Reason.ROBOTS_UNREADABLE);
        }
        assertThat(secret.requests()).isEmpty();
    }

    @Test
    void aNameThatChangesItsAnswerCannotLeadInside() {
        AtomicInteger asked = new AtomicInteger();
        HostNames fickle = host -> new InetAddress[] {address(asked.getAndIncrement() == 0 ? 1 : 2)};
        try (Fetcher fetcher = guarded(fickle)) {
            refused(fetcher.fetch(open.uri("news.example", "/")), Reason.PRIVATE_ADDRESS);
        }
        assertThat(open.paths()).containsExactly("/robots.txt");
        assertThat(secret.requests()).isEmpty();
    }

    @Test
    void aNameWithOneAddressInsideIsNotUsedAtAll() {
        HostNames both = host -> new InetAddress[] {address(1), address(2)};
        try (Fetcher fetcher = guarded(both)) {
            refused(fetcher.fetch(open.uri("news.example", "/")), Reason.PRIVATE_ADDRESS);
        }
        assertThat(open.requests()).isEmpty();
    }

    private static void refused(String uri, Reason reason) {
        try (Fetcher fetcher = new Fetcher(FetchOptions.DEFAULT)) {
            refused(fetcher.fetch(URI.create(uri)), reason);
        }
    }

    private static void refused(Fetched fetched, Reason reason) {
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
    }

    /** A fetcher that may use any port, as the test servers do, but no address except 127.0.0.1. */
    private static Fetcher guarded(HostNames names) {
        return new Fetcher(
                FetchOptions.DEFAULT.withAllowPrivateAddresses(true), names, AddressGuard.except(address(1)));
    }

    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
