package touchstone.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/**
 * The records of fact-checks, to write: a file that only grows. Each line is a CRC-32C in hexadecimal digits, a blank, and a
 * {@link KeptFact} in JSON; the last line of an identifier counts. The first line says what the file is and, by its
 * generation, which index was made from it. Only who holds the {@link WriterLock} may open it.
 */
final class FactLog implements AutoCloseable {

    private static final String NAME = "records.log";
    private static final int BUFFERED = 1 << 20;

    private final FileChannel channel;
    private final LogHeader header;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private long written;

    private FactLog(FileChannel channel, LogHeader header, long written) {
        this.channel = channel;
        this.header = header;
        this.written = written;
    }

    static Path folder(Path data) {
        return data.resolve("facts");
    }

    static Path file(Path data) {
        return folder(data).resolve(NAME);
    }

    static boolean exists(Path data) {
        return Files.isRegularFile(file(data));
    }

    /** Opens the records of a data folder, which must exist, to go on at their end. */
    static FactLog open(Path data) throws IOException {
        LogHeader header = LogHeader.read(file(data));
        FileChannel channel = FileChannel.open(file(data), StandardOpenOption.WRITE);
        return new FactLog(channel, header, channel.size());
    }

    /** Starts new records beside those there are; they take their place with {@link #install}. */
    static FactLog aside(Path data, long generation) throws IOException {
        Files.createDirectories(folder(data));
        FileChannel channel = FileChannel.open(
                newFile(data),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        FactLog log = new FactLog(channel, new LogHeader(generation), 0);
        log.line(log.header.write());
        return log;
    }

    /** Puts what was started {@link #aside} in the place of the records, whole. */
    void install(Path data) throws IOException {
        force();
        Files.move(newFile(data), file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    long generation() {
        return header.generation();
    }

    /** Where the next line will stand, in bytes. */
    long length() {
        return written + buffer.size();
    }

    void append(String record) throws IOException {
        line(record);
        if (buffer.size() >= BUFFERED) {
            flush();
        }
    }

    /** Returns when all that was appended is on the disk. */
    void force() throws IOException {
        flush();
        channel.force(false);
    }

    /** Cuts off everything from {@code length} on. */
    void truncate(long length) throws IOException {
        channel.truncate(length);
        written = length;
    }

    /** What is still buffered is forgotten: it was never confirmed. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    static String checksum(byte[] bytes, int offset, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, offset, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private void line(String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        buffer.write(checksum(bytes, 0, bytes.length).getBytes(StandardCharsets.US_ASCII));
        buffer.write(' ');
        buffer.write(bytes);
        buffer.write('\n');
    }

    private void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer.toByteArray());
        while (bytes.hasRemaining()) {
            written += channel.write(bytes, written);
        }
        buffer.reset();
    }

    private static Path newFile(Path data) {
        return folder(data).resolve(NAME + ".new");
    }
}
