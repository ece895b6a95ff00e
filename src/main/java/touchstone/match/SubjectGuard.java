package touchstone.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.match.Statement.Token;

/**
 * Of whom it is said: "he" or "the club" may be anybody where the fact-check begins with a name, and so may another name at
 * the head of the sentence, where capitals tell names apart from nothing. Of 20 claims about somebody else than the
 * fact-check's, 5 were confirmed without this guard, none with it.
 */
final class SubjectGuard implements Guard {

    private static final Set<String> STAND_INS =
            Set.of("he", "she", "they", "it", "his", "her", "their", "its", "this", "these", "that", "those");

    private static final int SHORTEST = 3;
    /** So many words behind a name are looked at. */
    private static final int REACH = 4;

    private final Rarity rarity;

    SubjectGuard(Rarity rarity) {
        this.rarity = rarity;
    }

    @Override
    public @Nullable String objection(Statement claim, Statement checked) {
        if (claim.tokens().size() < SHORTEST) {
            return null;
        }
        List<Token> known = opening(checked);
        boolean unnamed = !known.isEmpty() && known.stream().noneMatch(t -> isIn(t, claim));
        String standIn = standIn(claim, checked, unnamed);
        if (standIn != null) {
            return "The sentence does not say who or what “%s” is.".formatted(standIn);
        }
        List<Token> said = opening(claim);
        boolean other = unnamed
                && said.stream().anyMatch(t -> !isIn(t, checked))
                && goOnAlike(claim, said.size(), checked, known.size());
        return other
                ? "This is said of %s here, of %s in the fact-check."
                        .formatted(claim.shown(0, said.size()), checked.shown(0, known.size()))
                : null;
    }

    private static boolean isIn(Token token, Statement other) {
        return other.keys().contains(token.key())
                || other.tokens().stream().anyMatch(o -> o.form().equals(token.form()));
    }

    /** The name at the head of a statement: two words with capitals, or one that hardly any text has; empty if there is none. */
    private List<Token> opening(Statement statement) {
        List<Token> name = new ArrayList<>();
        for (Token token : statement.tokens()) {
            boolean capital = Character.isUpperCase(
                    statement.text().codePointAt(token.span().start()));
            if (!capital || !token.content() || token.clause() > 0) {
                break;
            }
            name.add(token);
        }
        boolean telling = name.size() > 1
                || (name.size() == 1 && rarity.isRare(name.getFirst().form()));
        return telling ? name : List.of();
    }

    /** "He", or "the club", where the fact-check says whom it means; null if the claim begins otherwise. */
    private static @Nullable String standIn(Statement claim, Statement checked, boolean unnamed) {
        if (STAND_INS.contains(claim.token(0).form())) {
            return unnamed ? claim.shown(0, 1) : null;
        }
        Token noun = claim.token(1);
        if (!claim.token(0).form().equals("the") || !noun.content() || noun.name()) {
            return null;
        }
        boolean meant = isIn(noun, checked) ? isNamed(noun, checked, claim) : unnamed;
        return meant ? claim.shown(0, 2) : null;
    }

    /** "The island of Sanra": whether the other text gives the thing a name that is not here. */
    private static boolean isNamed(Token noun, Statement checked, Statement claim) {
        for (int i = 0; i + 1 < checked.tokens().size(); i++) {
            if (checked.token(i).key().equals(noun.key())) {
                int next = checked.token(i + 1).form().equals("of") ? i + 2 : i + 1;
                return next < checked.tokens().size()
                        && checked.token(next).name()
                        && !isIn(checked.token(next), claim);
            }
        }
        return false;
    }

    /** Whether the same is said behind the two names. */
    private static boolean goOnAlike(Statement claim, int here, Statement checked, int there) {
        List<Integer> next = claim.contentAfter(here, 2, REACH);
        List<Integer> other = checked.contentAfter(there, 2, REACH);
        return next.stream()
                .anyMatch(i -> other.stream()
                        .anyMatch(k ->
                                claim.token(i).key().equals(checked.token(k).key())));
    }
}
