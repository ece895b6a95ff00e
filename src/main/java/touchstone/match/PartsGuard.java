package touchstone.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Claims of several parts. Where the fact-check judged more than the text says, its verdict may rest on the rest. Where the text
 * says more than was checked, the match holds for the part; see {@link #unchecked}.
 */
final class PartsGuard implements Guard {

    private static final int FEWEST = 4;
    private static final double UNKNOWN = .25;
    private static final double KNOWN = .6;

    @Override
    public @Nullable String objection(Statement claim, Statement checked) {
        String more = foreign(checked, claim);
        return more == null ? null : "The fact-check is about more than is said here: “" + more + "”.";
    }

    /** A part of the claim that the fact-check does not speak of, as it stands there; null if there is none. */
    static @Nullable String unchecked(Statement claim, Statement checked) {
        return foreign(claim, checked);
    }

    private static @Nullable String foreign(Statement one, Statement other) {
        Map<Integer, List<Integer>> clauses = new LinkedHashMap<>();
        for (int i : one.content()) {
            clauses.computeIfAbsent(one.token(i).clause(), k -> new ArrayList<>())
                    .add(i);
        }
        boolean known = clauses.values().stream().anyMatch(c -> share(one, c, other) >= KNOWN);
        if (!known) {
            return null;
        }
        for (List<Integer> clause : clauses.values()) {
            if (clause.size() >= FEWEST && share(one, clause, other) <= UNKNOWN) {
                return one.shown(clause.getFirst(), clause.getLast() + 1);
            }
        }
        return null;
    }

    private static double share(Statement one, List<Integer> words, Statement other) {
        long shared = words.stream()
                .filter(i -> other.keys().contains(one.token(i).key()))
                .count();
        return (double) shared / words.size();
    }
}
