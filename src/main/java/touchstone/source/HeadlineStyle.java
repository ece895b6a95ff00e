package touchstone.source;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.source.WordingModel.Lesson;

/**
 * Whether an English headline is worded like those that are made to be clicked. What it passes on between quotation marks is
 * not its own wording and counts for nothing. Thread-safe.
 */
public final class HeadlineStyle {

    private static final int LONGEST = 1000;
    private static final Pattern QUOTED =
            Pattern.compile("[“\"][^”“\"]{2,}[”\"]|(?:^|[\\s(:])[‘'][^‘]{2,}?[’'](?:[\\s.,;:!?)]|$)");

    private static @Nullable WordingModel shipped;

    private HeadlineStyle() {}

    /** Probability, 0 to 1; .5 is where it was set to find nine of ten on its training data. 0 without a headline. */
    public static double pull(String headline) {
        return headline.isBlank() ? 0 : pull(headline, model());
    }

    /** The same by another model. */
    public static double pull(String headline, WordingModel model) {
        return model.probability(own(headline));
    }

    /** Trains on headlines, positive where they are made to be clicked. */
    public static WordingModel train(List<Lesson> headlines) {
        return WordingModel.train(
                headlines.stream()
                        .map(h -> new Lesson(own(h.text()), h.positive(), h.weight()))
                        .toList(),
                false,
                10,
                .5);
    }

    private static synchronized WordingModel model() {
        if (shipped == null) {
            shipped = WordingModel.resource("headline.tsv.gz");
        }
        return shipped;
    }

    /** What the headline says in its own words. */
    static String own(String headline) {
        String bounded = headline.substring(0, Math.min(headline.length(), LONGEST));
        return QUOTED.matcher(bounded).replaceAll(" \"\" ");
    }
}
