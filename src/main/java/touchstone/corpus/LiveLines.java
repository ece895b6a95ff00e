package touchstone.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The lines of the records that count: of each identifier the last one that can be read. */
final class LiveLines {

    private static final int TOLD = 20;

    private final Path file;
    private final BitSet live = new BitSet();
    private final LongSet ids = new LongSet();
    private final List<String> damages = new ArrayList<>();
    private int damaged;
    private long generation;
    private long length;

    private LiveLines(Path file) {
        this.file = file;
    }

    /** What is done with each record, and where it begins. */
    interface Visit {
        void at(long start, KeptFact kept) throws IOException;
    }

    /** Reads the whole file; where there is none, there is no line. */
    static LiveLines read(Path file) throws IOException {
        LiveLines lines = new LiveLines(file);
        if (Files.isRegularFile(file)) {
            lines.look();
        }
        return lines;
    }

    private void look() throws IOException {
        long[] all = new long[1024];
        int count = 0;
        try (LogReader reader = new LogReader(file, 0)) {
            for (byte[] line = reader.next(); line != null; line = reader.next()) {
                if (reader.isWhole()) {
                    all = count == all.length ? Arrays.copyOf(all, count * 2) : all;
                    all[count] = reader.isDamaged() ? damage(count, reader) : id(count, line);
                    count++;
                    length = reader.end();
                }
            }
        }
        for (int i = count - 1; i >= 0; i--) {
            live.set(i, all[i] != 0 && ids.add(all[i]));
        }
    }

    /** The records in the order of the file. */
    void each(Visit visit) throws IOException {
        if (live.isEmpty()) {
            return;
        }
        try (LogReader reader = new LogReader(file, 0)) {
            int number = 0;
            for (byte[] line = reader.next(); line != null; line = reader.next()) {
                if (live.get(number++)) {
                    visit.at(reader.start(), KeptFact.parse(line));
                }
            }
        }
    }

    boolean has(String id) {
        return ids.contains(Hashes.of(id));
    }

    int damaged() {
        return damaged;
    }

    /** Where the first damaged lines stand, in words. */
    List<String> damages() {
        return damages;
    }

    /** 0 if there is no first line that can be read. */
    long generation() {
        return generation;
    }

    /** How far the file goes, in bytes, without what was not written to its end. */
    long length() {
        return length;
    }

    private long id(int number, byte[] line) throws IOException {
        if (number == 0) {
            generation = LogHeader.parse(line, file).generation();
            return 0;
        }
        return Hashes.of(KeptFact.id(line));
    }

    private long damage(int number, LogReader reader) {
        damaged++;
        if (damages.size() < TOLD) {
            damages.add("line " + (number + 1) + ", byte " + reader.start() + " of " + file
                    + ": the line does not fit its checksum");
        }
        return 0;
    }
}
