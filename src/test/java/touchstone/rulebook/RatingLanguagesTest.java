package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import touchstone.model.Verdict;

/** What holds for the rating words of every language, read among those of all the others. */
class RatingLanguagesTest {

    private static final Path DIR = Path.of("rules/rating");
    private static final RatingWords WORDS = RatingWords.read(DIR);
    private static final List<RatingTable> TABLES = tables();
    private static final int SOME = 6;

    private static List<RatingTable> tables() {
        try (Stream<Path> files = Files.list(DIR)) {
            List<RatingTable> tables = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                tables.add(RatingTable.read(file, null));
            }
            return tables;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void there_are_the_languages_of_the_worlds_fact_checkers() {
        assertThat(TABLES.stream().map(t -> t.lexicon().language()))
                .contains(
                        "ar", "az", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "gu", "he")
                .contains(
                        "hi", "hu", "id", "it", "ja", "ka", "kk", "ko", "mk", "ml", "mr", "ms", "nl", "no", "pa", "pl")
                .contains(
                        "pt", "ro", "ru", "si", "sk", "sl", "sq", "sr", "sv", "ta", "te", "th", "tl", "tr", "uk", "ur")
                .contains("vi", "zh");
    }

    @Test
    void every_example_is_read_as_it_says() {
        List<String> wrong = WORDS.examples().stream()
                .filter(e -> WORDS.verdict(e.rating()) != e.verdict())
                .map(e -> e.file() + ":" + e.line() + ": " + e.rating() + " is read as " + WORDS.verdict(e.rating()))
                .toList();
        assertThat(wrong).isEmpty();
        assertThat(WORDS.examples().stream().collect(Collectors.groupingBy(RatingExample::file)))
                .allSatisfy((file, examples) ->
                        assertThat(examples).as(file).hasSizeGreaterThanOrEqualTo(file.endsWith("any.tsv") ? 3 : 10));
    }

    @Test
    void every_phrase_is_read_as_its_own_table_says() {
        List<String> wrong = new ArrayList<>();
        for (RatingTable table : TABLES) {
            table.lexicon().phrases().forEach((phrase, meaning) -> {
                if (meaning.verdict() != null && WORDS.verdict(phrase) != meaning.verdict()) {
                    wrong.add(table.lexicon().language() + " " + phrase + ": " + WORDS.verdict(phrase));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_denial_never_keeps_the_verdict_it_denies() {
        List<String> kept = pairs(
                (denial, verdict) -> denial + " " + verdict,
                (verdict, denial) -> verdict + " " + denial,
                (text, plain) -> plain == Verdict.TRUE && RatingManner.isTruth(WORDS.verdict(text)));
        assertThat(kept).isEmpty();
    }

    @Test
    void what_is_not_false_is_not_called_true() {
        List<String> turned = pairs(
                (denial, verdict) -> denial + " " + verdict,
                (verdict, denial) -> verdict + " " + denial,
                (text, plain) -> RatingManner.isFalsehood(plain) && RatingManner.isTruth(WORDS.verdict(text)));
        assertThat(turned).isEmpty();
    }

    @Test
    void case_accents_punctuation_and_spaces_do_not_matter() {
        List<String> changed = new ArrayList<>();
        for (RatingExample example : WORDS.examples()) {
            String rating = example.rating();
            boolean asks = rating.contains("?") || rating.contains("؟");
            Stream.of("  " + rating + "  ", "“" + rating + "”", "#" + rating, rating + (asks ? "" : "!"), upper(rating))
                    .filter(r -> WORDS.verdict(r) != example.verdict())
                    .forEach(r -> changed.add(r + " is read as " + WORDS.verdict(r)));
        }
        assertThat(changed).isEmpty();
    }

    /** Upper case where no word in two cases hides in it. */
    private static String upper(String rating) {
        return rating.chars().anyMatch(c -> c >= 0x10a0 && c <= 0x10ff) ? rating : rating.toUpperCase(Locale.ROOT);
    }

    @Test
    void an_announcement_changes_nothing() {
        List<String> changed = new ArrayList<>();
        for (RatingTable table : TABLES) {
            Map<String, RatingMeaning> phrases = table.lexicon().phrases();
            List<String> labels = of(phrases, m -> m.manner() == RatingManner.LABEL);
            for (String label : some(labels)) {
                phrases.forEach((phrase, meaning) -> {
                    if (meaning.verdict() != null && WORDS.verdict(label + ": " + phrase) != meaning.verdict()) {
                        changed.add(label + ": " + phrase + " is read as " + WORDS.verdict(label + ": " + phrase));
                    }
                });
            }
        }
        assertThat(changed).isEmpty();
    }

    private interface Fault {
        boolean in(String text, Verdict plain);
    }

    private static List<String> pairs(
            BiFunction<String, String, String> before, BiFunction<String, String, String> behind, Fault fault) {
        List<String> faults = new ArrayList<>();
        for (RatingTable table : TABLES) {
            Map<String, RatingMeaning> phrases = table.lexicon().phrases();
            List<String> nots = some(of(phrases, m -> m.manner() == RatingManner.NOT));
            List<String> notSos = some(of(phrases, m -> m.manner() == RatingManner.NOT_SO));
            phrases.forEach((phrase, meaning) -> {
                Verdict plain = meaning.verdict();
                if (plain != null) {
                    Stream.concat(
                                    nots.stream().map(n -> before.apply(n, phrase)),
                                    notSos.stream().map(n -> behind.apply(phrase, n)))
                            .filter(text -> fault.in(text, plain))
                            .forEach(text -> faults.add(
                                    table.lexicon().language() + " " + text + " is read as " + WORDS.verdict(text)));
                }
            });
        }
        return faults;
    }

    private static List<String> of(Map<String, RatingMeaning> phrases, Function<RatingMeaning, Boolean> wanted) {
        return phrases.entrySet().stream()
                .filter(e -> wanted.apply(e.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static List<String> some(List<String> of) {
        return of.subList(0, Math.min(SOME, of.size()));
    }
}
