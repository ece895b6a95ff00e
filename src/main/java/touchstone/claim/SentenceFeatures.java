package touchstone.claim;

import java.util.List;
import touchstone.embed.Encoder;
import touchstone.learn.Features;

/** A sentence as each part of {@link Checkworthiness} reads it: by its vector, its words, its letters. */
final class SentenceFeatures {

    /** What the parts are called in the weights file. */
    static final List<String> PARTS = List.of("vector", "words", "letters");

    /** Brings the numbers of a unit vector to the size of the cues, so that weights cost alike. */
    private static final double VECTOR_SCALE = 5;

    private final Cues cues = Cues.read();

    /** How many features the part has. */
    int size(int part) {
        return switch (part) {
            case 0 -> Encoder.DIMENSIONS;
            case 1 -> cues.size() + Phrases.WORDS;
            case 2 -> Phrases.LETTERS;
            default -> throw new IllegalArgumentException("part " + part);
        };
    }

    /** The features of each part. */
    List<Features> of(String sentence, float[] vector) {
        double[] scaled = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            scaled[i] = VECTOR_SCALE * vector[i];
        }
        return List.of(
                Features.dense(scaled),
                Features.dense(cues.of(sentence)).plus(cues.size(), Phrases.words(sentence)),
                Phrases.letters(sentence));
    }
}
