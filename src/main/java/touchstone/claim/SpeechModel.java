package touchstone.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import touchstone.claim.Checkworthiness.Said;
import touchstone.embed.Encoder;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.learn.WeightsFile;
import touchstone.text.Words;

/**
 * How much the sentences of a talk are worth checking: what {@link StatementModel} answers, how long a sentence is, whether it
 * asks, how worth checking its speaker is elsewhere in the talk, and its vector.
 *
 * <p>On 19 debates, each left out in turn, mean average precision: {@link StatementModel} alone .247, without the vector .251,
 * as it is .268. Tried before {@link StatementModel} had its perceptron, and left out: the neighbouring sentences instead of
 * the speaker .243, bge vectors instead of MiniLM .258, where this was .261.
 */
final class SpeechModel {

    static final String NAME = "speech";
    /** Features in front of the vector. */
    private static final int TOLD = StatementModel.ANSWERS + 4;

    /** The training library shrinks the bias like any weight, which would cost .017 where so few sentences are worthy. */
    private static final double CONSTANT = 10;

    static final int SIZE = TOLD + Encoder.DIMENSIONS;

    private final Logistic model;

    SpeechModel(WeightsFile weights) {
        this(weights.logistic(NAME, SIZE));
    }

    SpeechModel(Logistic model) {
        this.model = model;
    }

    /** The scores of a talk's sentences, 0 to 1. */
    double[] score(List<Said> talk, List<Features> answers, List<float[]> vectors) {
        List<Features> features = features(talk, answers, vectors);
        return IntStream.range(0, talk.size())
                .mapToDouble(i -> Checkworthiness.isSilent(talk.get(i).text()) ? 0 : model.probability(features.get(i)))
                .toArray();
    }

    /**
     * What the model reads of each sentence; every number but those of the vector varies by about 1.
     *
     * @param answers of {@link StatementModel}
     * @param vectors by MiniLM
     */
    static List<Features> features(List<Said> talk, List<Features> answers, List<float[]> vectors) {
        Map<String, double[]> speakers = new HashMap<>();
        for (int i = 0; i < talk.size(); i++) {
            double[] sum = speakers.computeIfAbsent(talk.get(i).speaker(), s -> new double[2]);
            sum[0] += mean(answers.get(i));
            sum[1]++;
        }
        List<Features> features = new ArrayList<>();
        for (int i = 0; i < talk.size(); i++) {
            String text = talk.get(i).text();
            double[] speaker = speakers.getOrDefault(talk.get(i).speaker(), new double[] {0, 1});
            double[] told = new double[TOLD];
            for (int k = 0; k < answers.get(i).indices().length; k++) {
                told[answers.get(i).indices()[k]] = answers.get(i).values()[k] / 2;
            }
            told[StatementModel.ANSWERS] = Math.log1p(Words.of(text).size()) - 2;
            told[StatementModel.ANSWERS + 1] = 2 * speaker[0] / speaker[1] + 5;
            told[StatementModel.ANSWERS + 2] = text.stripTrailing().endsWith("?") ? 4 : 0;
            told[StatementModel.ANSWERS + 3] = CONSTANT;
            features.add(Features.dense(told).plus(TOLD, SentenceFeatures.scaled(vectors.get(i))));
        }
        return features;
    }

    private static double mean(Features answers) {
        double sum = 0;
        for (double value : answers.values()) {
            sum += value;
        }
        return sum / StatementModel.ANSWERS;
    }
}
