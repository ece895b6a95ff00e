package touchstone.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.match.Statement.Token;
import touchstone.rulebook.MatchWords.Sign;

/** Who stands on which side of the words of a claim, as far as one can tell without grammar. */
final class Roles {

    /** Small words between two that can change places. */
    private static final Set<String> BETWEEN = Set.of("than", "from", "to", "over", "against", "with", "into");

    private static final Set<String> BE =
            Set.of("is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got");
    private static final Set<String> WHEN_AND_WHERE = Set.of(
            "in",
            "on",
            "at",
            "since",
            "until",
            "during",
            "after",
            "before",
            "under",
            "between",
            "near",
            "within",
            "for",
            "according",
            "because",
            "every",
            "last",
            "next");
    private static final Set<String> LINKS = Set.of("of", "by", "with", "without", "from", "to");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "their", "his", "her");
    private static final Set<String> PASSED = Set.of("the", "a", "an", "its", "their", "his", "her", "and", "may");
    private static final int BY = 8;
    private static final int ROUTE = 6;
    private static final int BACK = 4;

    private final Statement statement;

    /** Where each word stands that stands here once. */
    private final Map<String, Integer> once = new LinkedHashMap<>();

    /** @param left who acts, as far as one can tell */
    record Sides(Set<String> left, Set<String> right) {}

    Roles(Statement statement) {
        this.statement = statement;
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < statement.tokens().size(); i++) {
            String pivot = pivot(statement.token(i));
            if (pivot != null && once.putIfAbsent(pivot, i) != null) {
                twice.add(pivot);
            }
        }
        once.keySet().removeAll(twice);
    }

    private static @Nullable String pivot(Token token) {
        if (token.content()) {
            return token.key();
        }
        return BETWEEN.contains(token.form()) ? token.form() : null;
    }

    /** Where the words stand that may have somebody on either side, by what they are compared as. */
    Map<String, Integer> pivots() {
        Map<String, Integer> pivots = new LinkedHashMap<>(once);
        pivots.values().removeIf(i -> !isBetween(i) && isNoun(i));
        return pivots;
    }

    boolean isBetween(int pivot) {
        return BETWEEN.contains(statement.token(pivot).form());
    }

    String shown(int index) {
        return statement.shown(index, index + 1);
    }

    boolean isNamed(Set<String> keys) {
        return statement.tokens().stream().anyMatch(t -> t.name() && keys.contains(t.key()));
    }

    /** The words right before and behind a small one ("women", "men" in "more women than men"); null without both. */
    Map.@Nullable Entry<String, String> beside(int pivot) {
        List<Integer> left = statement.contentBefore(pivot, 1, BACK);
        List<Integer> right = statement.contentAfter(pivot + 1, 1, BACK);
        return left.isEmpty() || right.isEmpty() ? null : Map.entry(key(left.getFirst()), key(right.getFirst()));
    }

    /** From where to where something goes. */
    Map<String, String> routes() {
        Map<String, String> routes = new HashMap<>();
        List<String> forms = statement.forms();
        for (int from = 0; from < forms.size(); from++) {
            int to = forms.subList(from, Math.min(forms.size(), from + ROUTE)).indexOf("to");
            List<Integer> start = statement.contentAfter(from + 1, 1, ROUTE);
            List<Integer> end = to < 0 ? List.of() : statement.contentAfter(from + to + 1, 1, ROUTE);
            if (forms.get(from).equals("from") && !start.isEmpty() && !end.isEmpty()) {
                routes.put(key(start.getFirst()), key(end.getFirst()));
            }
        }
        return routes;
    }

    /** What stands on both sides of a word and once in the other text too; behind "by" stands who acts. */
    Sides sides(int pivot, Roles other) {
        int size = statement.tokens().size();
        Set<String> before = keys(statement.contentBefore(pivot, size, size), true, other);
        int by = by(pivot);
        return by < 0
                ? new Sides(before, keys(statement.contentAfter(pivot + 1, size, size), true, other))
                : new Sides(keys(statement.contentAfter(by + 1, size, size), false, other), before);
    }

    /** @param acting whether to leave out what only says when and where */
    private Set<String> keys(List<Integer> indexes, boolean acting, Roles other) {
        Set<String> keys = new HashSet<>();
        for (int i : indexes) {
            boolean told = once.containsKey(key(i)) && other.once.containsKey(key(i));
            if (told && !statement.quantities().holds(i) && !(acting && isWhenOrWhere(i))) {
                keys.add(key(i));
            }
        }
        return keys;
    }

    private String key(int index) {
        return statement.token(index).key();
    }

    /** Whether a word looks like none that has sides: behind an article, a preposition or a number, or in front of "is". */
    private boolean isNoun(int index) {
        int next = index + 1;
        boolean subject = next < statement.forms().size()
                && (BE.contains(statement.forms().get(next))
                        || statement.signs().stream()
                                .anyMatch(h ->
                                        h.start() == next && h.value().sign().isUnreal()));
        if (subject || index == 0) {
            return subject;
        }
        Token before = statement.token(index - 1);
        return ARTICLES.contains(before.form())
                || statement.quantities().holds(index - 1)
                || before.key().startsWith(Statement.PLACE)
                || statement.signs(Sign.QUANTIFIER).anyMatch(h -> h.end() == index)
                || WHEN_AND_WHERE.contains(before.form())
                || LINKS.contains(before.form());
    }

    /** Where "by" stands behind a passive; -1 if this is none. */
    private int by(int pivot) {
        List<String> forms = statement.forms();
        boolean passive = forms.subList(Math.max(0, pivot - 2), pivot).stream().anyMatch(BE::contains);
        int by = forms.subList(pivot, Math.min(forms.size(), pivot + BY)).indexOf("by");
        return passive && by > 0 ? pivot + by : -1;
    }

    private boolean isWhenOrWhere(int index) {
        int first = Math.max(0, index - BACK);
        for (int at = index - 1; at >= first && !statement.quantities().holds(at); at--) {
            Token token = statement.token(at);
            if (WHEN_AND_WHERE.contains(token.form())) {
                return true;
            }
            if (!token.content() && !PASSED.contains(token.form())) {
                return false;
            }
        }
        return false;
    }
}
