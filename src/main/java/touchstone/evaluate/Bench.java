package touchstone.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import touchstone.corpus.ClaimText;
import touchstone.corpus.Corpus;
import touchstone.embed.Encoders;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.match.Matcher;

/** Measures speed as a ratio to a floor in the same run; BENCHMARKS.md §8. */
public final class Bench {

    private static final int WARM_UP = 30;
    private static final int FIRST = 10;
    private static final int SEED = 7;

    private Bench() {}

    /**
     * Matches claims, beside encoding each and asking two bare queries for its words.
     *
     * @param rounds claims, each other than the one before
     */
    public static Evaluation match(int rounds, Corpus corpus, Matcher matcher, Encoders encoders) {
        Random random = new Random(SEED);
        int all = rounds + WARM_UP;
        List<String> claims = MadeUpCorpus.claims(all, random);
        List<String> others = MadeUpCorpus.claims(all, random); // an encoder remembers what it has encoded lately
        PairedTimes times =
                PairedTimes.of(rounds, WARM_UP, i -> matcher.match(claims.get(i), "en", null, corpus), i -> {
                    String clean = ClaimText.clean(others.get(i));
                    encoders.encode(clean);
                    corpus.wordHits(others.get(i), "en", Corpus.CANDIDATES);
                    corpus.wordHits(clean, "en", Corpus.CANDIDATES);
                });
        return new Evaluation(
                "bench match",
                rounds,
                times.measures(),
                List.of(
                        "Floor: the claim by both encoders, and two bare BM25 queries.",
                        "Corpus: " + corpus.description() + "."));
    }

    /**
     * Checks articles, beside encoding their claims.
     *
     * @param sentences of each article
     * @param check judges an article, and says how many claims it has
     */
    public static Evaluation check(int rounds, int sentences, ToIntFunction<String> check, Encoders encoders) {
        Random random = new Random(SEED);
        List<String> stories = new ArrayList<>();
        List<List<String>> others = new ArrayList<>(); // an encoder remembers what it has encoded lately
        for (int i = 0; i < rounds + FIRST; i++) {
            stories.add(MadeUpFacts.story(sentences, random));
            others.add(MadeUpCorpus.claims(sentences, random));
        }
        List<Integer> claims = new ArrayList<>();
        PairedTimes times = PairedTimes.of(
                rounds,
                FIRST,
                i -> claims.add(check.applyAsInt(stories.get(i))),
                i -> others.get(i).forEach(claim -> encoders.encode(ClaimText.clean(claim))));
        List<Measure> measures = new ArrayList<>(times.measures());
        measures.add(Measure.of(
                "claims an article",
                claims.stream().mapToInt(Integer::intValue).average().orElse(0)));
        return new Evaluation(
                "bench check",
                rounds,
                measures,
                List.of("Floor: as many claims by both encoders, one after the other."));
    }

    /**
     * Scores sources, beside nothing: there is no less that it could do.
     *
     * @param score looks one up by its domain
     */
    public static Evaluation source(List<String> domains, int rounds, Consumer<String> score) {
        for (int i = 0; i < WARM_UP * domains.size(); i++) {
            score.accept(domains.get(i % domains.size()));
        }
        Latencies latencies = new Latencies();
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            score.accept(domains.get(i % domains.size()));
            latencies.add(System.nanoTime() - start);
        }
        return new Evaluation(
                "bench source",
                rounds,
                List.of(
                        Measure.of("median µs", 1000 * latencies.median()),
                        Measure.of("p99 µs", 1000 * latencies.quantile(.99)),
                        Measure.of("sources a second, one core", 1000 / latencies.median())),
                List.of("Of " + domains.size() + " domains, rated and not."));
    }
}
