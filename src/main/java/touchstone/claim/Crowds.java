package touchstone.claim;

import java.util.List;
import touchstone.rulebook.SourceCues.Role;

/** Sees whether a phrase counts off people whom nobody counted one by one: "42 percent", "one in five", "those who". */
final class Crowds {

    /** As many words a share may take: "a paltry three percent". */
    private static final int REACH = 5;

    private final PhraseWords words;

    Crowds(PhraseWords words) {
        this.words = words;
    }

    /** "42 percent", "some 56 percent of voters", "one in five", "many Republicans", "many", "those who …". */
    boolean isCrowd(List<Token> tokens, int from, int to) {
        int at = from;
        while (at < to && (words.is(Role.VAGUE_QUANTIFIER, tokens.get(at)) || words.is(Role.ABOUT, tokens.get(at)))) {
            at++;
        }
        if (at >= to) {
            return from < to && !tokens.get(from).lower().matches("certain|other|various|numerous");
        }
        Token token = tokens.get(at);
        boolean party = at > from && token.isCapital() && at + 1 == to && Memory.isPlural(token.lower());
        boolean those = tokens.get(from).lower().equals("those")
                && from + 1 < to
                && (words.is(Role.STOP, tokens.get(from + 1)) || words.isPreposition(tokens.get(from + 1)));
        boolean everybody = tokens.get(from).lower().matches("everyone|everybody|nobody");
        return party || those || everybody || isPercent(tokens, from, to) || isRatio(tokens, at, to);
    }

    private static boolean isPercent(List<Token> tokens, int from, int to) {
        for (int k = from; k < Math.min(to, from + REACH); k++) {
            Token token = tokens.get(k);
            boolean digits = Character.isDigit(token.text().charAt(0));
            boolean unit = k > from && token.lower().matches("percent|percentage|%");
            boolean per = k > from && token.lower().equals("per") && k + 1 < to;
            if (unit
                    || (per && tokens.get(k + 1).lower().equals("cent"))
                    || (digits && token.text().endsWith("%"))) {
                return true;
            }
        }
        return false;
    }

    /** "one in five", "nine out of 10" */
    private boolean isRatio(List<Token> tokens, int from, int to) {
        int in = from + 1;
        if (in + 1 < to && tokens.get(in).lower().equals("out")) {
            in++;
        }
        return in + 1 < to
                && tokens.get(in).lower().matches("in|of")
                && isNumber(tokens.get(from))
                && isNumber(tokens.get(in + 1));
    }

    private static boolean isNumber(Token token) {
        return Character.isDigit(token.text().charAt(0))
                || token.lower().matches("one|two|three|four|five|six|seven|eight|nine|ten|twenty|every");
    }
}
