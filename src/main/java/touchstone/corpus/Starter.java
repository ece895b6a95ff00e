package touchstone.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import touchstone.embed.Encoders;
import touchstone.model.FactCheck;

/** The fact-checks that ship with the program. */
final class Starter {

    private static final String FILE = "starter.jsonl";
    private static final Origin SHIPPED = new Origin("shipped", false);

    private Starter() {}

    /** Fills the store of a folder. */
    static void into(Path data, FactFeed feed, Encoders encoders) throws IOException {
        try (FactStore store = FactStore.open(data)) {
            Intake intake = store.intake(SHIPPED, LocalDate.EPOCH);
            read(feed, fact -> store.put(fact, null, intake));
            store.flush(intake);
            store.commit();
            store.fillVectors(new VectorFill(TextVectors.by(encoders), (n, share) -> {}), Integer.MAX_VALUE);
        }
    }

    /** Without any folder. */
    static Corpus inMemory(FactFeed feed, Encoders encoders) throws IOException {
        Directory memory = new ByteBuffersDirectory();
        try (FactIndex index = FactIndex.anew(memory)) {
            read(
                    feed,
                    fact -> index.add(
                            FactFields.document(KeptFact.of(fact, SHIPPED), encoders.encode(ClaimText.encoded(fact)))));
            index.commit(0, 0);
        }
        return Corpus.open(memory, encoders);
    }

    private static void read(FactFeed feed, Taker taker) throws IOException {
        try (InputStream starter = Corpora.class.getResourceAsStream(FILE)) {
            if (starter == null) {
                throw new IllegalStateException("the starter corpus is missing from the program");
            }
            feed.read(starter, new Strict(taker));
        }
    }

    /** Takes the fact-checks that ship. */
    private interface Taker {
        void take(FactCheck fact) throws IOException;
    }

    /** What ships must be right. */
    private record Strict(Taker taker) implements FactFeed.Sink {

        @Override
        public void fact(FactCheck fact) throws IOException {
            taker.take(fact);
        }

        @Override
        public void rejected(String where, String reason) {
            throw new IllegalStateException("the starter corpus, " + where + ": " + reason);
        }
    }
}
