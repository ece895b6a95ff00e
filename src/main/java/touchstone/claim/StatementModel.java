package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.learn.Perceptron;
import touchstone.learn.WeightsFile;

/**
 * How much a sentence by itself is worth checking. Three logistic models, fitted apart, read the sentence's vector, its cues
 * and phrases, and its runs of letters; a small perceptron reads vector and cues together; a last model weighs their answers.
 * Apart they err differently, so together they are better than one model of everything.
 *
 * <p>On ClaimBuster's crowdsourced sentences, talks left out: average precision .784 without the perceptron, .800 with it,
 * .813 with bge vectors as well, which cost another 10 ms a sentence and are not used.
 */
final class StatementModel {

    /** How many answers there are. */
    static final int ANSWERS = SentenceFeatures.PARTS.size() + 1;

    private final SentenceFeatures features = new SentenceFeatures();
    private final List<Logistic> parts = new ArrayList<>();
    private final Perceptron gist;
    private final Logistic mix;

    StatementModel(WeightsFile weights) {
        for (int part = 0; part < SentenceFeatures.PARTS.size(); part++) {
            parts.add(weights.logistic(SentenceFeatures.PARTS.get(part), features.size(part)));
        }
        this.gist = Perceptron.of(features.size(parts.size()), weights.get(SentenceFeatures.GIST));
        this.mix = weights.logistic("mix", ANSWERS);
    }

    /** What the parts say of a sentence, as log-odds. */
    Features answers(String sentence, float[] vector) {
        return answers(parts, gist, features.of(sentence, vector));
    }

    /** The probability that the last model draws from the answers. */
    double probability(Features answers) {
        return mix.probability(answers);
    }

    /** The last model's log-odds. */
    double logit(Features answers) {
        return mix.logit(answers);
    }

    static Features answers(List<Logistic> parts, Perceptron gist, List<Features> features) {
        double[] answers = new double[ANSWERS];
        for (int p = 0; p < parts.size(); p++) {
            answers[p] = parts.get(p).logit(features.get(p));
        }
        answers[parts.size()] = gist.logit(features.get(parts.size()));
        return Features.dense(answers);
    }
}
