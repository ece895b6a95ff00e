package touchstone.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

/** Reads single ClaimReview and MediaReview objects, field by field, with the liberties that real ones take. */
final class ReviewObject {

    private static final int LONGEST_CLAIM = 2_000;
    private static final int LONGEST_NAME = 400;
    private static final int MOST_MEDIA = 20;
    private static final int MOST_APPEARANCES = 10;
    private static final Pattern RATING_LABEL = Pattern.compile(
            "^(?:rating|verdict|conclusion|our ruling|our rating|bewertung|veredicto|calificación|classificação|evaluation)"
                    + "\\s*[:–-]\\s*(?=\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8}){0,3}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}([.,]\\d{1,3})?");

    private final JsonLd graph;
    private final @Nullable URI page;

    ReviewObject(JsonLd graph, @Nullable URI page) {
        this.graph = graph;
        this.page = page;
    }

    /** The fact-check that the object states; null if it has no words for a claim. */
    @Nullable
    FactCheck factCheck(JsonNode review) {
        JsonNode reviewed = graph.value(review, "itemReviewed");
        boolean ofMedia = JsonLd.types(review).contains("mediareview");
        String title = shortened(graph.text(review, "headline", "name"), LONGEST_NAME);
        String claim = ofMedia ? mediaClaim(review, reviewed, title) : claim(review, reviewed, title);
        if (claim == null) {
            return null;
        }
        URI url = address(review);
        return new FactCheck(
                id(review, url, claim),
                claim,
                graph.value(review, "touchstone:ourSummary").asBoolean(false),
                title,
                claimant(reviewed),
                firstDay(reviewed, "datePublished", "dateCreated", "uploadDate"),
                name(review, "author", "publisher", "creator", "sdPublisher"),
                domain(review, url),
                PublisherTier.SELF_DECLARED,
                url,
                firstDay(review, "datePublished", "dateCreated", "dateModified"),
                shortened(ofMedia ? category(review) : rating(review), LONGEST_NAME),
                Verdict.UNRATED,
                language(review),
                namedOrAddressed(review, "sdLicense", "url", "@id", "name"),
                namedOrAddressed(review, "sdPublisher", "name", "url", "@id"),
                List.of(),
                media(reviewed),
                appearances(reviewed));
    }

    /** Where the headline stands in place of the claim, the claim is looked for in what was reviewed. */
    private @Nullable String claim(JsonNode review, JsonNode reviewed, @Nullable String title) {
        String claim = shortened(graph.text(review, "claimReviewed"), LONGEST_CLAIM);
        if (claim != null && !claim.equals(title)) {
            return claim;
        }
        boolean isClaim = JsonLd.types(reviewed).contains("claim");
        String inside = shortened(
                claim == null || isClaim
                        ? graph.text(reviewed, "text", "name", "headline")
                        : graph.text(reviewed, "text"),
                LONGEST_CLAIM);
        return inside != null ? inside : claim != null ? claim : title;
    }

    /** What somebody says with a picture: the claim it is taken for, the words in it, else what is said of it. */
    private @Nullable String mediaClaim(JsonNode review, JsonNode reviewed, @Nullable String title) {
        JsonNode taken = graph.value(reviewed, "interpretedAsClaim");
        for (String words : new @Nullable String[] {
            graph.text(taken, "text", "description", "name"),
            graph.text(review, "claimReviewed"),
            graph.text(reviewed, "embeddedTextCaption", "text", "caption", "description", "name"),
            graph.text(graph.value(reviewed, "mediaItemAppearance"), "caption", "description", "name"),
            graph.text(review, "originalMediaContextDescription"),
            title
        }) {
            if (words != null && !words.startsWith("http")) {
                return shortened(words, LONGEST_CLAIM);
            }
        }
        return null;
    }

    /** {@code EditedOrCroppedContent} of {@code https://schema.org/EditedOrCroppedContent}, or whatever stands there. */
    private @Nullable String category(JsonNode review) {
        String name = null;
        for (JsonNode value : graph.values(review, "mediaAuthenticityCategory")) {
            String words = value.isObject() ? graph.text(value, "name", "@id", "url") : graph.words(value);
            name = name == null ? words : name;
        }
        if (name == null) {
            return rating(review);
        }
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    }

    private List<URI> media(JsonNode reviewed) {
        List<URI> media = new ArrayList<>();
        List<JsonNode> items = new ArrayList<>(graph.values(reviewed, "mediaItemAppearance"));
        items.add(reviewed);
        for (JsonNode item : items) {
            for (JsonNode value : graph.values(item, "contentUrl", "contentURL", "embedUrl", "archivedAt")) {
                URI address = WebAddresses.resolve(page, graph.words(value));
                if (address != null && media.size() < MOST_MEDIA && !media.contains(address)) {
                    media.add(address);
                }
            }
        }
        return media;
    }

    /** Where the claim stood; where it stood first comes first. Its own page is none of them. */
    private List<URI> appearances(JsonNode reviewed) {
        List<URI> places = new ArrayList<>();
        for (String key : List.of("firstAppearance", "appearance", "url", "mainEntityOfPage")) {
            for (JsonNode value : graph.values(reviewed, key)) {
                String words = value.isObject() ? graph.text(value, "url", "@id", "sameAs") : graph.words(value);
                URI address = WebAddresses.resolve(null, words);
                boolean known = address != null && Domains.registrable(address) != null && !isReviewItself(address);
                if (known && places.size() < MOST_APPEARANCES && !places.contains(address)) {
                    places.add(address);
                }
            }
        }
        return places;
    }

