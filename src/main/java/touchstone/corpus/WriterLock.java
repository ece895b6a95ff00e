package touchstone.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Held by the one process that may write to the fact-checks of a data folder. The system takes it back when the process ends,
 * however it ends; what stands in the file only tells others whom they wait for.
 */
final class WriterLock implements AutoCloseable {

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws BusyException if somebody has it; one sentence for the user
     */
    static WriterLock take(Path data) throws IOException {
        Path folder = FactLog.folder(data);
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new BusyException("another process" + holder(channel), data);
            }
            ByteBuffer pid = ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
            channel.truncate(0);
            channel.write(pid, 0);
            return new WriterLock(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new BusyException("this process", data);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** What is done while nobody else writes. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Does something with the lock in hand. */
    static <T> T during(Path data, Work<T> work) throws IOException {
        WriterLock lock = take(data);
        try {
            return work.run();
        } finally {
            lock.close();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer read = ByteBuffer.allocate(20);
        channel.read(read, 0);
        String pid = new String(read.array(), 0, read.position(), StandardCharsets.US_ASCII);
        return pid.matches("\\d+") ? " (" + pid + ")" : "";
    }

    /** Somebody else is writing. */
    static final class BusyException extends IOException {

        private static final long serialVersionUID = 1;

        BusyException(String who, Path data) {
            super(who + " is writing to the fact-checks in " + data + "; try again when it is done");
        }
    }
}
