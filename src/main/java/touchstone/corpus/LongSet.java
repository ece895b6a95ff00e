package touchstone.corpus;

import java.util.Arrays;

/** A set of hashes: 300,000 of them in 8 MB, where a set of objects would take 20 MB or more. */
final class LongSet {

    private long[] slots = new long[1 << 10];
    private boolean hasZero;
    private int size;

    /** Whether it was not there before. */
    boolean add(long value) {
        if (value == 0) {
            boolean fresh = !hasZero;
            hasZero = true;
            return fresh;
        }
        int slot = slot(value);
        if (slots[slot] == value) {
            return false;
        }
        slots[slot] = value;
        if (++size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    boolean contains(long value) {
        return value == 0 ? hasZero : slots[slot(value)] == value;
    }

    int size() {
        return size + (hasZero ? 1 : 0);
    }

    private int slot(long value) {
        int slot = Long.hashCode(value * 0x9E3779B97F4A7C15L) & (slots.length - 1);
        while (slots[slot] != 0 && slots[slot] != value) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.stream(old).filter(v -> v != 0).forEach(v -> slots[slot(v)] = v);
    }
}
