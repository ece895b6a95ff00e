package touchstone.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;
import touchstone.rulebook.RatingWords;
import touchstone.text.Languages;

/** Counts which words of ratings are not understood, to show which are worth adding to the rules. */
public final class RatingCoverage {

    private static final int LONGEST = 200;

    /** What is counted apart at most; a feed that needs more is not made of ratings. */
    private static final int MOST = 100_000;

    private final RatingWords words;
    private final Map<Text, Integer> counts = new HashMap<>();
    private int ratings;
    private int understood;

    public RatingCoverage(RatingWords words) {
        this.words = words;
    }

    private record Text(String language, String rating) {}

    /** A rating that is not understood, and how often it was met. */
    public record Gap(String language, String rating, int count) {}

    /** @param language BCP-47 code of the fact-check, null if it is not known */
    public void add(@Nullable String rating, @Nullable String language) {
        if (rating == null || rating.isBlank()) {
            return;
        }
        ratings++;
        if (words.verdict(rating) != Verdict.UNRATED) {
            understood++;
            return;
        }
        String text = rating.strip();
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        String code = language != null && !language.equals("und") ? language : Languages.recognise(text);
        Text key = new Text(Objects.requireNonNullElse(code, "und"), text);
        if (counts.size() < MOST || counts.containsKey(key)) {
            counts.merge(key, 1, Integer::sum);
        }
    }

    /** How many ratings were given. */
    public int ratings() {
        return ratings;
    }

    /** How many of them are understood. */
    public int understood() {
        return understood;
    }

    /** What is not understood: language by language, the most frequent first. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        counts.forEach((text, count) -> gaps.add(new Gap(text.language(), text.rating(), count)));
        gaps.sort(Comparator.comparing(Gap::language)
                .thenComparing(Gap::count, Comparator.reverseOrder())
                .thenComparing(Gap::rating));
        return gaps;
    }
}
