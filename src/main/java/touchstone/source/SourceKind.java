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

    private SourceKind() {}

    /** A kind of {@link Kinds#ALL}; {@code unknown} where nothing tells. */
    static String of(SiteFacts facts, @Nullable String domain, Kinds kinds, List<Rating> ratings) {
        String listed = domain == null ? null : listed(domain, kinds);
        if (listed != null) {
            return listed;
        }
        if (facts.outlet() != null) {
            return of(facts.outlet().kind());
        }
        if (ratings.stream().anyMatch(r -> "satire".equals(r.category()))) {
            return "satire";
        }
        return facts.article() == null ? "unknown" : of(facts.article());
    }

    private static @Nullable String listed(String domain, Kinds kinds) {
        for (String place : Reputation.places(domain)) {
            String kind = kinds.of(place);
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private static String of(Outlet.Kind kind) {
        return switch (kind) {
            case AGENCY -> "agency";
            case PAPER, BROADCASTER, SITE -> "news";
            case SATIRE -> "satire";
            case FACT_CHECKER -> "fact-checker";
            case PLATFORM -> "platform";
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
     * says nothing about {@code someone.platform.example}.
     */
    static List<Rating> withoutHosts(List<Rating> ratings, String domain, Kinds kinds) {
        String asked = Reputation.places(domain).getFirst();
        return ratings.stream()
                .filter(r -> r.domain().equals(asked) || !"platform".equals(kinds.of(r.domain())))
                .toList();
    }
}
