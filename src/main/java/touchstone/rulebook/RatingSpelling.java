package touchstone.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts of one word that can be told with one slip of the pen in them, such as "flase". The first letter is never a slip:
 * one letter there turns a word into its contrary in many languages.
 */
final class RatingSpelling {

    private record Word(String right, RatingMeaning meaning) {}

    private final Map<Character, List<Word>> byFirst = new HashMap<>();

    void add(String right, RatingMeaning meaning) {
        byFirst.computeIfAbsent(right.charAt(0), c -> new ArrayList<>()).add(new Word(right, meaning));
    }

    /** What the word was meant to say; null if nothing is near, or several things are. */
    @Nullable
    RatingMeaning near(String word) {
        RatingMeaning found = null;
        for (Word known : byFirst.getOrDefault(word.charAt(0), List.of())) {
            if (isOneSlip(word, known.right)) {
                if (found != null && !found.equals(known.meaning)) {
                    return null;
                }
                found = known.meaning;
            }
        }
        return found;
    }

    /** One letter more, one less, another, or two in the wrong order. */
    private static boolean isOneSlip(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int inA = a.length() - start - end;
        int inB = b.length() - start - end;
        boolean swapped = inA == 2
                && inB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return swapped || Math.max(inA, inB) <= 1;
    }
}
