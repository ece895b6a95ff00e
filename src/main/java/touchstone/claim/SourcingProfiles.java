package touchstone.claim;

import com.google.re2j.Pattern;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.Link;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.SourcingProfile;
import touchstone.model.SourcingProfile.Source;
import touchstone.model.Span;
import touchstone.rulebook.Lexicon;
import touchstone.text.Domains;

/** Sums up how an article is sourced. Thread-safe. */
public final class SourcingProfiles {

    private static final Set<Kind> NAMED = EnumSet.of(Kind.PERSON, Kind.ORGANISATION, Kind.DOCUMENT);
    private static final String PLAIN = "[\"“”„«»]|^(?:the|a|an|its|their|his|her) ";

    private final @Nullable Pattern replies;

    /** @param replies words that show that the other side was asked, as {@code rules/lexicon/replies.txt} has them */
    public SourcingProfiles(Lexicon replies) {
        String any = replies.phrases().stream().map(SourcingProfiles::pattern).collect(Collectors.joining("|"));
        this.replies = any.isEmpty() ? null : Pattern.compile("(?i)\\b(?:" + any + ")\\b");
    }

    /**
     * The profile over all claims of an article; shares are zero for none.
     *
     * @param attributions of all sentences, claims or not
     * @param links the way back from the page, each with its share of the text
     */
    SourcingProfile of(
            Article article, List<Claim> claims, List<Attribution> attributions, List<ProvenanceLink> links) {
        Map<String, Boolean> documents = documents(article, claims);
        boolean blind = article.uri() == null && article.links().isEmpty();
        return new SourcingProfile(
                claims.size(),
                share(claims, SourcingProfiles::isCited),
                share(claims, a -> NAMED.contains(a.kind())),
                share(claims, a -> a.kind() == Kind.ANONYMOUS),
                share(claims, a -> a.kind() == Kind.VAGUE),
                share(claims, a -> a.kind() == Kind.OUTLET),
                share(claims, a -> a.hand() > 1),
                independent(claims),
                sources(claims),
                documents.size(),
                blind
                        ? null
                        : (Integer) (int) documents.values().stream()
                                .filter(linked -> linked)
                                .count(),
                replies != null && replies.matcher(article.body()).find(),
                (int) claims.stream().filter(SourcingProfiles::isForetold).count(),
                own(attributions, links));
    }

    private static String pattern(String phrase) {
        boolean open = phrase.endsWith("*");
        String words = Pattern.quote(open ? phrase.substring(0, phrase.length() - 1) : phrase);
        return words.replace("'", "['’]") + (open ? "\\p{L}*" : "");
    }

    private static double share(List<Claim> claims, Predicate<Attribution> is) {
        long hits = claims.stream().map(Claim::attribution).filter(is).count();
        return claims.isEmpty() ? 0 : hits / (double) claims.size();
    }

    private static boolean isCited(Attribution a) {
        return a.kind() != Kind.NONE && a.kind() != Kind.AUTHOR;
    }

    /** A prediction for which nobody stands. */
    private static boolean isForetold(Claim claim) {
        return claim.kind() == ClaimKind.PREDICTION && claim.attribution().kind() == Kind.NONE;
    }

    /** Different sources; all that came through one outlet are one, for the author heard only that outlet. */
    private static int independent(List<Claim> claims) {
        return (int) claims.stream()
                .map(Claim::attribution)
                .filter(a -> isCited(a) && a.kind() != Kind.VAGUE)
                .map(a -> plain(a.via() != null ? a.via() : String.valueOf(a.name())))
                .distinct()
                .count();
    }

    private static List<Source> sources(List<Claim> claims) {
        Map<String, Source> found = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Attribution a = claim.attribution();
            if (isCited(a)) {
                String name = Objects.requireNonNullElse(a.name(), "somebody");
                found.merge(
                        plain(name) + "\t" + a.via() + "\t" + a.kind(),
                        new Source(name, a.kind(), a.via(), 1),
                        (x, y) -> new Source(x.name(), x.kind(), x.via(), x.claims() + 1));
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Source::claims).reversed())
                .toList();
    }

    /** The documents that are cited, and whether a link leaves the site beside one. */
    private static Map<String, Boolean> documents(Article article, List<Claim> claims) {
        Map<String, Boolean> found = new LinkedHashMap<>();
        String here = article.uri() == null ? null : Domains.registrable(article.uri());
        List<Span> links = article.links().stream()
                .filter(link -> here == null || !here.equals(Domains.registrable(link.target())))
                .map(Link::span)
                .filter(Objects::nonNull)
                .toList();
        for (Claim claim : claims) {
            if (claim.attribution().kind() == Kind.DOCUMENT) {
                String name = plain(String.valueOf(claim.attribution().name()));
                boolean linked = links.stream().anyMatch(claim.span()::overlaps);
                found.merge(name, linked, Boolean::logicalOr);
            }
        }
        return found;
    }

    private static @Nullable Double own(List<Attribution> attributions, List<ProvenanceLink> links) {
        List<ProvenanceLink> agencies =
                links.stream().filter(link -> link.role() == SourceRole.AGENCY).toList();
        if (!agencies.isEmpty()) {
            boolean whole = agencies.stream().anyMatch(link -> link.share() != null && link.share() == 1);
            return whole ? (Double) 0.0 : null;
        }
        long others = attributions.stream()
                .filter(a -> a.via() != null || a.kind() == Kind.OUTLET)
                .count();
        return attributions.isEmpty() ? null : (Double) (1 - others / (double) attributions.size());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll(PLAIN, "").strip();
    }
}
