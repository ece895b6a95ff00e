package touchstone.model;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came in, before anybody has read it: a fetched page, a file, or pasted text.
 *
 * @param uri where it stands on the web after redirects, null for a text whose origin nobody named
 * @param mediaType lower-case type without parameters, such as {@code text/html} or {@code text/plain}
 * @param charset the name of the character set that the transport declared, null if none; it may lie
 * @param body the bytes as received, decompressed; not copied, and not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a body is compared by nobody and can be large
public record Page(
        @Nullable URI uri, String mediaType, @Nullable String charset, byte[] body) {

    public Page {
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(body, "body");
    }
}
