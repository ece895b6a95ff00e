package touchstone.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import touchstone.embed.Encoders.Vectors;

/**
 * Makes the vectors that are missing, from the oldest on: the words are found at once, their meaning behind them. Each part
 * is confirmed by itself, so that whoever is killed here goes on where it stood. After the last the index is put together, since
 * each part has replaced what an earlier one had without vectors.
 */
final class VectorFill {

    private static final int BATCH = 256;
    private static final int BETWEEN_COMMITS = 2048;
    static final Term PENDING = new Term(FactFields.PENDING, "1");

    private final TextVectors encoders;
    private final FactImport.Progress progress;

    VectorFill(TextVectors encoders, FactImport.Progress progress) {
        this.encoders = encoders;
        this.progress = progress;
    }

    /** Confirms what was written. */
    interface Commit {
        void run() throws IOException;
    }

    void run(Directory directory, FactIndex index, Commit commit, int most) throws IOException {
        try (KnownFacts committed = KnownFacts.of(directory)) {
            int pending = committed.count(PENDING);
            int all = Math.min(most, pending);
            if (all == 0) {
                return;
            }
            Part part = new Part(index, commit, all);
            committed.each(PENDING, place -> {
                if (part.taken < all) {
                    part.take(KnownFacts.kept(place));
                }
            });
            part.write();
            commit.run();
            if (all == pending && index.isScattered()) {
                progress.gathering();
                index.gather();
                commit.run();
            }
        }
    }

    private final class Part {
        private final FactIndex index;
        private final Commit commit;
        private final int all;
        private final List<KeptFact> batch = new ArrayList<>();
        private int taken;
        private int uncommitted;

        Part(FactIndex index, Commit commit, int all) {
            this.index = index;
            this.commit = commit;
            this.all = all;
        }

        void take(KeptFact kept) throws IOException {
            batch.add(kept);
            taken++;
            if (batch.size() >= BATCH) {
                write();
            }
            if (uncommitted >= BETWEEN_COMMITS) {
                commit.run();
                uncommitted = 0;
            }
        }

        void write() throws IOException {
            List<Vectors> vectors = encoders.of(
                    batch.stream().map(k -> ClaimText.encoded(k.fact())).toList());
            for (int i = 0; i < vectors.size(); i++) {
                index.put(batch.get(i).fact().id(), FactFields.document(batch.get(i), vectors.get(i)));
            }
            uncommitted += batch.size();
            batch.clear();
            progress.vectors(taken, all);
        }
    }
}
