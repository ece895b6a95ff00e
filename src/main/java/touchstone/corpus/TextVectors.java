package touchstone.corpus;

import java.util.List;
import touchstone.embed.Encoders;
import touchstone.embed.Encoders.Vectors;

/** Makes the vectors of texts. */
public interface TextVectors {

    /** Unit vectors of each text, in the order of the texts. */
    List<Vectors> of(List<String> texts);

    /** What the encoders make of them. */
    static TextVectors by(Encoders encoders) {
        return texts -> encoders.encodeAll(texts, n -> {});
    }
}
