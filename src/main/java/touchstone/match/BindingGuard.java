package touchstone.match;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.MatchWords.Hit;
import touchstone.rulebook.MatchWords.Mark;
import touchstone.rulebook.MatchWords.Sign;

/**
 * Of how many it is said ("all", "most"), and whether it is said to have happened ("did", "will", "may"): words that bind to the
 * next ones, and count where the other text says those too.
 */
final class BindingGuard implements Guard {

    private static final int BOUND = 2;
    private static final int REACH = 5;

    @Override
    public @Nullable String objection(Statement claim, Statement checked) {
        String here = unmet(claim, checked);
        if (here != null) {
            return "“" + here + "” stands here, not in the fact-check.";
        }
        String there = unmet(checked, claim);
        return there == null ? null : "“" + there + "” stands in the fact-check, not here.";
    }

    /** Such a word of the one, with what follows, where the other says what follows without such a word. */
    private static @Nullable String unmet(Statement one, Statement other) {
        for (Hit<Mark> hit : one.signs()) {
            boolean quantifier = hit.value().sign() == Sign.QUANTIFIER;
            boolean number = hit.end() < one.tokens().size() && one.quantities().holds(hit.end());
            if (number || (!quantifier && !hit.value().sign().isUnreal())) {
                continue;
            }
            List<Integer> bound = bound(one, hit).stream()
                    .filter(i -> one.isSaidAlike(i, other))
                    .filter(i -> !quantifier || !isTime(one, i))
                    .toList();
            if (!bound.isEmpty() && other.signs().stream().noneMatch(h -> isAlike(h.value(), hit.value()))) {
                return one.shown(hit.start(), bound.getFirst() + 1);
            }
        }
        return null;
    }

    private static List<Integer> bound(Statement statement, Hit<Mark> hit) {
        int clause = statement.token(hit.start()).clause();
        return statement.contentAfter(hit.end(), BOUND, REACH).stream()
                .filter(i -> statement.token(i).clause() == clause)
                .toList();
    }

    /** "Every year" says how often, not of how many. */
    private static boolean isTime(Statement statement, int word) {
        return statement.words().units(List.of(statement.token(word).form())).stream()
                .anyMatch(u -> u.value().dimension().equals("time"));
    }

    private static boolean isAlike(Mark one, Mark other) {
        if (one.sign() == Sign.QUANTIFIER || other.sign() == Sign.QUANTIFIER) {
            return one.equals(other);
        }
        return one.sign() == other.sign() || (isAhead(one.sign()) && isAhead(other.sign()));
    }

    private static boolean isAhead(Sign sign) {
        return sign == Sign.FUTURE || sign == Sign.CONDITION;
    }
}
