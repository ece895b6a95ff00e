package touchstone.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.learn.Measures.Scored;
import touchstone.learn.Perceptron;
import touchstone.learn.WeightsFile;
import touchstone.learn.WeightsFile.Precision;

/**
 * Learns the weights of {@link StatementModel} from labelled sentences. How its parts are weighed, and where the
 * decision lies, is learned from their answers on talks that they were not trained on. Deterministic.
 */
public final class CheckworthinessTraining {

    private static final int FOLDS = 4;
    private static final double COST = 1;
    /** Nearer to the optimum takes about ten times as long, and average precision is the same to three digits. */
    private static final double TOLERANCE = .01;
    /** 128 units gave .802 instead of .800 and cost twice as much. */
    private static final int HIDDEN = 64;

    private static final int ROUNDS = 15;

    private final List<Sentence> sentences;
    private final List<List<Features>> features;
    private final SentenceFeatures reading = new SentenceFeatures();
    private final Consumer<String> log;

    private CheckworthinessTraining(List<Sentence> sentences, Consumer<String> log) {
        this.sentences = sentences;
        this.features =
                sentences.stream().map(s -> reading.of(s.text(), s.vector())).toList();
        this.log = log;
    }

    /** What people said of a sentence. */
    public enum Label {
        /** No statement of fact. */
        NO_FACT,
        /** A statement of fact that nobody would want checked. */
        UNIMPORTANT,
        WORTHY
    }

    /**
     * A sentence to learn from.
     *
     * @param group what it belongs to, such as a talk; a group is never in training and test at once
     * @param vector by MiniLM
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sentence(String text, String group, Label label, float[] vector) {}

    /**
     * Learns the weights.
     *
     * @param log told what was measured on the sentences left out
     */
    public static WeightsFile train(List<Sentence> sentences, Consumer<String> log) {
        return new CheckworthinessTraining(sentences, log).train();
    }

    private WeightsFile train() {
        Logistic mix = mix();
        Parts parts = fit(i -> true);
        WeightsFile file = new WeightsFile(Checkworthiness.KIND, Checkworthiness.VERSION);
        for (int part = 0; part < parts.linear.size(); part++) {
            file.put(SentenceFeatures.PARTS.get(part), Precision.HALF, parts.linear.get(part));
        }
        file.put(SentenceFeatures.GIST, Precision.HALF, parts.gist.weights());
        file.put("mix", Precision.FULL, mix);
        return file;
    }

    private record Parts(List<Logistic> linear, Perceptron gist) {

        Features answers(List<Features> features) {
            return StatementModel.answers(linear, gist, features);
        }
    }

    private Parts fit(IntPredicate in) {
        int linear = SentenceFeatures.PARTS.size();
        return new Parts(
                IntStream.range(0, linear)
                        .mapToObj(part -> Logistic.train(examples(part, in), reading.size(part), COST, TOLERANCE))
                        .toList(),
                Perceptron.train(examples(linear, in), reading.size(linear), HIDDEN, ROUNDS));
    }

    private List<Example> examples(int part, IntPredicate in) {
        return IntStream.range(0, sentences.size())
                .filter(in)
                .mapToObj(i -> Example.of(features.get(i).get(part), isWorthy(i)))
                .toList();
    }

    private boolean isWorthy(int sentence) {
        return sentences.get(sentence).label() == Label.WORTHY;
    }

    /** Learns the last model from the answers of the parts on sentences left out. */
    private Logistic mix() {
        int[] folds = folds();
        Features[] answers = new Features[sentences.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Parts parts = fit(i -> folds[i] != out);
            IntStream.range(0, folds.length)
                    .filter(i -> folds[i] == out)
                    .forEach(i -> answers[i] = parts.answers(features.get(i)));
            log.accept("fold " + (fold + 1) + " of " + FOLDS);
        }
        List<Example> examples = IntStream.range(0, answers.length)
                .mapToObj(i -> Example.of(answers[i], isWorthy(i)))
                .toList();
        Logistic mix = Logistic.train(examples, StatementModel.ANSWERS, COST);
        Decision decision = Decision.of(IntStream.range(0, answers.length)
                .mapToObj(i -> new Scored(mix.logit(answers[i]), isWorthy(i)))
                .toList());
        log.accept("statements, " + decision + ", weights of the parts " + Arrays.toString(mix.weights()));
        return decision.applyTo(mix);
    }

    private int[] folds() {
        Map<String, Integer> groups = new TreeMap<>();
        sentences.forEach(s -> groups.putIfAbsent(s.group(), groups.size()));
        return sentences.stream()
                .mapToInt(s -> groups.getOrDefault(s.group(), 0) % FOLDS)
                .toArray();
    }
}
