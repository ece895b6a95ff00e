package touchstone.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Another number, unit, year or day of the same thing. */
final class NumberGuard implements Guard {

    @Override
    public @Nullable String objection(Statement claim, Statement checked) {
        Quantities said = claim.quantities();
        Quantities known = checked.quantities();
        String time = otherOf(said.years(), known.years(), "year");
        time = time == null ? otherOf(said.days(), known.days(), "day") : time;
        return time == null ? number(claim, checked) : time;
    }

    private static @Nullable String otherOf(Set<String> said, Set<String> known, String what) {
        List<String> here = without(said, known);
        List<String> there = without(known, said);
        return here.isEmpty() || there.isEmpty()
                ? null
                : "The %s differs: %s here, %s in the fact-check.".formatted(what, here.getFirst(), there.getFirst());
    }

    private static List<String> without(Collection<String> some, Collection<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return List.copyOf(rest);
    }

    private static @Nullable String number(Statement claim, Statement checked) {
        List<Quantity> here = new ArrayList<>(claim.quantities().all());
        List<Quantity> there = new ArrayList<>(checked.quantities().all());
        for (Quantity said : claim.quantities().all()) {
            for (Quantity known : checked.quantities().all()) {
                if (said.agrees(known)) {
                    if (said.isBoundedOtherwise(known) || countsOther(said, known, claim, checked)) {
                        return differ(said, known);
                    }
                    here.remove(said);
                    there.remove(known);
                }
            }
        }
        if (!here.isEmpty() && !there.isEmpty()) {
            return differ(here.getFirst(), there.getFirst());
        }
        String only = ofThemOnly(here, claim, checked);
        if (only != null) {
            return "“" + only + "” stands here, not in the fact-check.";
        }
        only = ofThemOnly(there, checked, claim);
        return only == null ? null : "“" + only + "” stands in the fact-check, not here.";
    }

    /** A number of things of which the other text speaks without a number ("two schools", "the schools"). */
    private static @Nullable String ofThemOnly(List<Quantity> some, Statement statement, Statement other) {
        return some.stream()
                .filter(q -> isSaidAlike(q, statement, other))
                .map(Quantity::shown)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSaidAlike(Quantity quantity, Statement statement, Statement other) {
        for (int i : statement.content()) {
            if (statement.token(i).span().start() >= quantity.span().end()) {
                return quantity.counted().contains(statement.token(i).key()) && statement.isSaidAlike(i, other);
            }
        }
        return false;
    }

    /** Whether the same number is one of things that the other text does not speak of at all. */
    private static boolean countsOther(Quantity said, Quantity known, Statement claim, Statement checked) {
        return !said.counted().isEmpty()
                && !known.counted().isEmpty()
                && said.counted().stream().noneMatch(checked.keys()::contains)
                && known.counted().stream().noneMatch(claim.keys()::contains);
    }

    private static String differ(Quantity said, Quantity known) {
        return "The numbers differ: %s here, %s in the fact-check.".formatted(shown(said), shown(known));
    }

    private static String shown(Quantity q) {
        return q.shown();
    }
}
