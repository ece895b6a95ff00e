package touchstone.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;
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
        int at = find(wanted, 0);
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
    public void each(String prefix, BiConsumer<String, String> entry) {
        byte[] wanted = ("\n" + prefix).getBytes(StandardCharsets.UTF_8);
        for (int at = find(wanted, 0); at >= 0; at = find(wanted, at + 1)) {
            int end = at + 1;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            String line = new String(bytes, at + 1, end - at - 1, StandardCharsets.UTF_8);
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.startsWith("#")) {
                entry.accept(line.substring(0, tab), line.substring(tab + 1));
            }
        }
    }

    private int find(byte[] wanted, int from) {
        int last = wanted.length - 1;
        int[] skip = new int[256];
        Arrays.fill(skip, wanted.length);
        for (int i = 0; i < last; i++) {
            skip[wanted[i] & 0xff] = last - i;
        }
        for (int at = from; at + last < bytes.length; at += skip[bytes[at + last] & 0xff]) {
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
