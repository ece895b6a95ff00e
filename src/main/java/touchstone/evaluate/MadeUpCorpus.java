package touchstone.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import touchstone.corpus.Corpora;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.embed.Encoders;

/** A corpus of fact-checks that nobody wrote, to measure searches and services with. */
public final class MadeUpCorpus {

    private static final int ENCODED = 1000;

    private MadeUpCorpus() {}

    /**
     * Makes it in a folder; one that is there already is used as it is.
     *
     * @param count how many fact-checks
     * @param vectors how many of them get vectors, which are made up too
     */
    public static void make(
            Path data, int count, int vectors, FactFeed feed, Encoders encoders, FactImport.Progress progress)
            throws IOException {
        if (Corpora.isThere(data)) {
            return;
        }
        Path file = Files.createTempFile("touchstone-made-up", ".jsonl");
        try {
            MadeUpFacts.write(file, count);
            new FactImport(feed, encoders, InstantSource.fixed(Instant.EPOCH))
                    .wordsOnly()
                    .run(file, new Origin("made up", true), data, progress);
        } finally {
            Files.delete(file);
        }
        if (vectors > 0) {
            List<String> texts = claims(ENCODED, new Random(0));
            Corpora.finish(data, new MadeUpVectors(texts, encoders), progress, vectors);
        }
    }

    /** Removes the folder with all that is in it. */
    public static void remove(Path data) throws IOException {
        MatchEvaluation.delete(data);
    }

    /** Claims in the manner of the corpus, most of which are not in it. */
    static List<String> claims(int count, Random random) {
        List<String> claims = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            claims.add(MadeUpFacts.claim(random));
        }
        return claims;
    }
}
