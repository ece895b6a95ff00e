package touchstone.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;

/**
 * Fact-checkers' own words for their verdicts, read into the common vocabulary by {@code rules/rating/LANGUAGE.tsv}. What is
 * not surely understood is unrated: a false rating read as true would be the worst of all errors here.
 */
public final class RatingWords {

    private static final int LONGEST = 400;
    private static final Pattern SCALE = Pattern.compile(
            "(-?[0-9.,]{1,8}) on a scale from (-?[0-9.,]{1,8}) \\(worst\\) to (-?[0-9.,]{1,8}) \\(best\\)");

    private final Map<String, RatingLexicon> languages;

    private RatingWords(Map<String, RatingLexicon> languages) {
        this.languages = languages;
    }

    /**
     * Reads the tables of a folder, one for each language.
     *
     * @throws RulebookException with every problem and its place
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static RatingWords read(Path dir) {
        Map<String, RatingLexicon> languages = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(dir)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList()) {
                try {
                    String language = file.getFileName().toString().replace(".tsv", "");
                    languages.put(language, RatingLexicon.read(file));
                } catch (RulebookException e) {
                    problems.addAll(e.problems());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rating words in " + dir + " cannot be read", e);
        }
        if (!problems.isEmpty()) {
            throw new RulebookException(problems);
        }
        return new RatingWords(languages);
    }

    /** What a rating says, such as "Mostly False" or "rating: verdad a medias"; unrated if it is not understood. */
    public Verdict verdict(String rating) {
        Verdict onScale = onScale(rating);
        if (onScale != null) {
            return onScale;
        }
        String text = normal(rating.length() > LONGEST ? rating.substring(0, LONGEST) : rating);
        int fewest = Integer.MAX_VALUE;
        Verdict verdict = Verdict.UNRATED;
        for (RatingLexicon lexicon : languages.values()) {
            RatingLexicon.Reading reading = lexicon.read(text);
            if (reading.unknown() < fewest) {
                fewest = reading.unknown();
                verdict = reading.verdict();
            } else if (reading.unknown() == fewest && reading.verdict() != verdict) {
                verdict = verdict == Verdict.UNRATED
                        ? reading.verdict()
                        : reading.verdict() == Verdict.UNRATED ? verdict : Verdict.UNRATED;
            }
        }
        return verdict;
    }

    /** Lower case without accents; of punctuation only what ends a clause is kept, as a word of its own. */
    static String normal(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("[\\u0300-\\u036f\\u064b-\\u0652]", "")
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        String spaced = plain.replaceAll("[.!:;,()\u2013\u2014\u060c\u0964\\[\\]]", " | ")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}'|]+", " ");
        return spaced.replaceAll("(?: \\|)+", " |").replaceAll(" {2,}", " ").strip();
    }

    /** "4 on a scale from 1 (worst) to 5 (best)": only the ends of a scale that rises are sure. */
    private static @Nullable Verdict onScale(String rating) {
        Matcher scale = SCALE.matcher(rating);
        if (!scale.matches()) {
            return null;
        }
        try {
            double value = Double.parseDouble(scale.group(1).replace(',', '.'));
            double worst = Double.parseDouble(scale.group(2).replace(',', '.'));
            double best = Double.parseDouble(scale.group(3).replace(',', '.'));
            if (best - worst < 1 || value < worst || value > best) {
                return Verdict.UNRATED;
            }
            double share = (value - worst) / (best - worst);
            return share == 1 ? Verdict.TRUE : share == 0 ? Verdict.FALSE : Verdict.UNRATED;
        } catch (NumberFormatException e) {
            return Verdict.UNRATED;
        }
    }
}
