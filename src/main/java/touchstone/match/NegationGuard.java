package touchstone.match;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.match.Statement.Token;
import touchstone.rulebook.MatchWords.Hit;
import touchstone.rulebook.MatchWords.Mark;
import touchstone.rulebook.MatchWords.Sign;

/** Only one of the two is negated, by a small word or by the beginning of a word ("legal", "illegal"). */
final class NegationGuard implements Guard {

    private static final String[] PREFIXES = {"un", "in", "im", "il", "ir", "dis", "non"};
    private static final int SHORTEST = 4;
    private static final int NEXT = 3;
    private static final int REACH = 8;
    private static final String DIFFERS = "Only one of the two is negated: “%s” %s.";

    @Override
    public @Nullable String objection(Statement claim, Statement checked) {
        long here = count(claim, checked);
        long there = count(checked, claim);
        if (here % 2 != there % 2) {
            Statement more = here > there ? claim : checked;
            return DIFFERS.formatted(
                    more.shown(first(more, more == claim ? checked : claim)),
                    more == claim ? "stands here only" : "stands in the fact-check only");
        }
        String word = prefixed(claim, checked);
        if (word != null) {
            return DIFFERS.formatted(word, "stands here only");
        }
        word = prefixed(checked, claim);
        return word == null ? null : DIFFERS.formatted(word, "stands in the fact-check only");
    }

    private static long count(Statement one, Statement other) {
        return one.signs(Sign.NEGATION).filter(h -> bears(h, one, other)).count();
    }

    private static Hit<Mark> first(Statement one, Statement other) {
        return one.signs(Sign.NEGATION)
                .filter(h -> bears(h, one, other))
                .findFirst()
                .orElseThrow();
    }

    /** Whether what is negated is said in the other text too. */
    private static boolean bears(Hit<Mark> negation, Statement one, Statement other) {
        int clause = one.token(negation.start()).clause();
        List<Integer> negated = one.contentAfter(negation.end(), NEXT, REACH).stream()
                .filter(i -> one.token(i).clause() == clause)
                .toList();
        boolean whole = !negated.isEmpty()
                && negated.stream()
                        .allMatch(i -> other.keys().contains(one.token(i).key()));
        return whole || negated.stream().anyMatch(i -> one.isSaidAlike(i, other));
    }

    /** A word of the one that the other has without the syllable that turns it round. */
    private static @Nullable String prefixed(Statement one, Statement other) {
        for (Token token : one.tokens()) {
            if (token.content() && !other.keys().contains(token.key()) && isTurned(token.key(), other.keys())) {
                return token.span().of(one.text());
            }
        }
        return null;
    }

    private static boolean isTurned(String key, Set<String> others) {
        for (String prefix : PREFIXES) {
            if (key.startsWith(prefix)
                    && key.length() >= prefix.length() + SHORTEST
                    && others.contains(key.substring(prefix.length()))) {
                return true;
            }
        }
        return false;
    }
}
