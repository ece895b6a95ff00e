package touchstone.evaluate;

import java.util.List;
import java.util.Random;
import touchstone.corpus.TextVectors;
import touchstone.embed.Encoders;
import touchstone.embed.Encoders.Vectors;

/**
 * Vectors that nobody encoded: those of a few texts that were, each blurred by a noise of its own. They lie as those of similar
 * claims do, so that a search takes the same way through them; what it finds means nothing. Encoding 300,000 texts takes an
 * hour, this some seconds.
 */
final class MadeUpVectors implements TextVectors {

    /** Length of the noise beside vectors of length 1: leaves a cosine of about .9 with the vector that was blurred. */
    private static final double NOISE = .45;

    private final List<Vectors> real;

    MadeUpVectors(List<String> texts, Encoders encoders) {
        this.real = encoders.encodeAll(texts, n -> {});
    }

    @Override
    public List<Vectors> of(List<String> texts) {
        return texts.parallelStream().map(this::of).toList();
    }

    private Vectors of(String text) {
        Random random = new Random(text.hashCode());
        Vectors near = real.get(random.nextInt(real.size()));
        return new Vectors(blurred(near.first(), random), blurred(near.second(), random));
    }

    private static float[] blurred(float[] vector, Random random) {
        float[] blurred = new float[vector.length];
        // Even noise of this width has the standard deviation NOISE / sqrt(dimensions).
        double width = NOISE * Math.sqrt(12.0 / vector.length);
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            blurred[i] = (float) (vector[i] + width * (random.nextDouble() - .5));
            square += blurred[i] * blurred[i];
        }
        for (int i = 0; i < vector.length; i++) {
            blurred[i] /= (float) Math.sqrt(square);
        }
        return blurred;
    }
}
