package touchstone.model;

import org.jspecify.annotations.Nullable;

/**
 * By what a server recognises the version of a page that we have (RFC 9110, 8.8).
 *
 * @param etag the value of its {@code ETag} header as it came, null if none
 * @param lastModified the value of its {@code Last-Modified} header as it came, null if none
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    public static final Validators NONE = new Validators(null, null);
}
