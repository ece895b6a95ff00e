package touchstone.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;
import touchstone.rulebook.RatingSentence.Reading;

/**
 * Fact-checkers' own words for their verdicts, read into the common vocabulary by {@code rules/rating/LANGUAGE.tsv}. What is
 * not surely understood is unrated: a false rating read as true would be the worst of all errors here. The tables are read when
 * the first rating is. Thread-safe.
 */
public final class RatingWords {

    /** Characters of a rating that are read; the rest explains. */
    private static final int LONGEST = 400;

    /** Words that are understood beside those of any language, such as "fake". */
    private static final String EVERYWHERE = "any";

    private final Path dir;
    private volatile @Nullable Tables tables;

    /** All tables, and which of them say something about a word. */
    private record Tables(
            List<RatingTable> all, Map<String, List<RatingLexicon>> telling, List<RatingLexicon> inflecting) {

        static Tables of(List<RatingTable> all) {
            Map<String, List<RatingLexicon>> telling = new HashMap<>();
            for (RatingTable table : all) {
                for (String word : table.lexicon().telling()) {
                    telling.computeIfAbsent(word, w -> new ArrayList<>(2)).add(table.lexicon());
                }
            }
            List<RatingLexicon> inflecting = all.stream()
                    .map(RatingTable::lexicon)
                    .filter(RatingLexicon::hasEndings)
                    .toList();
            return new Tables(List.copyOf(all), telling, inflecting);
        }

        Set<RatingLexicon> knowing(List<String> words) {
            Set<RatingLexicon> knowing = new LinkedHashSet<>();
            for (String word : words) {
                knowing.addAll(telling.getOrDefault(word, List.of()));
            }
            for (RatingLexicon lexicon : inflecting) {
                if (lexicon.isInflected(words)) {
                    knowing.add(lexicon);
                }
            }
            return knowing;
        }
    }

    private RatingWords(Path dir) {
        this.dir = dir;
    }

    /** The tables of a folder, one for each language, to be read when they are needed. */
    public static RatingWords open(Path dir) {
        return new RatingWords(dir);
    }

    /**
     * Reads the tables of a folder, one for each language.
     *
     * @throws RulebookException with every problem and its place
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static RatingWords read(Path dir) {
        RatingWords words = new RatingWords(dir);
        words.tables();
        return words;
    }

    /** What a rating says, such as "Mostly False" or "rating: verdad a medias"; unrated if it is not understood. */
    public Verdict verdict(String rating) {
        Verdict onScale = RatingScale.verdict(rating);
        if (onScale != null) {
            return onScale;
        }
        List<String> words = RatingText.words(rating.length() > LONGEST ? rating.substring(0, LONGEST) : rating);
        if (words.isEmpty()) {
            return Verdict.UNRATED;
        }
        Tables all = tables();
        Reading strict = best(words, all.knowing(words), Set.of());
        if (strict != null && (strict.verdict() != Verdict.UNRATED || strict.unknown() == 0)) {
            return strict.verdict();
        }
        Set<String> slips = new HashSet<>(words);
        all.all().forEach(table -> slips.removeAll(table.lexicon().words()));
        Reading lenient =
                best(words, all.all().stream().map(RatingTable::lexicon).toList(), slips);
        return lenient == null ? Verdict.UNRATED : lenient.verdict();
    }

    /** The examples that stand beside the words, in the order of the files. */
    public List<RatingExample> examples() {
        return tables().all().stream().flatMap(t -> t.examples().stream()).toList();
    }

    /**
     * The reading of the language that knows the rating best; unrated where several know it as well and disagree.
     *
     * @param slips words that may be misspelt
     */
    private static @Nullable Reading best(List<String> words, Collection<RatingLexicon> lexicons, Set<String> slips) {
        Reading best = null;
        boolean disagree = false;
        for (RatingLexicon lexicon : lexicons) {
            Reading reading = lexicon.read(words, slips);
            if (best == null || reading.isBetterThan(best)) {
                best = reading;
                disagree = false;
            } else if (!best.isBetterThan(reading) && reading.verdict() != best.verdict()) {
                disagree |= best.contradicts(reading) && reading.contradicts(best);
                best = reading.verdict() == Verdict.UNRATED && !reading.doubted() ? best : reading;
            }
        }
        return best == null || !disagree
                ? best
                : new Reading(Verdict.UNRATED, false, best.unknown(), best.phrases(), true);
    }

    private Tables tables() {
        Tables read = tables;
        if (read == null) {
            synchronized (this) {
                read = tables;
                if (read == null) {
                    read = Tables.of(readAll(dir));
                    tables = read;
                }
            }
        }
        return read;
    }

    private static List<RatingTable> readAll(Path dir) {
        List<RatingTable> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(dir)) {
            List<Path> all =
                    files.filter(f -> f.toString().endsWith(".tsv")).sorted().toList();
            Path shared = dir.resolve(EVERYWHERE + ".tsv");
            RatingTable words = all.contains(shared) ? read(shared, null, tables, problems) : null;
            for (Path file : all) {
                if (!file.equals(shared)) {
                    read(file, words == null ? null : words.lexicon(), tables, problems);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the rating words in " + dir + " cannot be read", e);
        }
        if (!problems.isEmpty()) {
            throw new RulebookException(problems);
        }
        return tables;
    }

    private static @Nullable RatingTable read(
            Path file, @Nullable RatingLexicon everywhere, List<RatingTable> tables, List<Problem> problems)
            throws IOException {
        try {
            RatingTable table = RatingTable.read(file, everywhere);
            tables.add(table);
            return table;
        } catch (RulebookException e) {
            problems.addAll(e.problems());
            return null;
        }
    }
}
