package touchstone.stance;

import java.util.Locale;
import java.util.Set;
import touchstone.rulebook.StanceCues.Kind;

/**
 * Whether a sentence passes a claim on as what goes round on nobody's word: "a tile says that …", "…, half the internet tells
 * us". The word for it must stand in the frame around the claim, since a claim may itself be about a poster, and the frame
 * must name nobody, since who is named answers for it.
 */
final class Hearsay {

    /** A frame is at most so many words long in front of the claim, and so many behind it. */
    private static final int BEFORE = 16;

    private static final int BEHIND = 10;

    private static final Set<String> NO_NAMES = Set.of(
            "i", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "easter", "christmas");

    private final Sentence said;

    /** The position of the first word of the claim in the sentence, and the one behind its last. */
    private final int from;

    private final int to;

    private Hearsay(Sentence said, Sentence checked) {
        this.said = said;
        int size = said.words().size();
        int first = 0;
        while (first < size && !checked.content().contains(said.stemAt(first))) {
            first++;
        }
        int end = size;
        while (end > first && !checked.content().contains(said.stemAt(end - 1))) {
            end--;
        }
        from = first;
        to = end;
    }

    /**
     * Whether the sentence is such.
     *
     * @param keepsAway whether other words in it keep away from the claim; if none do, only those behind the claim count
     *     ("…, the advertisement promises"), unless they begin another clause
     */
    static boolean isIn(Sentence said, Sentence checked, boolean keepsAway) {
        Hearsay frame = new Hearsay(said, checked);
        boolean before = frame.from <= BEFORE && keepsAway && frame.has(0, frame.from);
        return (before || frame.isBehind(keepsAway)) && !frame.names();
    }

    private boolean isBehind(boolean keepsAway) {
        int size = said.words().size();
        boolean clause = !keepsAway && to < size && said.words().get(to).equals("and");
        return size - to <= BEHIND && !clause && has(to, size);
    }

    private boolean has(int start, int end) {
        for (int i = start; i < end; i++) {
            if (said.is(Kind.HEARSAY, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of the frame has a capital which no beginning of a sentence explains. */
    private boolean names() {
        String lower = said.text().toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
        int at = 0;
        for (int i = 0; i < said.words().size(); i++) {
            String word = said.words().get(i);
            at = lower.indexOf(word, at);
            boolean outside = i < from || i >= to;
            if (outside && i > 0 && isCapital(at) && !isBeginning(at) && !NO_NAMES.contains(word)) {
                return true;
            }
            at += word.length();
        }
        return false;
    }

    private boolean isCapital(int at) {
        return at < said.text().length() && Character.isUpperCase(said.text().charAt(at));
    }

    private boolean isBeginning(int at) {
        String before = said.text().substring(Math.max(0, at - 2), at).strip();
        return !before.isEmpty() && ":/.!?\"“‘(".indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
