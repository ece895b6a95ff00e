package touchstone.model;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
 * @param section the part of the publication in which it stands, such as {@code Politics}
 * @param paywalled whether it says that only some may read it all; null if it says nothing
 * @param origins for each field that was observed, the places of the page that agree on its value, in the order of {@link
 *     Origin}; empty for a text that is no page
 */
public record Metadata(
        @Nullable String title,
        List<String> authors,
        @Nullable OffsetDateTime published,
        @Nullable OffsetDateTime modified,
        @Nullable String siteName,
        @Nullable URI canonical,
        @Nullable String language,
        @Nullable String section,
        @Nullable Boolean paywalled,
        Map<Field, List<Origin>> origins) {

    /** What a page may say of itself. */
    public enum Field {
        TITLE,
        AUTHORS,
        PUBLISHED,
        MODIFIED,
        SITE,
        CANONICAL,
        LANGUAGE,
        SECTION,
        PAYWALLED
    }

    /** Where a value was read. */
    public enum Origin {
        /** A block of linked data that describes the page. */
        JSON_LD,
        /** A meta element, for search engines and social media. */
        META,
        /** An element with {@code itemprop}. */
        MICRODATA,
        /** An element whose name, kind or attributes say what it is: {@code time}, {@code link}, {@code rel=author}, a class. */
        MARKUP,
        /** The title that browsers show. */
        PAGE_TITLE,
        /** A heading that readers see. */
        HEADING,
        /** Words that readers see: "By Ann Quay", "Updated 3 May 2024". */
        TEXT,
        /** The page's address. */
        ADDRESS,
        /** Recognised from the text, not said by the page. */
        RECOGNISED
    }

    public static final Metadata NONE = new Metadata(null, List.of(), null, null, null, null, null);

    public Metadata {
        authors = List.copyOf(authors);
        EnumMap<Field, List<Origin>> copy = new EnumMap<>(Field.class);
        origins.forEach((field, places) -> copy.put(field, List.copyOf(places)));
        origins = Collections.unmodifiableMap(copy);
    }

    /** Without section, paywall and origins. */
    public Metadata(
            @Nullable String title,
            List<String> authors,
            @Nullable OffsetDateTime published,
            @Nullable OffsetDateTime modified,
            @Nullable String siteName,
            @Nullable URI canonical,
            @Nullable String language) {
        this(title, authors, published, modified, siteName, canonical, language, null, null, Map.of());
    }

    /** By which day to file it: when it was published or, where the page only says when it was changed, that. */
    public @Nullable OffsetDateTime dated() {
        return published != null ? published : modified;
    }

    /** The same, in this language, which was recognised. */
    public Metadata withLanguage(String other) {
        EnumMap<Field, List<Origin>> places = new EnumMap<>(Field.class);
        places.putAll(origins);
        places.put(Field.LANGUAGE, List.of(Origin.RECOGNISED));
        return new Metadata(
                title, authors, published, modified, siteName, canonical, other, section, paywalled, places);
    }
}
