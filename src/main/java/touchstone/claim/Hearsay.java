package touchstone.claim;

import java.util.List;
import touchstone.rulebook.SourceCues.Role;

/**
 * Sees the verb forms by which French and German report what somebody says without naming anybody: "le maire aurait reçu deux
 * millions", "der Bürgermeister soll zwei Millionen erhalten haben". Only the perfect: "er soll gehen" is an order, "il
 * viendrait si …" a condition.
 */
final class Hearsay {

    private static final String FRENCH_PARTICIPLE = "\\p{L}{1,20}(é|ée|és|ées|i|is|it|ie|u|us|ue|ues|ert|erts)";
    private static final String GERMAN_PARTICIPLE =
            "(\\p{L}{0,8}ge\\p{L}{2,20}(t|en)|\\p{L}{2,20}iert|(be|ver|er|ent|zer|emp|miss)\\p{L}{2,20}(t|en))";
    private static final int REACH = 3;

    private final PhraseWords words;

    /** @param words those of the language of the text */
    Hearsay(PhraseWords words) {
        this.words = words;
    }

    /** Whether the word at a place makes what its clause says hearsay. */
    boolean is(List<Token> tokens, int at) {
        if (!words.is(Role.HEARSAY, tokens.get(at)) || tokens.getLast().isOneOf("?")) {
            return false;
        }
        boolean condition = tokens.stream().anyMatch(t -> words.is(Role.NOT_HEARSAY, t));
        return !condition && (hasParticiple(tokens, at) || endsInPerfect(tokens, at));
    }

    private boolean hasParticiple(List<Token> tokens, int at) {
        for (int k = at + 1; k < Math.min(tokens.size(), at + 1 + REACH); k++) {
            if (words.is(Role.HEARSAY_PARTICIPLE, tokens.get(at))
                    && tokens.get(k).lower().matches(FRENCH_PARTICIPLE)) {
                return true;
            }
        }
        return false;
    }

    /** "… erhalten haben" at the end of the clause. */
    private boolean endsInPerfect(List<Token> tokens, int at) {
        for (int k = at + 2; k < tokens.size() && !tokens.get(k).isOneOf(";:"); k++) {
            boolean closes = k + 1 == tokens.size() || !tokens.get(k + 1).isWord();
            boolean participle =
                    !tokens.get(k - 1).isCapital() && tokens.get(k - 1).lower().matches(GERMAN_PARTICIPLE);
            if (closes && participle && words.is(Role.HEARSAY_END, tokens.get(k))) {
                return true;
            }
        }
        return false;
    }
}
