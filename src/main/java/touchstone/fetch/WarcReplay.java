package touchstone.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import touchstone.model.Page;

/**
 * Reads the pages out of a WARC file, ours or anybody's, one at a time. Broken records are reported and skipped; of the others,
 * those that hold no page (requests, redirects, pictures, robots.txt) are passed over in silence.
 */
public final class WarcReplay implements Iterator<WarcReplay.Archived>, AutoCloseable {

    /** A page and when it was archived. */
    public record Archived(Page page, Instant at) {}

    /** A file that is broken in more places than this is given up. */
    private static final int MOST_SEARCHES = 2_000;

    private final Path file;
    private final FileChannel channel;
    private final WarcPage pages;
    private final Consumer<String> problems;
    private @Nullable WarcReader reader;
    private @Nullable Archived next;
    private boolean compressed = true;
    private long at = -1;
    private int searches;

    private WarcReplay(Path file, FileChannel channel, int mostBytes, Consumer<String> problems) {
        this.file = file;
        this.channel = channel;
        this.pages = new WarcPage(mostBytes);
        this.problems = problems;
    }

    /**
     * The pages of a file in its order; close the stream to close the file.
     *
     * @param mostBytes of a page, decompressed; a larger one is a broken record
     * @param problems hears a sentence for every broken record
     * @throws IOException if the file cannot be opened
     */
    public static Stream<Archived> pages(Path file, int mostBytes, Consumer<String> problems) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        WarcReplay replay = new WarcReplay(file, channel, mostBytes, problems);
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(replay, traits), false)
                .onClose(replay::close);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = read();
        }
        return next != null;
    }

    @Override
    public Archived next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the file has no more pages");
        }
        Archived page = next;
        next = null;
        return page;
    }

    private @Nullable Archived read() {
        while (true) {
            WarcRecord record = record();
            if (record == null) {
                return null;
            }
            try {
                Page page = pages.of(record);
                if (page != null) {
                    return new Archived(page, record.date());
                }
            } catch (IOException | RuntimeException e) { // whatever a record made by strangers leads the parser to
                problem(e);
            }
        }
    }

    /** The next record that can be made out, null if there is none. */
    private @Nullable WarcRecord record() {
        boolean searching = false;
        while (true) {
            try {
                WarcReader from = reader == null ? open() : reader;
                Optional<WarcRecord> record = from == null ? Optional.empty() : from.next();
                at = record.isPresent() ? Math.max(at, record.get().position()) : at;
                return record.orElse(null);
            } catch (IOException | RuntimeException e) { // as above
                if (!searching) {
                    problem(e);
                }
                searching = true;
                if (!search()) {
                    return null;
                }
            }
        }
    }

    private @Nullable WarcReader open() throws IOException {
        at = Math.max(at, 0);
        if (channel.size() == 0) {
            return null;
        }
        channel.position(at);
        WarcReader opened = new WarcReader(channel);
        compressed = opened.compression() != WarcCompression.NONE;
        reader = opened;
        return opened;
    }

    /** Looks for the next place where a record may begin; false if there is none. */
    private boolean search() {
        try {
            reader = null;
            at = ++searches > MOST_SEARCHES ? -1 : Landmark.next(channel, at + 1, compressed);
            return at >= 0;
        } catch (IOException e) {
            problem(e);
            return false;
        }
    }

    private void problem(Exception e) {
        String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String shown = why.length() > 200 ? why.substring(0, 200) + "…" : why;
        problems.accept("The record at byte " + Math.max(at, 0) + " of " + file + " is broken and was skipped ("
                + shown.replaceAll("[^ -~…]", "?") + ").");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }

    /** What records begin with. */
    private static final class Landmark {

        private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8};
        private static final byte[] PLAIN = {'\n', 'W', 'A', 'R', 'C', '/', '1', '.'};

        private Landmark() {}

        /** Where the next record may begin, −1 if nowhere. */
        static long next(FileChannel channel, long from, boolean compressed) throws IOException {
            byte[] mark = compressed ? GZIP : PLAIN;
            ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
            for (long at = from; ; at += buffer.limit() - mark.length + 1) {
                buffer.clear();
                while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {}
                buffer.flip();
                int found = find(buffer, mark);
                if (found >= 0) {
                    return at + found + (compressed ? 0 : 1);
                }
                if (buffer.limit() < buffer.capacity()) {
                    return -1;
                }
            }
        }

        private static int find(ByteBuffer buffer, byte[] mark) {
            for (int i = 0; i + mark.length <= buffer.limit(); i++) {
                int same = 0;
                while (same < mark.length && buffer.get(i + same) == mark[same]) {
                    same++;
                }
                if (same == mark.length) {
                    return i;
                }
            }
            return -1;
        }
    }
}
