package touchstone.fetch;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.jspecify.annotations.Nullable;
import touchstone.model.Validators;

/**
 * What is asked of a server, apart from its address.
 *
 * @param longest time for one request and its whole answer
 * @param headers sets them; called again for every repetition
 */
record Wish(Duration longest, BiConsumer<WebAddress, HttpGet> headers) {

    static Wish of(String accept, Duration longest) {
        return new Wish(longest, (to, request) -> {
            request.setHeader("Accept", accept);
            request.setHeader("Accept-Encoding", "gzip, deflate");
        });
    }

    /** The same, unless {@code owner} still has the version that {@code known} names: of no other address can that be said. */
    Wish unlessStill(WebAddress owner, Validators known) {
        return new Wish(longest, headers.andThen((to, request) -> {
            if (to.equals(owner)) {
                conditions(known, request);
            }
        }));
    }

    static void conditions(Validators known, HttpGet request) {
        if (isSendable(known.etag())) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (isSendable(known.lastModified())) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
    }

    /** What came from a server and lay in a database is not sent out again where it could break a header. */
    static boolean isSendable(@Nullable String value) {
        return value != null
                && !value.isEmpty()
                && value.length() <= 1_000
                && value.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
