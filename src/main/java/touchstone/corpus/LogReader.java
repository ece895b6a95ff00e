package touchstone.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of the records, each with what its checksum says of it. */
final class LogReader implements AutoCloseable {

    private static final int CHECKSUM = 9;
    private static final int LONGEST = 8 << 20;

    private final FileChannel channel;
    private final InputStream in;
    private long start;
    private long end;
    private boolean damaged;
    private boolean whole;

    LogReader(Path file, long from) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.READ);
        channel.position(from);
        in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 18);
        end = from;
    }

    /** The next line without its checksum; null at the end. */
    byte @Nullable [] next() throws IOException {
        start = end;
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            end++;
            if (line.size() < LONGEST) {
                line.write(b);
            }
        }
        whole = b >= 0;
        end += whole ? 1 : 0;
        byte[] bytes = line.toByteArray();
        damaged = !whole || !isRight(bytes);
        return Arrays.copyOfRange(bytes, Math.min(CHECKSUM, bytes.length), bytes.length);
    }

    /** Whether the line is not what was written. */
    boolean isDamaged() {
        return damaged;
    }

    /** Whether the line has an end; one that has none was never confirmed. */
    boolean isWhole() {
        return whole;
    }

    /** Where the line begins, in bytes. */
    long start() {
        return start;
    }

    /** Where the next line begins. */
    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean isRight(byte[] line) {
        return line.length > CHECKSUM
                && line[CHECKSUM - 1] == ' '
                && FactLog.checksum(line, CHECKSUM, line.length - CHECKSUM)
                        .equals(new String(line, 0, CHECKSUM - 1, StandardCharsets.US_ASCII));
    }
}
