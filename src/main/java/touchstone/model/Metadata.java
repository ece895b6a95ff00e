package touchstone.model;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself. Null or empty means that it was not observed, never that it is known to be absent.
 *
 * @param title headline of the article
 * @param authors names of persons or organisations in the byline, without "by"
 * @param published when it says it was first published; midnight UTC where only a day is given
 * @param modified when it says it was last changed
 * @param siteName name of the publication
 * @param canonical the address that the page names as its own
 * @param language BCP-47 code such as {@code en}, as declared or recognised
 */
public record Metadata(
        @Nullable String title,
        List<String> authors,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        @Nullable String siteName,
        @Nullable URI canonical,
        @Nullable String language) {

    public static final Metadata NONE = new Metadata(null, List.of(), null, null, null, null, null);

    public Metadata {
        authors = List.copyOf(authors);
    }

    /** The same, in this language. */
    public Metadata withLanguage(String other) {
        return new Metadata(title, authors, published, modified, siteName, canonical, other);
    }
}
