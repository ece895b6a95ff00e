package touchstone.corpus;

import java.util.Locale;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoders.Vectors;
import touchstone.model.Candidate.Around;
import touchstone.model.FactCheck;

/**
 * What was said around a claim, as it is looked for.
 *
 * @param words any of its words
 * @param vectors null if its language has none
 * @param speaker null if unknown
 */
record Surroundings(
        Query words, @Nullable Vectors vectors, @Nullable String speaker) {

    float @Nullable [] first() {
        return vectors == null ? null : vectors.first();
    }

    float @Nullable [] second() {
        return vectors == null ? null : vectors.second();
    }

    Around beside(FactCheck fact, double lexical, double cosine, double secondCosine) {
        return new Around(lexical, cosine, secondCosine, speaker(fact.claimant()));
    }

    /** Compared by the last name, since a transcript says "MR. ROMNEY" where a fact-check says "Mitt Romney". */
    private int speaker(@Nullable String claimant) {
        String said = lastName(speaker);
        String checked = lastName(claimant);
        return said.isEmpty() || checked.isEmpty() ? 0 : said.equals(checked) ? 1 : -1;
    }

    private static String lastName(@Nullable String name) {
        String stripped = name == null ? "" : name.strip();
        return stripped.substring(stripped.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
