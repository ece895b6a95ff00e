package touchstone.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.text.EnglishStems;

/**
 * The words by which a claim is told from one that differs in a single thing: the tables of {@code rules/match}, whose heads
 * tell what they hold. English. Thread-safe.
 */
public final class MatchWords {

    private final Map<String, String> same = new HashMap<>();
    private final PhraseTable<String> phrases = new PhraseTable<>();
    private final PhraseTable<Opposite> opposites = new PhraseTable<>();
    private final PhraseTable<Member> contrasts = new PhraseTable<>();
    private final PhraseTable<Place> places = new PhraseTable<>();
    private final PhraseTable<Unit> units = new PhraseTable<>();
    private final PhraseTable<Mark> signs = new PhraseTable<>();

    private MatchWords() {}

    /** A phrase found among words, as positions of its first word and behind its last. */
    public record Hit<T>(T value, int start, int end) {}

    /** @param other whether it stands on the second side of its axis */
    public record Opposite(String axis, boolean other) {}

    /** One of a set of things that exclude each other. */
    public record Member(String set, String name) {}

    /** @param capital whether the word must be written with a capital to mean the place */
    public record Place(String name, boolean capital) {}

    /** Within a dimension, a value times {@code factor} plus {@code offset} is what can be compared. */
    public record Unit(String name, String dimension, double factor, double offset) {}

    /** @param value what the table says beside the kind */
    public record Mark(Sign sign, String value) {}

    /** What a small word does to a claim; see the head of {@code signs.tsv}. */
    public enum Sign {
        NEGATION,
        AFFIRM,
        QUANTIFIER,
        FUTURE,
        POSSIBLE,
        OBLIGED,
        ALLEGED,
        CONDITION,
        ALMOST,
        BOUND,
        FRACTION,
        TIMES,
        MOMENT,
        YEAR,
        THEN;

        /** Whether it leaves open that something has happened. */
        public boolean isUnreal() {
            return switch (this) {
                case FUTURE, POSSIBLE, OBLIGED, ALLEGED, CONDITION, ALMOST -> true;
                default -> false;
            };
        }

        /** Whether the word is none that says something by itself. */
        public boolean isSmall() {
            return this != MOMENT && this != YEAR && this != THEN;
        }

        private boolean isNumber() {
            return this == FRACTION || this == TIMES || this == YEAR;
        }
    }

    /**
     * Reads the tables of a folder.
     *
     * @throws RulebookException naming every bad line of the first table that has any
     */
    public static MatchWords read(Path folder) throws IOException {
        MatchWords read = new MatchWords();
        read.rows(folder.resolve("same.tsv"), List.of("word", "forms"), read::same);
        read.rows(folder.resolve("opposites.tsv"), List.of("axis", "one", "other"), read::opposite);
        read.rows(folder.resolve("contrasts.tsv"), List.of("set", "member", "forms"), read::contrast);
        read.rows(folder.resolve("places.tsv"), List.of("place", "written", "forms"), read::place);
        read.rows(folder.resolve("units.tsv"), List.of("unit", "dimension", "factor", "offset", "forms"), read::unit);
        read.rows(folder.resolve("signs.tsv"), List.of("kind", "value", "forms"), read::sign);
        return read;
    }

    /** What a word is compared as: the first of those that say the same, without its endings. */
    public String key(String word) {
        String stem = EnglishStems.of(word);
        String first = same.get(stem);
        return first == null ? stem : first;
    }

    /** Runs of several words that say the same as one, with that word. */
    public List<Hit<String>> phrases(List<String> stems) {
        return phrases.in(stems);
    }

    public List<Hit<Opposite>> opposites(List<String> stems) {
        return opposites.in(stems);
    }

    public List<Hit<Member>> contrasts(List<String> stems) {
        return contrasts.in(stems);
    }

    public List<Hit<Place>> places(List<String> forms) {
        return places.in(forms);
    }

