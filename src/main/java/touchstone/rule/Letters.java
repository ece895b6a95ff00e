package touchstone.rule;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import touchstone.rulebook.PatternShape;

/**
 * A text in small letters, with a note of every three letters that stand together in it: runs of letters that are not there are told
 * in nanoseconds. Thread-safe.
 */
final class Letters {

    /** A text of 1,000 words fills a fifth of this. */
    private static final int SIZE = 1 << 15;

    private final String small;
    private final BitSet threes;

    private Letters(String small, BitSet threes) {
        this.small = small;
        this.threes = threes;
    }

    static Letters of(String text) {
        char[] small = new char[text.length()];
        for (int i = 0; i < small.length; i++) {
            small[i] = PatternShape.small(text.charAt(i));
        }
        BitSet threes = new BitSet(SIZE);
        for (int i = 2; i < small.length; i++) {
            threes.set(three(small[i - 2], small[i - 1], small[i]));
        }
        return new Letters(new String(small), threes);
    }

    /** Where any of the runs begins, sorted. */
    List<Integer> placesOf(Set<String> runs) {
        TreeSet<Integer> places = new TreeSet<>();
        for (String run : runs) {
            if (mayHold(run)) {
                for (int at = small.indexOf(run); at >= 0; at = small.indexOf(run, at + 1)) {
                    places.add(at);
                }
            }
        }
        return List.copyOf(places);
    }

    private boolean mayHold(String run) {
        for (int i = 2; i < run.length(); i++) {
            if (!threes.get(three(run.charAt(i - 2), run.charAt(i - 1), run.charAt(i)))) {
                return false;
            }
        }
        return true;
    }

    private static int three(char a, char b, char c) {
        return (a * 961 + b * 31 + c) & (SIZE - 1);
    }
}
