package touchstone.fetch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Bodies and behaviours of badly behaved servers. */
final class Rudeness {

    static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html; charset=utf-8";
    static final String FEED = "HTTP/1.1 200 OK\nContent-Type: application/rss+xml";
    static final String TEXT = "HTTP/1.1 200 OK\nContent-Type: text/plain";

    static final String STORY = "<h1>The bridge is open again</h1>"
            + "<p>The bridge over the harbour was opened on Monday after two years of work, the city said.</p>"
            + "<p>About 12,000 people cross it every day, and most of them had to take the ferry until now.</p>"
            + "<p>“It was high time,” said Ann Quay, who lives on the far side and walks to work each morning.</p>"
            + "<p>The work cost 14 million euros, a third more than was planned when it began in the spring of 2024.</p>"
            + "<p>The ferry will run until the end of the month, so that nobody is left behind by the change.</p>";
    static final String ARTICLE = page("", "<article>" + STORY + "</article>");

    private Rudeness() {}

    static String page(String head, String body) {
        return "<!doctype html><html><head><title>The bridge</title>" + head + "</head><body>" + body
                + "</body></html>";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Never answers. */
    static RudeWeb.Behaviour silence() {
        return (out, request) -> Thread.sleep(30_000);
    }

    /** Sends {@code begin}, and then {@code drop} again and again, slowly. */
    static RudeWeb.Behaviour drip(byte[] begin, String drop) {
        return (out, request) -> {
            out.write(begin);
            for (int i = 0; i < 1_000; i++) {
                out.write(bytes(drop));
                out.flush();
                Thread.sleep(100);
            }
        };
    }

    /** Sends {@code begin}, and then {@code more} without end. */
    static RudeWeb.Behaviour flood(byte[] begin, String more) {
        byte[] block = bytes(more.repeat(Math.max(1, 20_000 / more.length())));
        return (out, request) -> {
            out.write(begin);
            while (true) {
                out.write(block);
            }
        };
    }

    /** Sends just these bytes and hangs up. */
    static RudeWeb.Behaviour raw(String text) {
        return (out, request) -> out.write(bytes(text.replace("\n", "\r\n")));
    }

    /** Says one thing at first, and another from the second time on. */
    static RudeWeb.Behaviour first(String headers, String then, String body) {
        AtomicInteger asked = new AtomicInteger();
        return (out, request) -> {
            boolean again = asked.getAndIncrement() > 0;
            out.write(RudeWeb.head(again ? then + "\nContent-Length: " + bytes(body).length : headers));
            out.write(again ? bytes(body) : new byte[0]);
        };
    }

    /** Sends everybody without a cookie back to where they came from. */
    static RudeWeb.Behaviour cookieWall() {
        return (out, request) -> {
            boolean known = request.stream().anyMatch(line -> line.startsWith("Cookie:"));
            out.write(RudeWeb.head(
                    known
                            ? OK + "\nContent-Length: 0"
                            : "HTTP/1.1 302 Found\nSet-Cookie: seen=1; Path=/\nLocation: /"));
        };
    }

    static RudeWeb.Behaviour redirect(Object to) {
        return (out, request) -> out.write(RudeWeb.head("HTTP/1.1 302 Found\nContent-Length: 0\nLocation: " + to));
    }

    static byte[] damagedGzip() {
        byte[] gzip = RudeWeb.gzip(bytes(ARTICLE));
        gzip[gzip.length / 2] ^= 0x55;
        return gzip;
    }

    static byte[] halfGzip() {
        byte[] gzip = RudeWeb.gzip(bytes(ARTICLE));
        return Arrays.copyOf(gzip, gzip.length / 2);
    }

    static byte[] members() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            out.writeBytes(RudeWeb.gzip(new byte[0]));
        }
        out.writeBytes(RudeWeb.gzip(bytes(ARTICLE)));
        return out.toByteArray();
    }
}
