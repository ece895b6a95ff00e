package touchstone.stance;

import java.util.Set;
import touchstone.rulebook.StanceCues.Kind;

/**
 * Whether a sentence holds a claim as what somebody thinks or says: "half the town believes that …", "we hear it a lot: …".
 * So it is passed on, unless the words before vouch for it ("we know that …"). No list of verbs is needed: it is enough that
 * nothing of the claim stands before the "that".
 */
final class Embedding {

    /** A label such as "Breaking:" embeds nothing. */
    private static final int LABEL = 2;

    private static final Set<String> THAT = Set.of("that", "how", "whether");

    private Embedding() {}

    static boolean isIn(Sentence said, Sentence checked) {
        int start = behindThat(said);
        start = start > 0 ? start : behindColon(said);
        if (start <= 0) {
            return false;
        }
        for (int i = 0; i < start; i++) {
            if (checked.content().contains(said.stemAt(i)) || said.is(Kind.FACTIVE, i) || said.is(Kind.RIVAL, i)) {
                return false;
            }
        }
        for (int i = start; i < said.words().size(); i++) {
            if (checked.content().contains(said.stemAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The position behind the first "that" or the like which has two words or more before it, 0 if there is none. */
    private static int behindThat(Sentence said) {
        for (int i = 2; i < said.words().size(); i++) {
            if (THAT.contains(said.words().get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int behindColon(Sentence said) {
        int colon = said.text().indexOf(": ");
        int words = colon < 0 ? 0 : said.wordsBefore(colon);
        return words > LABEL ? words : 0;
    }
}
