package touchstone.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines in the bytes of a table by their first cell, without taking the table apart: for whoever asks once. Skips ahead
 * as Horspool (1980) does, so that most bytes are never looked at. Thread-safe.
 */
final class LineScan implements RatingList.Rows {

    private final byte[] bytes;

    LineScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What stands behind the first cell and its tab, in the first line that has it; null if none has. */
    @Override
    public @Nullable String get(String cell) {
        byte[] wanted = ("\n" + cell + "\t").getBytes(StandardCharsets.UTF_8);
        int at = find(wanted);
        if (at < 0) {
            return null;
        }
        int start = at + wanted.length;
        int end = start;
        while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
            end++;
        }
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    @Override
    public Set<String> entries() {
        Set<String> cells = new HashSet<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n", -1)) {
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.startsWith("#")) {
                cells.add(line.substring(0, tab));
            }
        }
        return cells;
    }

    private int find(byte[] wanted) {
        int last = wanted.length - 1;
        int[] skip = new int[256];
        Arrays.fill(skip, wanted.length);
        for (int i = 0; i < last; i++) {
            skip[wanted[i] & 0xff] = last - i;
        }
        for (int at = 0; at + last < bytes.length; at += skip[bytes[at + last] & 0xff]) {
            int i = last;
            while (i >= 0 && bytes[at + i] == wanted[i]) {
                i--;
            }
            if (i < 0) {
                return at;
            }
        }
        return -1;
    }
}
