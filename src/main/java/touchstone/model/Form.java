package touchstone.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an article is written and sourced: advice to the reader, apart from the score of its source.
 *
 * @param score 0 to 100, null where the text is too short to say
 * @param profile how it is sourced
 * @param notes what stands out, good and bad, in sentences
 */
public record Form(@Nullable Integer score, SourcingProfile profile, List<String> notes) {

    public Form {
        notes = List.copyOf(notes);
    }
}
