package touchstone.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import touchstone.text.NumberMention;
import touchstone.text.Numbers;
import touchstone.text.Words;

/**
 * What the words and the shape of a sentence say of its check-worthiness, as numbers: for each section of {@code
 * checkworthiness-cues.txt} how often it occurs and whether the sentence begins with it, then the numbers it mentions,
 * its length, its marks, its names.
 */
final class Cues {

    private static final int LONGEST_PHRASE = 4;
    private static final int MOST_WORDS = 400;
    private static final int SHAPES = 30;

    private final Map<String, List<Integer>> sections = new HashMap<>();
    private int count;

    private Cues() {}

    /** Reads the cues that ship. */
    static Cues read() {
        Cues cues = new Cues();
        try (InputStream in = Cues.class.getResourceAsStream("checkworthiness-cues.txt")) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(cues::readLine);
            return cues;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read checkworthiness-cues.txt", e);
        }
    }

    private void readLine(String line) {
        if (line.startsWith("[")) {
            count++;
        } else if (!line.startsWith("#")) {
            for (String phrase : line.split(",", -1)) {
                if (!phrase.isBlank()) {
                    sections.computeIfAbsent(String.join(" ", Words.folded(phrase)), k -> new ArrayList<>())
                            .add(count - 1);
                }
            }
        }
    }

    /** How many numbers {@link #of} gives. */
    int size() {
        return 2 * count + SHAPES;
    }

    /** The features of a sentence, each about between 0 and 3. */
    double[] of(String sentence) {
        double[] features = new double[size()];
        List<Words.Word> words = Words.of(sentence);
        List<Words.Word> read = words.subList(0, Math.min(MOST_WORDS, words.size()));
        for (int i = 0; i < read.size(); i++) {
            countPhrases(read, i, features);
        }
        for (int s = 0; s < count; s++) {
            features[s] = Math.log1p(features[s]);
        }
        shape(sentence, read, features, 2 * count);
        return features;
    }

    private void countPhrases(List<Words.Word> words, int at, double[] features) {
        StringBuilder phrase = new StringBuilder();
        for (int n = 0; n < LONGEST_PHRASE && at + n < words.size(); n++) {
            phrase.append(n == 0 ? "" : " ").append(words.get(at + n).folded());
            for (int section : sections.getOrDefault(phrase.toString(), List.of())) {
                features[section]++;
                if (at == 0) {
                    features[count + section] = 1;
                }
            }
        }
    }

    private static void shape(String sentence, List<Words.Word> words, double[] features, int from) {
        List<NumberMention> numbers = Numbers.find(sentence.substring(0, Math.min(4000, sentence.length())));
        double[] shape = {
            Math.log1p(words.size()),
            words.size() < 4 ? 1 : 0,
            words.size() < 8 ? 1 : 0,
            words.size() > 25 ? 1 : 0,
            Math.log1p(numbers.size()),
            numbers.isEmpty() ? 0 : 1,
            units(numbers, "%", "pp"),
            units(numbers, "USD", "EUR", "GBP", "JPY", "INR"),
            units(numbers, "year"),
            units(numbers, "th"),
            numbers.stream().anyMatch(n -> n.value() >= 1e6) ? 1 : 0,
            numbers.stream().anyMatch(n -> n.unit().isEmpty() && n.value() > 1 && n.value() < 100) ? 1 : 0,
            numbers.stream().anyMatch(n -> n.unit().isEmpty() && n.value() >= 100 && n.value() < 1e6) ? 1 : 0,
            sentence.stripTrailing().endsWith("?") ? 1 : 0,
            sentence.indexOf('?') >= 0 ? 1 : 0,
            sentence.indexOf('!') >= 0 ? 1 : 0,
            sentence.indexOf('"') >= 0 || sentence.indexOf('“') >= 0 ? 1 : 0,
            sentence.indexOf(':') >= 0 ? 1 : 0,
            sentence.contains("...") || sentence.indexOf('…') >= 0 ? 1 : 0,
            sentence.contains("--") || sentence.indexOf('—') >= 0 ? 1 : 0,
            sentence.indexOf('(') >= 0 ? 1 : 0,
            sentence.indexOf('@') >= 0 || sentence.indexOf('#') >= 0 || sentence.contains("http") ? 1 : 0,
            Math.log1p(names(sentence, words, 1)),
            names(sentence, words, 2) > 0 ? 1 : 0,
            Math.log1p((double) acronyms(sentence, words)),
            ending(words, "ed"),
            ending(words, "ing"),
            ending(words, "ly"),
            ending(words, "est"),
            words.isEmpty() || !words.get(0).folded().endsWith("'s") ? 0 : 1,
        };
        System.arraycopy(shape, 0, features, from, SHAPES);
    }

    private static double units(List<NumberMention> numbers, String... units) {
        return numbers.stream().anyMatch(n -> List.of(units).contains(n.unit())) ? 1 : 0;
    }

    private static double ending(List<Words.Word> words, String ending) {
        return Math.log1p((double) words.stream()
                .filter(w -> w.folded().length() > ending.length() + 2)
                .filter(w -> w.folded().endsWith(ending))
                .count());
    }

    /** Runs of at least {@code length} words that begin with a capital, the sentence's first word not counted. */
    private static int names(String sentence, List<Words.Word> words, int length) {
        int names = 0;
        int run = 0;
        for (int i = 1; i < words.size(); i++) {
            boolean capital = Character.isUpperCase(
                            sentence.codePointAt(words.get(i).span().start()))
                    && !words.get(i).folded().matches("i|i'.*");
            run = capital ? run + 1 : 0;
            names += run == length ? 1 : 0;
        }
        return names;
    }

    private static long acronyms(String sentence, List<Words.Word> words) {
        return words.stream()
                .map(w -> w.span().of(sentence))
                .filter(w -> w.length() >= 2 && w.length() <= 5)
                .filter(w -> w.chars().allMatch(Character::isUpperCase))
                .count();
    }
}
