package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import touchstone.embed.Encoder;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.learn.WeightsFile;

/**
 * Says how much a sentence is worth checking: whether it states something of public interest that can be true or false.
 * Opinions, promises, questions and courtesies are not, however many numbers they hold. Thread-safe.
 *
 * <p>Three logistic models, fitted apart, read the sentence's vector, its cues and phrases, and its runs of letters; a
 * fourth weighs their answers. Apart they err differently, so together they are better than one model of everything. For
 * English sentences; of others it judges little but names and numbers.
 */
public final class Checkworthiness {

    static final String KIND = "checkworthiness";
    static final int VERSION = 1;

    private final Encoder encoder;
    private final SentenceFeatures features = new SentenceFeatures();
    private final List<Logistic> parts = new ArrayList<>();
    private final Logistic mix;

    private Checkworthiness(Encoder encoder, WeightsFile weights) {
        this.encoder = encoder;
        for (int part = 0; part < SentenceFeatures.PARTS.size(); part++) {
            parts.add(weights.logistic(SentenceFeatures.PARTS.get(part), features.size(part)));
        }
        this.mix = weights.logistic("mix", parts.size());
    }

    /**
     * The model that ships.
     *
     * @param minilm the encoder of {@link Encoder.Model#MINILM}, used and not closed
     */
    public static Checkworthiness load(Encoder minilm) {
        return of(WeightsFile.resource(Checkworthiness.class, "checkworthiness.weights", KIND, VERSION), minilm);
    }

    /** The model with these weights; an {@link IllegalArgumentException} tells what is missing in them. */
    public static Checkworthiness of(WeightsFile weights, Encoder minilm) {
        return new Checkworthiness(minilm, weights);
    }

    /** The check-worthiness of each sentence, 0 to 1; from .5 on it is worth checking. */
    public double[] score(List<String> sentences) {
        return sentences.parallelStream()
                .mapToDouble(s -> score(s, encoder.encode(s)))
                .toArray();
    }

    /**
     * As {@link #score(List)}, for sentences that have been encoded already.
     *
     * @param vectors of the sentences, by the encoder that was given to {@link #load}
     */
    public double[] score(List<String> sentences, List<float[]> vectors) {
        return IntStream.range(0, sentences.size())
                .mapToDouble(i -> score(sentences.get(i), vectors.get(i)))
                .toArray();
    }

    private double score(String sentence, float[] vector) {
        if (sentence.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return 0;
        }
        return mix.probability(answers(parts, features.of(sentence, vector)));
    }

    /** What the last model reads: the log-odds that each part gives. */
    static Features answers(List<Logistic> parts, List<Features> features) {
        return Features.dense(IntStream.range(0, parts.size())
                .mapToDouble(p -> parts.get(p).logit(features.get(p)))
                .toArray());
    }
}
