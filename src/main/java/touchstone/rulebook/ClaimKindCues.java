package touchstone.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import touchstone.model.ClaimKind;

/**
 * The phrases that speak for a kind of claim, and how strongly: {@code rules/claim/kinds.tsv}, whose head tells how phrases
 * are written. Thread-safe.
 */
public final class ClaimKindCues {

    private static final List<String> COLUMNS = List.of("kind", "language", "weight", "phrases");
    private static final List<String> SIGNS = List.of(
            "<start>",
            "<number>",
            "<percent>",
            "<money>",
            "<year>",
            "<ordinal>",
            "<question>",
            "<exclamation>",
            "<quotes>");
    private static final String ANY = "*";
    private static final String GAP = "..";
    private static final int LONGEST_GAP = 3;
    private static final int KEY = 3;

    /** Phrases by language, then by the first letters of their first word. */
    private final Map<String, Map<String, List<Phrase>>> phrases = new HashMap<>();

    private ClaimKindCues() {}

    /**
     * A phrase found among words.
     *
     * @param phrase as the table writes it
     * @param start position of its first word
     * @param end position behind its last word
     */
    public record Hit(ClaimKind kind, double weight, String phrase, int start, int end) {

        /** Whether a longer phrase without a gap covers this one, or one as long that takes its kind away. */
        private boolean isInside(Hit other) {
            boolean covers = other.start <= start && end <= other.end && !other.phrase.contains(GAP);
            boolean longer = other.end - other.start > end - start;
            return covers && (longer || (other.weight == 0 && weight > 0 && other.kind == kind));
        }
    }

    /** @param words for each word what it may be, or {@code ..} alone */
    private record Phrase(ClaimKind kind, double weight, String text, List<List<String>> words) {}

    /**
     * Reads the table.
     *
     * @throws RulebookException naming every bad line
     */
    public static ClaimKindCues read(Path file) throws IOException {
        Table table = Table.read(file, COLUMNS);
        ClaimKindCues cues = new ClaimKindCues();
        for (Table.Row row : table.rows()) {
            ClaimKind kind = Table.named(ClaimKind.values(), row.cell(0));
            double weight = weight(row.cell(2));
            if (kind == null) {
                table.error(row.line(), "no kind of claim is called " + row.cell(0));
            } else if (!(weight >= 0 && weight <= 100)) {
                table.error(row.line(), "a weight is a number from 0 to 100, not " + row.cell(2));
            } else if (!row.cell(1).matches("[a-z][a-z]|[*]")) {
                table.error(row.line(), "a language is two letters or *, not " + row.cell(1));
            } else {
                row.list(3).forEach(phrase -> cues.add(table, row, new Phrase(kind, weight, phrase, words(phrase))));
            }
        }
        table.check();
        return cues;
    }

    /**
     * The phrases among words, those of every language and those of one; of phrases within a longer one only the longer.
     *
     * @param words for each word in order what it counts as: itself in lower case without accents, and signs
     * @param language two letters
     */
    public List<Hit> in(List<List<String>> words, String language) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (String form : words.get(at)) {
                for (String spoken : List.of(ANY, language)) {
                    for (Phrase phrase : phrases.getOrDefault(spoken, Map.of()).getOrDefault(key(form), List.of())) {
                        int end = end(phrase.words, 0, words, at);
                        if (end > at) {
                            hits.add(new Hit(phrase.kind, phrase.weight, phrase.text, at, end));
                        }
                    }
                }
            }
        }
        return hits.stream()
                .filter(h -> hits.stream().noneMatch(h::isInside))
                .distinct()
                .toList();
    }

    /** The position behind the phrase if its words from {@code next} on stand at {@code at}; else -1. */
    private static int end(List<List<String>> phrase, int next, List<List<String>> words, int at) {
        if (next == phrase.size()) {
            return at;
        }
        if (phrase.get(next).getFirst().equals(GAP)) {
            for (int skipped = 0; skipped <= LONGEST_GAP; skipped++) {
                int end = end(phrase, next + 1, words, at + skipped);
                if (end >= 0) {
                    return end;
                }
            }
            return -1;
        }
        return at < words.size() && fits(phrase.get(next), words.get(at)) ? end(phrase, next + 1, words, at + 1) : -1;
    }

    private static boolean fits(List<String> alternatives, List<String> forms) {
        for (String alternative : alternatives) {
            for (String form : forms) {
                if (fits(alternative, form)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean fits(String alternative, String form) {
        if (alternative.endsWith(ANY)) {
            return form.startsWith(alternative.substring(0, alternative.length() - 1));
        }
        return alternative.startsWith(ANY)
                ? form.length() > alternative.length() && form.endsWith(alternative.substring(1))
                : form.equals(alternative);
    }

    private void add(Table table, Table.Row row, Phrase phrase) {
        String text = phrase.text;
        boolean open = text.startsWith(GAP) || text.endsWith(GAP) || text.startsWith(ANY);
        if (text.isBlank()
                || open
                || !phrase.words.stream().flatMap(List::stream).allMatch(ClaimKindCues::isWord)) {
            table.error(
                    row.line(),
                    "a phrase is words in lower case with single blanks, signs, .. between words, and * only behind "
                            + "three letters: " + text);
            return;
        }
        for (String first : phrase.words.getFirst()) {
            phrases.computeIfAbsent(row.cell(1), l -> new HashMap<>())
                    .computeIfAbsent(key(first), k -> new ArrayList<>())
                    .add(phrase);
        }
    }

    private static boolean isWord(String word) {
        boolean plain = !word.isEmpty() && word.equals(word.toLowerCase(Locale.ROOT));
        return word.equals(GAP)
                || (word.startsWith("<")
                        ? SIGNS.contains(word)
                        : plain && (!word.endsWith(ANY) || word.length() > KEY));
    }

    private static List<List<String>> words(String phrase) {
        return Stream.of(phrase.split(" ", -1))
                .map(w -> List.of(w.split("/", -1)))
                .toList();
    }

    private static String key(String word) {
        return word.startsWith("<") ? word : word.substring(0, Math.min(KEY, word.length()));
    }

    private static double weight(String cell) {
        return cell.matches("[0-9]{1,3}([.][0-9]{1,3})?") ? Double.parseDouble(cell) : -1;
    }
}
