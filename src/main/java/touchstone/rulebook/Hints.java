package touchstone.rulebook;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words that help to put a slip of the pen right. */
public final class Hints {

    private Hints() {}

    /** "one of: a, b, c", sorted. */
    public static String oneOf(Collection<String> allowed) {
        return "one of: " + String.join(", ", allowed.stream().sorted().toList());
    }

    /** "did you mean 'x'?" where one of the allowed words is at most two letters away, else the list of them. */
    public static String nearest(String word, Collection<String> allowed) {
        String best = null;
        int distance = 3;
        for (String candidate : allowed.stream().sorted().toList()) {
            int d = distance(word.toLowerCase(Locale.ROOT), candidate);
            if (d < distance) {
                best = candidate;
                distance = d;
            }
        }
        return best == null ? oneOf(allowed) : "did you mean '" + best + "'?";
    }

    /** The word in quotes, or "nothing". */
    static String quoted(@Nullable String word) {
        return word == null ? "nothing" : "'" + word + "'";
    }

    /** Levenshtein distance, at most the length of the longer word. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= Math.min(a.length(), 40); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
