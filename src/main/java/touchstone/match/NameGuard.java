package touchstone.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import touchstone.match.Statement.Token;

/** Another place, person or organisation: each names one that the other does not mention, not even by initials. */
final class NameGuard implements Guard {

    @Override
    public @Nullable String objection(Statement claim, Statement checked) {
        Set<String> known = new HashSet<>(spelledOut(claim, checked));
        known.addAll(spelledOut(checked, claim));
        List<Integer> here = names(claim, checked, known);
        List<Integer> there = names(checked, claim, known);
        for (int said : here) {
            for (int other : there) {
                if (conflict(claim, said, checked, other)) {
                    return "The names differ: %s here, %s in the fact-check."
                            .formatted(claim.shown(said, said + 1), checked.shown(other, other + 1));
                }
            }
        }
        return null;
    }

    /**
     * Two names with a part in common ("Laura Pryce", "Laura Kemp"), or two that stand beside the same word: a long text names
     * many that the fact-check has no need to mention. Who is named here already may have more names there ("Obama").
     */
    private static boolean conflict(Statement claim, int said, Statement checked, int known) {
        Set<String> here = name(claim, said, checked);
        Set<String> there = name(checked, known, claim);
        if (here.isEmpty() && there.isEmpty()) {
            return claim.sharesNeighbour(said, checked, known);
        }
        return here.stream().anyMatch(there::contains);
    }

    /** The words of a whole name that the other text has too. */
    private static Set<String> name(Statement statement, int index, Statement other) {
        Set<String> keys = new HashSet<>();
        for (int i = index; i >= 0 && statement.token(i).name(); i--) {
            keys.add(statement.token(i).key());
        }
        for (int i = index; i < statement.tokens().size() && statement.token(i).name(); i++) {
            keys.add(statement.token(i).key());
        }
        keys.retainAll(other.keys());
        return keys;
    }

    private static List<Integer> names(Statement statement, Statement other, Set<String> known) {
        return IntStream.range(0, statement.tokens().size())
                .filter(i -> !statement.quantities().holds(i))
                .filter(i -> isForeign(statement.token(i), other, known))
                .boxed()
                .toList();
    }

    private static boolean isForeign(Token token, Statement other, Set<String> known) {
        return token.name()
                && !other.keys().contains(token.key())
                && !known.contains(token.key())
                && other.tokens().stream().noneMatch(o -> o.form().equals(token.form()));
    }

    /** Initials in {@code one}, such as "CDC", with the words in {@code other} that they stand for. */
    static Set<String> spelledOut(Statement one, Statement other) {
        List<Token> words = other.tokens().stream().filter(Token::content).toList();
        Set<String> known = new HashSet<>();
        for (Token initials : one.tokens()) {
            String letters = initials.form();
            if (!initials.initials()) {
                continue;
            }
            for (int i = 0; i + letters.length() <= words.size(); i++) {
                List<Token> spelled = words.subList(i, i + letters.length());
                if (isSpelled(letters, spelled)) {
                    known.add(initials.key());
                    // What follows belongs to the name more often than not: "… Disease Control and Prevention".
                    words.subList(i, Math.min(words.size(), i + letters.length() + 1))
                            .forEach(w -> known.add(w.key()));
                }
            }
        }
        return known;
    }

    private static boolean isSpelled(String letters, List<Token> words) {
        for (int i = 0; i < letters.length(); i++) {
            if (words.get(i).form().charAt(0) != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
