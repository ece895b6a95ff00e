package touchstone.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Outlet;
import touchstone.model.PageKind;
import touchstone.model.SiteFacts;
import touchstone.rulebook.Kinds;
import touchstone.rulebook.Rating;
import touchstone.rulebook.Reputation;

/** What sort of source something is, asked before any score. */
final class SourceKind {

    private static final String PLATFORM = "platform";
    private static final String BLOG = "personal-blog";

    private SourceKind() {}

    /**
     * A kind of {@link Kinds#ALL}; {@code unknown} where nothing tells.
     *
     * @param ratings without those of a host that is a platform
     */
    static String of(SiteFacts facts, String address, Kinds kinds, List<Rating> ratings) {
        List<String> places = Reputation.places(address);
        for (String place : places) {
            String kind = kinds.of(place);
            if (PLATFORM.equals(kind) && !ratings.isEmpty() && !place.equals(places.getFirst())) {
                return BLOG;
            }
            if (kind != null) {
                return kind;
            }
        }
        if (facts.outlet() != null) {
            return of(facts.outlet().kind());
        }
        if (ratings.stream().anyMatch(r -> "satire".equals(r.category()))) {
            return "satire";
        }
        String ending = places.isEmpty() ? null : kinds.ofEnding(hostOf(places));
        if (ending != null) {
            return ending;
        }
        return facts.article() == null ? "unknown" : of(facts.article());
    }

    private static String hostOf(List<String> places) {
        return places.stream().filter(p -> p.indexOf('/') < 0).findFirst().orElse("");
    }

    private static String of(Outlet.Kind kind) {
        return switch (kind) {
            case AGENCY -> "agency";
            case PAPER, BROADCASTER, SITE -> "news";
            case SATIRE -> "satire";
            case FACT_CHECKER -> "fact-checker";
            case PLATFORM -> PLATFORM;
        };
    }

    /** One page tells the kind of its site only where the page itself says what sort of page it is. */
    private static String of(Article article) {
        PageKind kind = article.kind();
        boolean tells = article.sort().isSure() && (kind == PageKind.SATIRE || kind == PageKind.FACT_CHECK);
        return tells ? kind.label().replace("fact-check", "fact-checker") : "unknown";
    }

    /**
     * Ratings without those that a platform has for itself: nobody rated the pages of its users. A platform's own entry
     * says nothing about {@code someone.platform.example} or {@code platform.example/someone}.
     */
    static List<Rating> withoutHosts(List<Rating> ratings, String address, Kinds kinds) {
        List<String> places = Reputation.places(address);
        return ratings.stream()
                .filter(r -> r.domain().equals(places.getFirst()) || !isPlatform(r.domain(), kinds))
                .toList();
    }

    private static boolean isPlatform(@Nullable String domain, Kinds kinds) {
        return domain != null && PLATFORM.equals(kinds.of(domain));
    }
}
