package touchstone.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Claim;
import touchstone.model.SourcingProfile;

/** Sums up how an article is sourced. */
public final class SourcingProfiles {

    private static final Set<Kind> NAMED = EnumSet.of(Kind.PERSON, Kind.ORGANISATION, Kind.DOCUMENT);

    private SourcingProfiles() {}

    /** The profile over all claims of an article; all zero for none. */
    public static SourcingProfile of(List<Claim> claims) {
        return new SourcingProfile(
                claims.size(),
                share(claims, a -> a.kind() != Kind.NONE && a.kind() != Kind.AUTHOR),
                share(claims, a -> NAMED.contains(a.kind())),
                share(claims, a -> a.kind() == Kind.ANONYMOUS),
                share(claims, a -> a.kind() == Kind.VAGUE),
                share(claims, a -> a.hand() > 1),
                independent(claims));
    }

    private static double share(List<Claim> claims, Predicate<Attribution> is) {
        long hits = claims.stream().map(Claim::attribution).filter(is).count();
        return claims.isEmpty() ? 0 : hits / (double) claims.size();
    }

    /** Different sources; all that came through one outlet are one, for the author heard only that outlet. */
    private static int independent(List<Claim> claims) {
        return claims.stream()
                .map(Claim::attribution)
                .filter(a -> a.kind() != Kind.NONE && a.kind() != Kind.AUTHOR && a.kind() != Kind.VAGUE)
                .map(a -> a.via() != null ? a.via() : String.valueOf(a.name()))
                .collect(Collectors.toSet())
                .size();
    }
}
