package touchstone.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;

/**
 * The corpus in the user's data folder. On the first use it is made from the fact-checks that ship: built aside and moved
 * into place, so that it is there whole or not at all, and of two processes that try at once one wins and both go on.
 */
public final class Corpora {

    private static final String STARTER = "starter.jsonl";
    private static final String BUILDING = "corpus.building-";

    private Corpora() {}

    /** Where the index of a data folder lies. */
    public static Path index(Path data) {
        return data.resolve("corpus");
    }

    /**
     * Opens the corpus in {@code data}, making it from the starter if there is none. Where nothing can be written the
     * starter is held in memory.
     *
     * @throws IOException one sentence for the user: there is an index, but it cannot be read
     */
    public static Corpus openOrCreate(Path data, FactFeed feed, Encoders encoders) throws IOException {
        if (ensure(data, feed, encoders)) {
            return Corpus.open(index(data), encoders);
        }
        Directory memory = new ByteBuffersDirectory();
        write(new KeptOpen(memory), feed, encoders);
        return Corpus.open(memory, encoders);
    }

    /** Makes the index of {@code data} from the starter, if there is none; false if nothing can be written there. */
    public static synchronized boolean ensure(Path data, FactFeed feed, Encoders encoders) throws IOException {
        if (Files.isDirectory(index(data))) {
            return true;
        }
        Path aside = data.resolve(BUILDING + ProcessHandle.current().pid());
        try {
            Files.createDirectories(data);
            removeLeftOvers(data);
            Files.createDirectory(aside);
        } catch (IOException e) {
            return false;
        }
        try {
            write(FSDirectory.open(aside), feed, encoders);
            Files.move(aside, index(data), StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            delete(aside);
            return Files.isDirectory(index(data));
        }
    }

    private static void write(Directory directory, FactFeed feed, Encoders encoders) throws IOException {
        try (InputStream starter = Corpora.class.getResourceAsStream(STARTER)) {
            if (starter == null) {
                throw new IllegalStateException("the starter corpus is missing from the program");
            }
            try (CorpusWriter writer = CorpusWriter.open(directory, "that ships", encoders, n -> {})) {
                feed.read(starter, new Strict(writer));
                writer.commit();
            }
        }
    }

    /** What a process left that was killed while building. */
    private static void removeLeftOvers(Path data) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(data)) {
            left = files.filter(f -> f.getFileName().toString().startsWith(BUILDING))
                    .toList();
        }
        for (Path one : left) {
            String pid = one.getFileName().toString().substring(BUILDING.length());
            Optional<ProcessHandle> process =
                    pid.matches("\\d{1,9}") ? ProcessHandle.of(Long.parseLong(pid)) : Optional.empty();
            if (process.isEmpty()
                    || pid.equals(String.valueOf(ProcessHandle.current().pid()))) {
                delete(one);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    /** Survives the writer that closes it. */
    private static final class KeptOpen extends FilterDirectory {

        KeptOpen(Directory directory) {
            super(directory);
        }

        @Override
        public void close() {
            // the reader will close it
        }
    }

    /** What ships must be right. */
    private record Strict(CorpusWriter writer) implements FactFeed.Sink {

        @Override
        public void fact(FactCheck fact) throws IOException {
            writer.put(fact);
        }

        @Override
        public void rejected(String where, String reason) {
            throw new IllegalStateException("the starter corpus, " + where + ": " + reason);
        }
    }
}
