package touchstone.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.source.WordingModel.Lesson;

/** How far the body of an English text is worded like reports that were found true. Thread-safe. */
public final class NewsWording {

    private static @Nullable WordingModel shipped;

    private NewsWording() {}

    /** From 0 to 1; .5 is between the two sorts of text of the training. */
    public static double of(String body) {
        return model().probability(body);
    }

    /** Trains on bodies, positive where they are such reports. */
    public static WordingModel train(List<Lesson> bodies) {
        return WordingModel.train(bodies, true, 6, 3);
    }

    private static synchronized WordingModel model() {
        if (shipped == null) {
            shipped = WordingModel.resource("form.tsv.gz");
        }
        return shipped;
    }
}
