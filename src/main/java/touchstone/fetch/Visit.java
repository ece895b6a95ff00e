package touchstone.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import touchstone.model.Fetched;
import touchstone.model.Page;
import touchstone.model.Validators;

/** One page being fetched: robots.txt of every origin on the way, the redirects, and the page at their end. */
final class Visit {

    private static final String PAGES = "text/html,application/xhtml+xml;q=0.9,text/plain;q=0.8,*/*;q=0.1";

    /** As many redirects as the standard (RFC 9309, 2.3.1.2) asks to follow at least. */
    private static final int ROBOTS_REDIRECTS = 5;

    private final WebClient client;
    private final FetchOptions options;
    private final Limit limit = new Limit();
    private final Map<String, Robots> robots = new HashMap<>();

    Visit(WebClient client, FetchOptions options) {
        this.client = client;
        this.options = options;
    }

    Fetched fetch(URI uri) {
        try {
            WebAddress address = WebAddress.of(uri, options.allowPrivateAddresses());
            for (int redirects = 0; redirects <= options.maxRedirects(); redirects++) {
                if (!robotsOf(address).allow(address.uri())) {
                    throw Trouble.robots(address.host());
                }
                try (Answer answer = client.get(address, PAGES, limit)) {
                    WebAddress next = redirect(address, answer);
                    if (next == null) {
                        return new Fetched.Ok(page(address, answer), Validators.NONE);
                    }
                    address = next;
                } catch (IOException e) {
                    throw Trouble.with(address.host(), e);
                }
            }
            throw Trouble.tooManyRedirects(address.host(), options.maxRedirects());
        } catch (Stopped stopped) {
            return stopped.outcome();
        }
    }

    /** Cuts off whatever is under way; may be called from another thread. */
    void cutOff() {
        limit.cutOff();
    }

    private @Nullable WebAddress redirect(WebAddress from, Answer answer) throws Stopped {
        String location = answer.header("Location");
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 ->
                location == null ? null : from.redirected(location, options.allowPrivateAddresses());
            default -> null;
        };
    }

    private Page page(WebAddress address, Answer answer) throws Stopped, IOException {
        String host = address.host();
        if (answer.status() < 200 || answer.status() > 299) {
            throw Trouble.status(host, answer);
        }
        String said = OptOut.said(answer, options.robotName());
        if (said != null) {
            throw Trouble.optOut(host, said);
        }
        if (!MediaTypes.mayBeText(answer.mediaType())) {
            throw Trouble.notText(host, MediaTypes.described(answer.mediaType()));
        }
        Compression.Plain body = answer.body(options.maxBytes());
        if (!body.complete()) {
            throw Trouble.tooLarge(host, options.maxBytes());
        }
        String type = MediaTypes.known(answer.mediaType(), body.bytes());
        if (!MediaTypes.mayBeText(type) || type.equals("application/octet-stream")) {
            throw Trouble.notText(host, "binary data");
        }
        return new Page(address.uri(), type, answer.charset(), body.bytes());
    }

    private Robots robotsOf(WebAddress address) throws Stopped {
        Robots known = robots.get(address.origin());
        if (known == null) {
            known = readRobots(address);
            robots.put(address.origin(), known);
        }
        return known;
    }

    /** A robots.txt that is not there allows all; one that a server or network withholds allows nothing. */
    private Robots readRobots(WebAddress page) throws Stopped {
        WebAddress at = new WebAddress(page.robots());
        for (int redirects = 0; redirects <= ROBOTS_REDIRECTS; redirects++) {
            try (Answer answer = client.get(at, "text/plain,*/*;q=0.5", limit)) {
                WebAddress next = redirect(at, answer);
                if (next == null) {
                    return judge(at, answer, page.host());
                }
                at = next;
            } catch (IOException e) {
                throw unreadable(page.host(), at, e);
            }
        }
        return Robots.absent();
    }

    private Robots judge(WebAddress at, Answer answer, String host) throws Stopped, IOException {
        int status = answer.status();
        if (status >= 200 && status <= 299) {
            return Robots.parse(at.uri(), answer.body(Robots.MOST_BYTES).bytes(), options.robotName());
        }
        if (status >= 500 || status == 429) {
            throw Trouble.robotsUnreadable(host, "status " + status);
        }
        return Robots.absent();
    }

    /** A host that cannot be reached at all is better told as such than as a robots.txt that cannot be read. */
    private static Stopped unreadable(String host, WebAddress at, IOException e) {
        boolean reached = !(e instanceof UnknownHostException
                || e instanceof ConnectException
                || e instanceof ConnectTimeoutException
                || e instanceof SSLException);
        return reached || !at.host().equals(host)
                ? Trouble.robotsUnreadable(host, "no answer")
                : Trouble.with(at.host(), e);
    }
}
