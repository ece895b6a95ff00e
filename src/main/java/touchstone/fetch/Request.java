package touchstone.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.model.Validators;

/**
 * What to ask a server for.
 *
 * @param known of the version that we have, {@link Validators#NONE} if we have none
 * @param delay how long the host is left alone before, null for the usual time
 */
public record Request(
        URI uri,
        Expected expected,
        Validators known,
        @Nullable Duration delay) {

    /** What kind of answer can be used; anything else is refused. */
    public enum Expected {
        /** What can hold an article: HTML, plain text. */
        PAGE,
        /** Feeds and sitemaps: XML, JSON, gzipped or not, and lists of addresses in plain text. */
        FEED,
        /** JSON, or a well-known text file. */
        DATA,
        /**
         * An interface to which its owner gave the user a key: robots.txt speaks to robots that come uninvited, and is not
         * asked.
         */
        API
    }

    public Request {
        Objects.requireNonNull(uri, "uri");
    }

    /** With the usual delay. */
    public Request(URI uri, Expected expected, Validators known) {
        this(uri, expected, known, null);
    }

    public static Request page(URI uri) {
        return new Request(uri, Expected.PAGE, Validators.NONE);
    }
}
