package touchstone.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.match.Statement.Token;

/**
 * In nearly the same words a single other word makes another claim, whatever it means: one that stands in the place of another,
 * one that was put in before a noun, or "a part of" what the other speaks of as a whole.
 */
final class WordingGuard implements Guard {

    private static final double NEARLY_THE_SAME = .6;

    /** A run of words that the other text does not have, between two that it has; indexes, -1 and the size for the ends. */
    private record Run(int before, int start, int end, int after) {}

    @Override
    public @Nullable String objection(Statement claim, Statement checked) {
        String part = part(claim, checked);
        if (part != null) {
            return "Here it is said of a part: “" + part + "”.";
        }
        part = part(checked, claim);
        if (part != null) {
            return "In the fact-check it is said of a part: “" + part + "”.";
        }
        part = intended(claim, checked);
        part = part == null ? intended(checked, claim) : part;
        if (part != null) {
            return "Only one of the two says “" + part + "”.";
        }
        if (covered(claim, checked) < NEARLY_THE_SAME || covered(checked, claim) < NEARLY_THE_SAME) {
            return null;
        }
        String replaced = replaced(claim, checked);
        if (replaced != null) {
            return replaced;
        }
        String more = added(claim, checked);
        if (more != null) {
            return "“" + more + "” is said here, not in the fact-check.";
        }
        more = added(checked, claim);
        return more == null ? null : "“" + more + "” is said in the fact-check, not here.";
    }

    private static double covered(Statement one, Statement other) {
        long shared = one.keys().stream().filter(other.keys()::contains).count();
        return (double) shared / Math.max(1, one.keys().size());
    }

    private static List<Run> runs(Statement one, Statement other) {
        List<Integer> content =
                one.content().stream().filter(i -> !one.quantities().holds(i)).toList();
        List<Run> runs = new ArrayList<>();
        int before = -1;
        int start = -1;
        int last = -1;
        for (int i : content) {
            if (other.keys().contains(one.token(i).key())) {
                if (start >= 0) {
                    runs.add(new Run(before, start, last + 1, i));
                }
                before = i;
                start = -1;
            } else {
                start = start < 0 ? i : start;
                last = i;
            }
        }
        if (start >= 0) {
            runs.add(new Run(before, start, last + 1, one.tokens().size()));
        }
        return runs;
    }

    private static @Nullable String replaced(Statement claim, Statement checked) {
        for (Run here : runs(claim, checked)) {
            for (Run there : runs(checked, claim)) {
                boolean inner = here.before >= 0 || here.after < claim.tokens().size();
                boolean names = claim.token(here.start).name()
                        && checked.token(there.start).name();
                if (inner
                        && !names
                        && key(claim, here.before).equals(key(checked, there.before))
                        && key(claim, here.after).equals(key(checked, there.after))) {
                    return "“%s” here, “%s” in the fact-check."
                            .formatted(claim.shown(here.start, here.end), checked.shown(there.start, there.end));
                }
            }
        }
        return null;
    }

    /** Words right before one that the other text has too, and has next to the one before them. */
    private static @Nullable String added(Statement one, Statement other) {
        List<Integer> content = other.content();
        for (Run run : runs(one, other)) {
            boolean attached = run.after < one.tokens().size()
                    && (run.after == run.end || isListed(one, run))
                    && one.token(run.start).clause() == one.token(run.after).clause()
                    && !one.token(run.start).form().endsWith("ly")
                    && !one.token(run.start).name()
                    && !one.token(run.after).name();
            if (!attached) {
                continue;
            }
            for (int i = 0; i < content.size(); i++) {
                boolean follows = i == 0 ? run.before < 0 : key(one, run.before).equals(key(other, content.get(i - 1)));
                if (follows && key(one, run.after).equals(key(other, content.get(i)))) {
                    return one.shown(run.start, run.after + 1);
                }
            }
        }
        return null;
    }

    /** "Cars and lorries". */
    private static boolean isListed(Statement statement, Run run) {
        String between = run.after == run.end + 1 ? statement.token(run.end).form() : "";
        return between.equals("and") || between.equals("or");
    }

    /** "Agreed to return" where the other text has "returned". */
    private static @Nullable String intended(Statement one, Statement other) {
        for (int i = 0; i + 2 < one.tokens().size(); i++) {
            boolean to = one.forms().get(i + 1).equals("to");
            boolean own = one.token(i).content()
                    && !other.keys().contains(one.token(i).key());
            String verb = one.token(i + 2).content() ? one.token(i + 2).key() : "";
            if (to && own && !one.token(i + 2).name() && one.isSaidAlike(i + 2, other) && !hasInfinitive(other, verb)) {
                return one.shown(i, i + 3);
            }
        }
        return null;
    }

    private static boolean hasInfinitive(Statement statement, String verb) {
        for (int i = 1; i < statement.tokens().size(); i++) {
            if (statement.token(i).key().equals(verb)
                    && statement.forms().get(i - 1).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** "The roof of the theatre" where the other text has only "the theatre". */
    private static @Nullable String part(Statement one, Statement other) {
        for (int i = 0; i + 1 < one.tokens().size(); i++) {
            Token token = one.token(i);
            boolean own = token.content()
                    && !other.keys().contains(token.key())
                    && !token.name()
                    && !one.quantities().holds(i);
            if (!own || !one.forms().get(i + 1).equals("of")) {
                continue;
            }
            List<Integer> whole = one.contentAfter(i + 2, 1, 4);
            boolean named = !whole.isEmpty() && one.token(whole.getFirst()).name();
            if (!whole.isEmpty()
                    && !named
                    && one.isSaidAlike(whole.getFirst(), other)
                    && hasWithoutOf(other, one.token(whole.getFirst()).key())) {
                return one.shown(i, whole.getFirst() + 1);
            }
        }
        return null;
    }

    private static boolean hasWithoutOf(Statement statement, String key) {
        for (int i = 0; i < statement.tokens().size(); i++) {
            if (statement.token(i).key().equals(key) && statement.token(i).content()) {
                List<String> before = statement.forms().subList(Math.max(0, i - 3), i);
                return !before.contains("of");
            }
        }
        return false;
    }

    private static String key(Statement statement, int index) {
        return index < 0
                ? "^"
                : index >= statement.tokens().size()
                        ? "$"
                        : statement.token(index).key();
    }
}
