package touchstone.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import touchstone.claim.Checkworthiness.Said;
import touchstone.embed.Encoders;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.learn.Measures.Scored;
import touchstone.learn.WeightsFile;
import touchstone.learn.WeightsFile.Precision;

/**
 * Learns, on top of the weights for statements, those for talks and for posts. Where the decision lies is learned from the
 * scores of talks, and of a fifth of the posts, left out in turn. Deterministic.
 */
public final class FormTraining {

    private static final double SPEECH_COST = .01;
    private static final double POST_COST = .1;
    private static final double TOLERANCE = .01;
    private static final int FOLDS = 5;

    private final StatementModel statements;
    private final WeightsFile weights;
    private final Encoders encoders;
    private final Consumer<String> log;

    /**
     * @param weights with those of the parts for statements; the others are added to them
     * @param log told what was measured on what was left out
     */
    public FormTraining(WeightsFile weights, Encoders encoders, Consumer<String> log) {
        this.statements = new StatementModel(weights);
        this.weights = weights;
        this.encoders = encoders;
        this.log = log;
    }

    /** Training on top of the weights that ship, which it leaves as they are. */
    public static FormTraining onShipped(Encoders encoders, Consumer<String> log) {
        return new FormTraining(
                WeightsFile.resource(
                        Checkworthiness.class,
                        "checkworthiness.weights",
                        Checkworthiness.KIND,
                        Checkworthiness.VERSION),
                encoders,
                log);
    }

    /**
     * A labelled talk.
     *
     * @param worthy for each sentence whether somebody found it worth checking
     */
    public record Talk(List<Said> sentences, List<Boolean> worthy) {

        public Talk {
            sentences = List.copyOf(sentences);
            worthy = List.copyOf(worthy);
        }
    }

    /** Adds the weights for talks, and gives the scores of each talk by a model trained on the others. */
    public List<double[]> speeches(List<Talk> talks) {
        List<List<Features>> features = talks.stream().map(this::features).toList();
        List<double[]> leftOut = new ArrayList<>();
        List<Scored> scored = new ArrayList<>();
        for (int talk = 0; talk < talks.size(); talk++) {
            int out = talk;
            Logistic model = fit(talks, features, t -> t != out);
            leftOut.add(features.get(talk).stream().mapToDouble(model::logit).toArray());
            for (int i = 0; i < leftOut.get(talk).length; i++) {
                scored.add(new Scored(
                        leftOut.get(talk)[i], talks.get(talk).worthy().get(i)));
            }
        }
        Decision decision = Decision.of(scored);
        log.accept("talks, " + decision);
        weights.put(SpeechModel.NAME, Precision.FULL, decision.applyTo(fit(talks, features, t -> true)));
        return leftOut.stream()
                .map(logits -> Arrays.stream(logits)
                        .map(l -> 1 / (1 + Math.exp(decision.logOdds() - l)))
                        .toArray())
                .toList();
    }

    private List<Features> features(Talk talk) {
        List<float[]> vectors = encoders.first()
                .encodeAll(talk.sentences().stream().map(Said::text).toList(), done -> {});
        List<Features> answers = IntStream.range(0, vectors.size())
                .parallel()
                .mapToObj(i -> statements.answers(talk.sentences().get(i).text(), vectors.get(i)))
                .toList();
        return SpeechModel.features(talk.sentences(), answers, vectors);
    }

    private static Logistic fit(List<Talk> talks, List<List<Features>> features, IntPredicate in) {
        List<Example> examples = new ArrayList<>();
        IntStream.range(0, talks.size()).filter(in).forEach(t -> {
            for (int i = 0; i < features.get(t).size(); i++) {
                examples.add(
                        Example.of(features.get(t).get(i), talks.get(t).worthy().get(i)));
            }
        });
        return Logistic.train(examples, SpeechModel.SIZE, SPEECH_COST, TOLERANCE);
    }

    /** Adds the weights for posts. */
    public void posts(List<String> posts, List<Boolean> worthy) {
        List<String> texts = posts.stream().map(PostModel::words).toList();
        List<Encoders.Vectors> vectors = encoders.encodeAll(texts, done -> {});
        List<Example> examples = IntStream.range(0, texts.size())
                .mapToObj(i -> Example.of(
                        PostModel.features(
                                statements.answers(texts.get(i), vectors.get(i).first()), vectors.get(i)),
                        worthy.get(i)))
                .toList();
        List<Scored> scored = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Logistic model = Logistic.train(
                    IntStream.range(0, examples.size())
                            .filter(i -> i % FOLDS != out)
                            .mapToObj(examples::get)
                            .toList(),
                    PostModel.SIZE,
                    POST_COST);
            IntStream.range(0, examples.size())
                    .filter(i -> i % FOLDS == out)
                    .mapToObj(examples::get)
                    .forEach(e -> scored.add(new Scored(model.logit(e.features()), e.positive())));
        }
        Decision decision = Decision.of(scored);
        log.accept("posts, " + decision);
        weights.put(
                PostModel.NAME, Precision.FULL, decision.applyTo(Logistic.train(examples, PostModel.SIZE, POST_COST)));
    }
}
