package touchstone.fetch;

import java.net.URI;
import touchstone.fetch.Request.Expected;
import touchstone.model.Validators;

/**
 * A badly behaved site of the loopback web.
 *
 * @param name what is wrong with it
 * @param uri where to begin
 * @param expected what it is asked for
 * @param outcome the right one: a name of {@code Fetched.Reason}, or of {@code Extraction.Reason} for a page that comes but holds
 *     no article, {@code ARTICLE} for one that does, {@code FEED} for whatever else comes whole
 */
public record RudeSite(String name, URI uri, Expected expected, String outcome) {

    public Request request() {
        return new Request(uri, expected, Validators.NONE);
    }
}