    public List<Hit<Unit>> units(List<String> forms) {
        return units.in(forms);
    }

    public List<Hit<Mark>> signs(List<String> forms) {
        return signs.in(forms);
    }

    /** Reads a row, or says what is wrong with it. */
    private interface Reader {
        @Nullable
        String read(Table table, Table.Row row);
    }

    private void rows(Path file, List<String> columns, Reader reader) throws IOException {
        Table table = Table.read(file, columns);
        for (Table.Row row : table.rows()) {
            String error = reader.read(table, row);
            if (error != null) {
                table.error(row.line(), error);
            }
        }
        table.check();
    }

    private @Nullable String same(Table table, Table.Row row) {
        String first = EnglishStems.of(row.cell(0));
        for (String form : table.forms(row, 1)) {
            List<String> stems = stems(form);
            if (stems.size() > 1) {
                phrases.add(stems, first);
            } else if (!stems.isEmpty()) {
                String known = same.putIfAbsent(stems.getFirst(), first);
                if (known != null && !known.equals(first)) {
                    return form + " stands on another line already, which begins with " + known;
                }
            }
        }
        return null;
    }

    private @Nullable String opposite(Table table, Table.Row row) {
        add(opposites, table.forms(row, 1), new Opposite(row.cell(0), false), MatchWords::stems);
        add(opposites, table.forms(row, 2), new Opposite(row.cell(0), true), MatchWords::stems);
        return null;
    }

    private @Nullable String contrast(Table table, Table.Row row) {
        add(contrasts, table.forms(row, 2), new Member(row.cell(0), row.cell(1)), MatchWords::stems);
        return null;
    }

    private @Nullable String place(Table table, Table.Row row) {
        boolean capital = row.cell(1).equals("capital");
        if (!capital && !row.cell(1).equals("any")) {
            return "a place is written any or capital, not " + row.cell(1);
        }
        add(places, withPlurals(table.forms(row, 2)), new Place(row.cell(0), capital), MatchWords::words);
        return null;
    }

    private @Nullable String unit(Table table, Table.Row row) {
        Double factor = number(row.cell(2));
        Double offset = number(row.cell(3));
        if (factor == null || offset == null || factor <= 0) {
            return "factor and offset are numbers, the factor above 0: " + row.cell(2) + ", " + row.cell(3);
        }
        Unit unit = new Unit(row.cell(0), row.cell(1), factor, offset);
        add(units, withPlurals(table.forms(row, 4)), unit, MatchWords::words);
        return null;
    }

    private @Nullable String sign(Table table, Table.Row row) {
        Sign sign = Table.named(Sign.values(), row.cell(0));
        if (sign == null) {
            return "no kind of sign is called " + row.cell(0);
        }
        if (sign.isNumber() && number(row.cell(1)) == null) {
            return "a number is wanted beside " + row.cell(0) + ", not " + row.cell(1);
        }
        add(signs, table.forms(row, 2), new Mark(sign, row.cell(1)), MatchWords::words);
        return null;
    }

    private static <T> void add(
            PhraseTable<T> table, Collection<String> forms, T value, Function<String, List<String>> words) {
        forms.stream().map(words).filter(w -> !w.isEmpty()).distinct().forEach(w -> table.add(w, value));
    }

    private static List<String> withPlurals(List<String> forms) {
        return forms.stream().flatMap(f -> Stream.of(f, f + "s")).toList();
    }

    private static List<String> words(String phrase) {
        return Stream.of(phrase.split("[ -]", -1)).filter(w -> !w.isEmpty()).toList();
    }

    private static List<String> stems(String phrase) {
        return words(phrase).stream().map(EnglishStems::of).toList();
    }

    private static @Nullable Double number(String cell) {
        return cell.matches("-?[0-9]{1,12}([.][0-9]{1,8})?") ? Double.valueOf(cell) : null;
    }
}
