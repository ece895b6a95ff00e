package touchstone.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is here already: {@code NAME.part}, and in {@code NAME.part.json} of which version it is. The note is
 * written before the first byte of its version, so that a kill at any moment leaves a part whose version is known, or none.
 */
final class Part implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NOTE = 10_000;

    private final Path target;
    private final Path part;
    private final Path note;
    private final FileChannel channel;

    private Part(Path target, Path part, Path note, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.note = note;
        this.channel = channel;
    }

    /**
     * Opens or makes the part of {@code target}, for us alone.
     *
     * @throws IOException with a sentence for the reader
     */
    static Part open(Path target) throws IOException {
        Path part = beside(target, ".part");
        FileChannel channel = null;
        try {
            if (target.toAbsolutePath().getParent() != null) {
                Files.createDirectories(target.toAbsolutePath().getParent());
            }
            channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new IOException(target + " is being downloaded by another process; wait for it to end.");
            }
            return new Part(target, part, beside(target, ".part.json"), channel);
        } catch (FileSystemException e) {
            throw trouble(part, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it, which is no different.
            return null;
        }
    }

    private static Path beside(Path target, String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    /** A sentence for an error of the disk. */
    static IOException trouble(Path file, IOException e) {
        String why = e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e instanceof FileSystemException
                        ? e.getClass().getSimpleName().replace("Exception", "")
                        : e.getMessage();
        return new IOException(
                "Cannot write " + file + " (" + why + "); make room or choose another place, and run it again:"
                        + " what has come is kept.",
                e);
    }

    long size() throws IOException {
        return channel.size();
    }

    /** The validator of the version that the part belongs to, if it came from {@code uri}; null if it cannot be gone on with. */
    @Nullable
    String version(URI uri) throws IOException {
        if (channel.size() == 0 || !Files.isRegularFile(note) || Files.size(note) > LONGEST_NOTE) {
            return null;
        }
        try {
            var fields = JSON.readTree(Files.readString(note));
            String version = fields.path("version").asText("");
            return fields.path("uri").asText("").equals(uri.toString()) && Wish.isSendable(version) ? version : null;
        } catch (JsonProcessingException e) {
            // A note that cannot be read names no version.
            return null;
        }
    }

    /** Begins anew with a version, null if the server gives nothing to recognise it by. */
    void restart(URI uri, @Nullable String version) throws IOException {
        try {
            channel.truncate(0);
            Files.deleteIfExists(note);
            if (version != null) {
                ObjectNode fields = JSON.createObjectNode();
                fields.put("uri", uri.toString()).put("version", version);
                Path fresh = beside(target, ".part.json.new");
                Files.writeString(fresh, fields.toString());
                Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw trouble(note, e);
        }
    }

    void append(byte[] bytes, int length) throws IOException {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
            long at = channel.size();
            while (buffer.hasRemaining()) {
                at += channel.write(buffer, at);
            }
        } catch (IOException e) {
            throw trouble(part, e);
        }
    }

    /** Puts the file in its place, whole or not at all. */
    void finish() throws IOException {
        try {
            channel.force(true);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw trouble(target, e);
        }
    }

    /** Leaves the part for another time; an empty one is no use to anybody. */
    @Override
    public void close() throws IOException {
        boolean empty = channel.size() == 0;
        if (empty && Files.isRegularFile(part) && Files.size(part) == 0) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(note);
        }
        channel.close();
    }
}