    /** Some publishers name their own site as the place of the claim. */
    private boolean isReviewItself(URI address) {
        String own = page == null ? null : Domains.registrable(page);
        return own != null && own.equals(Domains.registrable(address));
    }

    private String id(JsonNode review, @Nullable URI url, String claim) {
        String id = shortened(graph.text(review, "identifier", "@id"), LONGEST_CLAIM);
        if (page != null && url != null && id != null && !isOurs(WebAddresses.resolve(page, id))) {
            id = null;
        }
        if (id == null && url != null) {
            id = url.toString();
        }
        return id != null ? id : "claim:" + Integer.toHexString(claim.hashCode());
    }

    /** The address of the review. That of another site, or of a whole site, is none of the page that carries it. */
    private @Nullable URI address(JsonNode review) {
        for (JsonNode value : graph.values(review, "url", "mainEntityOfPage", "sameAs")) {
            URI address = WebAddresses.resolve(page, graph.words(value));
            if (address != null && (page == null || (isOurs(address) && !isRoot(address)))) {
                return address;
            }
        }
        return page;
    }

    private boolean isOurs(@Nullable URI address) {
        String own = page == null ? null : Domains.registrable(page);
        return address == null || own == null || own.equals(Domains.registrable(address));
    }

    private static boolean isRoot(URI address) {
        String path = address.getRawPath();
        return (path == null || path.length() <= 1) && address.getRawQuery() == null;
    }

    private @Nullable String domain(JsonNode review, @Nullable URI url) {
        if (page != null) {
            return Domains.registrable(page);
        }
        if (url != null && Domains.registrable(url) != null) {
            return Domains.registrable(url);
        }
        return domainOf(graph.value(review, "author", "publisher"), "url", "sameAs", "@id");
    }

    private @Nullable String domainOf(JsonNode object, String... keys) {
        for (String key : keys) {
            for (JsonNode value : graph.values(object, key)) {
                URI address = WebAddresses.resolve(null, graph.words(value));
                String domain = address == null ? null : Domains.registrable(address);
                if (domain != null) {
                    return domain;
                }
            }
        }
        return null;
    }

    /** Who said it; where nobody is named, the site on which it was said. */
    private @Nullable String claimant(JsonNode reviewed) {
        String named = name(reviewed, "author", "creator");
        String domain = named == null ? domainOf(graph.value(reviewed, "author", "creator"), "sameAs", "url") : null;
        if (named == null && domain == null) {
            domain = domainOf(reviewed, "url", "mainEntityOfPage", "firstAppearance", "appearance", "sameAs");
        }
        boolean own = domain != null && page != null && domain.equals(Domains.registrable(page));
        return named != null ? named : own ? null : domain;
    }

    /** A bare address is no name. */
    private @Nullable String name(JsonNode object, String... keys) {
        for (String key : keys) {
            for (JsonNode value : graph.values(object, key)) {
                String name = value.isObject() ? graph.text(value, "name", "alternateName") : graph.words(value);
                if (name != null && !name.startsWith("http")) {
                    return shortened(name, LONGEST_NAME);
                }
            }
        }
        return null;
    }

    private @Nullable String namedOrAddressed(JsonNode review, String key, String... parts) {
        for (JsonNode value : graph.values(review, key)) {
            String words = value.isObject() ? graph.text(value, parts) : graph.words(value);
            if (words != null) {
                return shortened(words, LONGEST_NAME);
            }
        }
        return null;
    }

    private @Nullable LocalDate firstDay(JsonNode object, String... keys) {
        for (String key : keys) {
            LocalDate day = WebDates.day(graph.text(object, key));
            if (day != null) {
                return day;
            }
        }
        return null;
    }

    /** A number counts only where no words do. */
    private @Nullable String rating(JsonNode review) {
        String scale = null;
        for (JsonNode rating : graph.values(review, "reviewRating", "rating", "Rating", "reviewrating")) {
            String words = rating.isObject() ? words(rating) : graph.words(rating);
            if (words != null && !NUMBER.matcher(words).matches()) {
                return RATING_LABEL.matcher(words).replaceFirst("");
            }
            scale = scale == null && rating.isObject() ? onAScale(rating) : scale;
        }
        return scale;
    }

    private @Nullable String words(JsonNode rating) {
        for (String key : List.of("alternateName", "name", "description", "ratingExplanation", "ratingValue")) {
            String words = graph.text(rating, key);
            if (words != null && !NUMBER.matcher(words).matches() && !words.startsWith("http")) {
                return words;
            }
        }
        return null;
    }

    /** A number alone says something only together with its scale; −1 of −1 is how publishers say "no number". */
    private @Nullable String onAScale(JsonNode rating) {
        String value = graph.text(rating, "ratingValue");
        String best = graph.text(rating, "bestRating");
        String worst = graph.text(rating, "worstRating");
        return value == null || best == null || worst == null || best.equals(worst)
                ? null
                : value + " on a scale from " + worst + " (worst) to " + best + " (best)";
    }

    private String language(JsonNode review) {
        for (JsonNode value : graph.values(review, "inLanguage")) {
            String code = value.isObject() ? graph.text(value, "alternateName", "name") : graph.words(value);
            if (code != null && LANGUAGE.matcher(code).matches()) {
                return Locale.forLanguageTag(code.replace('_', '-')).toLanguageTag();
            }
        }
        return "und";
    }

    private static @Nullable String shortened(@Nullable String words, int most) {
        if (words == null) {
            return null;
        }
        String line = words.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return null;
        }
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end).strip();
    }
}
