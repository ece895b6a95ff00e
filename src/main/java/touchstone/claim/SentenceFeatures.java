package touchstone.claim;

import java.util.List;
import touchstone.embed.Encoder;
import touchstone.learn.Features;

/** A sentence as each part of {@link StatementModel} reads it: by its vector, its words, its letters, and its gist. */
final class SentenceFeatures {

    /** What the linear parts are called in the weights file; the perceptron behind them is {@link #GIST}. */
    static final List<String> PARTS = List.of("vector", "words", "letters");

    /** What the perceptron reads: vector and cues together. */
    static final String GIST = "gist";

    /** Brings the numbers of a unit vector to the size of the cues, so that weights cost alike. */
    private static final double VECTOR_SCALE = 5;

    private final Cues cues = Cues.read();

    /** How many features the part has; {@code PARTS.size()} stands for the gist. */
    int size(int part) {
        return switch (part) {
            case 0 -> Encoder.DIMENSIONS;
            case 1 -> cues.size() + Phrases.WORDS;
            case 2 -> Phrases.LETTERS;
            case 3 -> Encoder.DIMENSIONS + cues.size();
            default -> throw new IllegalArgumentException("part " + part);
        };
    }

    /** The features of each part, those of the gist last. */
    List<Features> of(String sentence, float[] vector) {
        Features scaled = scaled(vector);
        Features told = Features.dense(cues.of(sentence));
        return List.of(
                scaled,
                told.plus(cues.size(), Phrases.words(sentence)),
                Phrases.letters(sentence),
                scaled.plus(Encoder.DIMENSIONS, told));
    }

    /** A unit vector at the size of the other features. */
    static Features scaled(float[] vector) {
        double[] scaled = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = VECTOR_SCALE * vector[i];
        }
        return Features.dense(scaled);
    }
}
