package touchstone.match;

import java.util.Arrays;

/**
 * The different runs of four characters in a text, letters and digits only, case folded, one blank for whatever stands
 * between words. They meet where words do not: compounds, hashtags, endings, slips of the keyboard.
 */
final class Grams {

    private static final int LENGTH = 4;
    private static final int MOST = 2000;

    private final int[] sorted;

    private Grams(int[] sorted) {
        this.sorted = sorted;
    }

    static Grams of(String text) {
        int[] found = new int[Math.min(MOST, text.length() + 2)];
        int count = 0;
        int last = ' ';
        long window = ' ';
        int filled = 1;
        for (int i = 0; i <= text.length() && count < found.length; i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            int folded = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ';
            if (folded == ' ' && last == ' ') {
                continue;
            }
            last = folded;
            window = (window << Character.SIZE) | folded;
            if (++filled >= LENGTH) {
                found[count++] = (int) (window ^ (window >>> 32) * 0x9E3779B1L);
            }
        }
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || found[i] != found[i - 1]) {
                found[kept++] = found[i];
            }
        }
        return new Grams(Arrays.copyOf(found, kept));
    }

    /** The share of these that stand in the other text too; 0 if there are none. */
    double coveredBy(Grams other) {
        return sorted.length == 0 ? 0 : (double) shared(other) / sorted.length;
    }

    /** The cosine of the two sets, 0 to 1. */
    double cosine(Grams other) {
        double norm = Math.sqrt((double) sorted.length * other.sorted.length);
        return norm == 0 ? 0 : shared(other) / norm;
    }

    private int shared(Grams other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < sorted.length && j < other.sorted.length) {
            int order = Integer.compare(sorted[i], other.sorted[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
