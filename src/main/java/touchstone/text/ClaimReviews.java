package touchstone.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

/**
 * Fact-checks out of ClaimReview in JSON, in every shape that publishers give it. Pages and feeds share this reading. The
 * rating keeps the publisher's words: its verdict is left unrated and its publisher's tier self-declared, for the rulebook to say.
 */
public final class ClaimReviews {

    private static final int LONGEST_CLAIM = 2_000;
    private static final int LONGEST_NAME = 400;
    private static final Pattern RATING_LABEL = Pattern.compile(
            "^(?:rating|verdict|conclusion|our ruling)\\s*[:–-]\\s*(?=\\p{L})", Pattern.CASE_INSENSITIVE);
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{1,8}){0,3}");

    private final JsonLd graph;
    private final @Nullable URI page;

    private ClaimReviews(JsonLd graph, @Nullable URI page) {
        this.graph = graph;
        this.page = page;
    }

    /**
     * The ClaimReview objects found anywhere below {@code node}, in order, each fact-check once. What has no words for a claim is
     * left out. Where several on one page share an identifier but check different claims, the later ones get {@code #2},
     * {@code #3} … behind it.
     *
     * @param page the page that carries them, whose publisher vouches for them: a review cannot then borrow the domain of
     *     somebody else. Null for feeds, where each review speaks for itself.
     */
    public static List<FactCheck> read(JsonNode node, @Nullable URI page) {
        return read(List.of(node), page);
    }

    /** As {@link #read(JsonNode, URI)}, for the several JSON-LD blocks of one page, which may refer to each other. */
    public static List<FactCheck> read(List<JsonNode> blocks, @Nullable URI page) {
        ClaimReviews reviews = new ClaimReviews(JsonLd.of(blocks), page);
        Map<String, FactCheck> found = new LinkedHashMap<>();
        Map<String, Integer> uses = new HashMap<>();
        for (JsonNode review : reviews.graph.ofType("claimreview")) {
            FactCheck check = reviews.factCheck(review);
            if (check != null && found.putIfAbsent(check.id() + "\n" + check.claim(), check) == null) {
                int use = uses.merge(check.id(), 1, Integer::sum);
                if (use > 1) {
                    found.put(check.id() + "\n" + check.claim(), check.withId(check.id() + "#" + use));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private @Nullable FactCheck factCheck(JsonNode review) {
        JsonNode reviewed = graph.value(review, "itemReviewed");
        String title = shortened(graph.text(review, "headline", "name"), LONGEST_NAME);
        String claim = shortened(graph.text(review, "claimReviewed"), LONGEST_CLAIM);
        if (claim == null) {
            claim = shortened(graph.text(reviewed, "text", "name", "headline"), LONGEST_CLAIM);
        }
        if (claim == null) {
            claim = title;
        }
        if (claim == null) {
            return null;
        }
        URI url = address(review);
        return new FactCheck(
                id(review, url, claim),
                claim,
                graph.value(review, "touchstone:ourSummary").asBoolean(false),
                title,
                name(reviewed, "author", "creator"),
                firstDay(reviewed, "datePublished", "dateCreated", "uploadDate"),
                name(review, "author", "publisher", "creator", "sdPublisher"),
                domain(review, url),
                PublisherTier.SELF_DECLARED,
                url,
                firstDay(review, "datePublished", "dateCreated", "dateModified"),
                shortened(rating(review), LONGEST_NAME),
                Verdict.UNRATED,
                language(review),
                licence(review),
                sdPublisher(review),
                List.of());
    }

    private String id(JsonNode review, @Nullable URI url, String claim) {
        String id = shortened(graph.text(review, "identifier", "@id"), LONGEST_CLAIM);
        if (id == null && url != null) {
            id = url.toString();
        }
        return id != null ? id : "claim:" + Integer.toHexString(claim.hashCode());
    }

    private @Nullable URI address(JsonNode review) {
        for (JsonNode value : graph.values(review, "url", "mainEntityOfPage", "sameAs")) {
            URI address = WebAddresses.resolve(page, graph.words(value));
            if (address != null) {
                return address;
            }
        }
        return page;
    }

    private @Nullable String domain(JsonNode review, @Nullable URI url) {
        if (page != null) {
            return Domains.registrable(page);
        }
        if (url != null && Domains.registrable(url) != null) {
            return Domains.registrable(url);
        }
        JsonNode author = graph.value(review, "author", "publisher");
        for (JsonNode value : graph.values(author, "url", "sameAs", "@id")) {
            URI address = WebAddresses.resolve(null, graph.words(value));
            if (address != null && Domains.registrable(address) != null) {
                return Domains.registrable(address);
            }
        }
        return null;
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

    /** An address, or the name of a licence, of one of the shapes that a CreativeWork may have. */
    private @Nullable String licence(JsonNode review) {
        for (JsonNode value : graph.values(review, "sdLicense")) {
            String words = value.isObject() ? graph.text(value, "url", "@id", "name") : graph.words(value);
            if (words != null) {
                return shortened(words, LONGEST_NAME);
            }
        }
        return null;
    }

    private @Nullable String sdPublisher(JsonNode review) {
        for (JsonNode value : graph.values(review, "sdPublisher")) {
            String words = value.isObject() ? graph.text(value, "name", "url", "@id") : graph.words(value);
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

    private @Nullable String rating(JsonNode review) {
        for (JsonNode rating : graph.values(review, "reviewRating", "rating", "Rating")) {
            String words = rating.isObject()
                    ? graph.text(rating, "alternateName", "name", "description", "ratingExplanation")
                    : graph.words(rating);
            if (words == null) {
                words = onAScale(rating);
            }
            if (words != null) {
                return RATING_LABEL.matcher(words).replaceFirst("");
            }
        }
        return null;
    }

    /** A number alone says something only together with its scale; −1 of −1 is how publishers say "no number". */
    private @Nullable String onAScale(JsonNode rating) {
        String value = graph.text(rating, "ratingValue");
        if (value == null || !value.matches("-?\\d{1,4}([.,]\\d{1,3})?")) {
            return value;
        }
        String best = graph.text(rating, "bestRating");
        String worst = graph.text(rating, "worstRating");
        return best == null || worst == null || best.equals(worst)
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
        return line.length() <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(most, 0)).strip();
    }
}
