package touchstone.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.MatchWords.Hit;
import touchstone.rulebook.MatchWords.Member;
import touchstone.rulebook.MatchWords.Opposite;
import touchstone.rulebook.MatchWords.Sign;

/** The opposite ("rose", "fell"), or another of a set of things that exclude each other ("murder", "fraud"). */
final class OppositeGuard implements Guard {

    @Override
    public @Nullable String objection(Statement claim, Statement checked) {
        String opposite = opposite(claim, checked);
        return opposite == null ? another(claim, checked) : opposite;
    }

    private static @Nullable String opposite(Statement claim, Statement checked) {
        Map<String, List<Hit<Opposite>>> known = byAxis(checked);
        for (Map.Entry<String, List<Hit<Opposite>>> axis : byAxis(claim).entrySet()) {
            List<Hit<Opposite>> others = known.getOrDefault(axis.getKey(), List.of());
            for (Hit<Opposite> said : axis.getValue()) {
                for (Hit<Opposite> other : others) {
                    boolean alone = axis.getValue().stream().noneMatch(h -> isSameSide(h, other))
                            || others.stream().noneMatch(h -> isSameSide(h, said));
                    if (!isSameSide(said, other) && alone) {
                        return "“%s” here, “%s” in the fact-check: the opposite."
                                .formatted(claim.shown(said), checked.shown(other));
                    }
                }
            }
        }
        return null;
    }

    private static boolean isSameSide(Hit<Opposite> one, Hit<Opposite> other) {
        return one.value().other() == other.value().other();
    }

    /** Words in front of a number ("more than 40") are no opposites: they bound it, see {@link NumberGuard}. */
    private static Map<String, List<Hit<Opposite>>> byAxis(Statement statement) {
        List<Integer> bounds = statement.signs(Sign.BOUND).map(Hit::start).toList();
        Map<String, List<Hit<Opposite>>> found = new LinkedHashMap<>();
        for (Hit<Opposite> hit : statement.words().opposites(statement.stems())) {
            if (!bounds.contains(hit.start())) {
                found.computeIfAbsent(hit.value().axis(), k -> new ArrayList<>())
                        .add(hit);
            }
        }
        return found;
    }

    private static @Nullable String another(Statement claim, Statement checked) {
        List<Hit<Member>> said = claim.words().contrasts(claim.stems());
        List<Hit<Member>> known = checked.words().contrasts(checked.stems());
        for (Hit<Member> here : said) {
            for (Hit<Member> there : known) {
                boolean sameSet = here.value().set().equals(there.value().set());
                if (sameSet && !names(known, here) && !names(said, there)) {
                    return "“%s” here, “%s” in the fact-check.".formatted(claim.shown(here), checked.shown(there));
                }
            }
        }
        return null;
    }

    private static boolean names(List<Hit<Member>> hits, Hit<Member> member) {
        return hits.stream().anyMatch(h -> h.value().equals(member.value()));
    }
}
