package touchstone.match;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.match.Roles.Sides;

/**
 * Who did it to whom: the same words on the other side of the word between them ("A sued B", "B sued A"), where "by" and
 * a passive change the sides back. What only says when and where ("in May", "at the port") has no side.
 */
final class RoleGuard implements Guard {

    @Override
    public @Nullable String objection(Statement claim, Statement checked) {
        Roles said = new Roles(claim);
        Roles known = new Roles(checked);
        Map<String, Integer> there = known.pivots();
        for (Map.Entry<String, Integer> pivot : said.pivots().entrySet()) {
            int here = pivot.getValue();
            Integer other = there.get(pivot.getKey());
            if (other != null && (areSwappedBeside(said, here, known, other) || areSwapped(said, here, known, other))) {
                return "Before and after “" + said.shown(here) + "” the two have changed places.";
            }
        }
        Map<String, String> routes = known.routes();
        boolean back =
                said.routes().entrySet().stream().anyMatch(r -> r.getKey().equals(routes.get(r.getValue())));
        return back ? "“From” and “to” have changed places." : null;
    }

    /** "More women than men": the words beside "than". */
    private static boolean areSwappedBeside(Roles said, int here, Roles known, int there) {
        Map.Entry<String, String> these = said.isBetween(here) ? said.beside(here) : null;
        Map.Entry<String, String> those = known.beside(there);
        return these != null
                && those != null
                && these.getKey().equals(those.getValue())
                && these.getValue().equals(those.getKey());
    }

    private static boolean areSwapped(Roles said, int here, Roles known, int there) {
        Sides these = said.sides(here, known);
        Sides those = known.sides(there, said);
        Set<String> forth = shared(these.left(), those.right());
        Set<String> back = shared(these.right(), those.left());
        if (forth.isEmpty() || back.isEmpty()) {
            return false;
        }
        boolean named = said.isNamed(forth) && said.isNamed(back);
        boolean whole = said.isBetween(here) && forth.equals(those.right()) && back.equals(these.right());
        return named || whole || shared(these.left(), those.left()).isEmpty();
    }

    private static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }
}
