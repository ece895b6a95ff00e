package touchstone.evaluate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import touchstone.corpus.ClaimText;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.embed.Encoders;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.model.FactCheck;

/**
 * Measures how fast fact-checks come in, beside the bare encoding of the same texts in the same run; BENCHMARKS.md §8. What is
 * imported is made up, and goes into a folder of its own that is removed in the end.
 */
public final class ImportEvaluation {

    private static final int WARM_UP = 128;
    private static final Origin ORIGIN = new Origin("made up", true);

    private final FactFeed feed;
    private final Encoders encoders;
    private final FactImport.Progress progress;
    private final List<Measure> measures = new ArrayList<>();

    private ImportEvaluation(FactFeed feed, Encoders encoders, FactImport.Progress progress) {
        this.feed = feed;
        this.encoders = encoders;
        this.progress = progress;
    }

    /**
     * Makes {@code count} fact-checks up and imports them twice.
     *
     * @param vectors of how many the vectors are made
     * @param sample how many texts are encoded bare, half of them before the import and half after it
     */
    public static Evaluation run(
            int count, int vectors, int sample, FactFeed feed, Encoders encoders, FactImport.Progress progress)
            throws IOException {
        Path folder = Files.createTempDirectory("touchstone-import");
        try {
            return new ImportEvaluation(feed, encoders, progress).run(folder, count, Math.min(vectors, count), sample);
        } finally {
            MatchEvaluation.delete(folder);
        }
    }

    private Evaluation run(Path folder, int count, int vectors, int sample) throws IOException {
        Path file = folder.resolve("feed.jsonl");
        MadeUpFacts.write(file, count);
        List<String> texts = texts(file, sample);
        if (vectors > 0) {
            encoders.encodeAll(texts.subList(0, Math.min(WARM_UP, texts.size())), n -> {});
        }
        int half = vectors == 0 ? 0 : texts.size() / 2;
        double bare = seconds(() -> encoders.encodeAll(texts.subList(0, half), n -> {}));
        FactImport words = new FactImport(feed, encoders, InstantSource.fixed(Instant.EPOCH)).wordsOnly();
        double lexical = seconds(() -> words.run(file, ORIGIN, folder, progress));
        double filling = seconds(() -> Corpora.finish(folder, encoders, progress, vectors));
        double bareAfter = seconds(() -> encoders.encodeAll(texts.subList(half, 2 * half), n -> {}));
        double again = seconds(() -> words.run(file, ORIGIN, folder, progress));
        add("seconds until all is found by words", lexical);
        if (vectors > 0) {
            double bareRate = 2 * half / (bare + bareAfter);
            add("texts a second, bare encoding", bareRate);
            add("vectors a second, filling in", vectors / filling);
            add("filling / bare encoding", vectors / filling / bareRate);
            // The words of those whose vectors were made took their share of the first phase.
            double share = lexical * vectors / count;
            add("import / bare encoding", vectors / (filling + share) / bareRate);
        }
        add("seconds to import it again", again);
        add("peak heap in MB", peakHeap());
        return new Evaluation("import", count, measures, List.of(description(folder)));
    }

    private String description(Path folder) throws IOException {
        try (Corpus corpus = Corpus.open(Corpora.index(folder), encoders)) {
            return String.format(
                    Locale.ROOT,
                    "%s; heap of at most %,d MB, %d processors.",
                    corpus.description(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.getRuntime().availableProcessors());
        }
    }

    private List<String> texts(Path file, int most) throws IOException {
        List<String> texts = new ArrayList<>();
        feed.read(file, new FactFeed.Sink() {
            @Override
            public void fact(FactCheck fact) {
                if (texts.size() < most) {
                    texts.add(ClaimText.encoded(fact));
                }
            }

            @Override
            public void rejected(String where, String reason) {
                throw new IllegalStateException("a made-up fact-check is not right: " + reason);
            }
        });
        return texts;
    }

    private void add(String name, double value) {
        measures.add(Measure.of(name, value));
    }

    /** The sum of what each part of the heap held at its fullest. */
    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToDouble(usage -> usage.getUsed() / 1e6)
                .sum();
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
