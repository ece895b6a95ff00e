package touchstone.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.KindReading;
import touchstone.model.PageKind;
import touchstone.rulebook.PageSigns.Place;

/**
 * What speaks for which kind of page, and how strongly, from {@code rules/page/kinds.tsv}. The weights of what was seen add up
 * for each kind, and the probability of a kind is its share of all exp(sum / temperature): so every judgement can be told by
 * the cues that made it.
 *
 * <p>Weights by hand, not by training: with 873 labelled pages, five folds over their sites, logistic regression on the same
 * cues (liblinear, one kind against the rest, best cost) was right on .888 of the pages and found .22 of each kind on average,
 * the table .898 and .41, since most kinds are too rare there to be learnt. Only the temperature is fitted, on other sites
 * than it is measured on. Thread-safe.
 */
public final class KindCues {

    /** Nothing is known of kinds: every page is news, uncertainly. */
    public static final KindCues NONE = new KindCues(List.of(), 1);

    private static final List<String> COLUMNS = List.of("kind", "place", "language", "weight", "range", "words");
    private static final String TEMPERATURE = "temperature";
    private static final int MOST_REASONS = 4;
    private static final int LONGEST_COUNTED = 32;
    /** A short line by the headline may be a label, or belong to something else. */
    private static final double KICKER = .6;

    /** What adds less is not worth telling. */
    private static final double TELLING = .3;

    /** Places whose words are phrases in running text. */
    private static final Set<Place> TEXTS =
            EnumSet.of(Place.TITLE, Place.HEAD, Place.TAIL, Place.FOOT, Place.GENERATOR);

    private final List<Cue> cues;
    private final double temperature;
    /** What is looked for in each place; of a page nothing else need be kept. */
    private final Map<Place, Set<String>> asked = new EnumMap<>(Place.class);

    /** First letters and lengths of the words that are counted. */
    private final BitSet counted = new BitSet();

    /** One row: what to look for, and how much it says, from {@code low} (nothing) to {@code high} (all of the weight). */
    private record Cue(PageKind kind, Place place, double weight, double low, double high, List<String> words) {}

    private record Reason(double worth, Cue cue, String found) {}

    private KindCues(List<Cue> cues, double temperature) {
        this.cues = List.copyOf(cues);
        this.temperature = temperature;
        for (Cue cue : cues) {
            asked.computeIfAbsent(cue.place, p -> new HashSet<>()).addAll(cue.words);
            if (cue.place == Place.RATE) {
                cue.words.forEach(word ->
                        counted.set(word.charAt(0) * LONGEST_COUNTED + Math.min(word.length(), LONGEST_COUNTED - 1)));
            }
            if (cue.place == Place.LABEL) {
                asked.computeIfAbsent(Place.KICKER, p -> new HashSet<>()).addAll(cue.words);
            }
        }
    }

    /** Where what is seen of a page is noted, as far as it matters here. */
    public PageSigns signs() {
        return new PageSigns(this);
    }

    /** Whether a word that begins so and is so long may be one that is counted: most are not, at the cost of a glance. */
    boolean mayCount(char first, int length) {
        return counted.get(first * LONGEST_COUNTED + Math.min(length, LONGEST_COUNTED - 1));
    }

    boolean asks(Place place, String plain) {
        return asked.getOrDefault(place, Set.of()).contains(plain);
    }

    /**
     * Reads the table.
     *
     * @throws RulebookException naming every bad line
     */
    public static KindCues read(Path file) throws IOException {
        Table table = Table.read(file, COLUMNS);
        List<Cue> cues = new ArrayList<>();
        double temperature = 1;
        for (Table.Row row : table.rows()) {
            double weight = number(row.cell(3));
            if (Double.isNaN(weight)) {
                table.error(row.line(), "'" + row.cell(3) + "' is no weight");
            } else if (row.cell(0).equals(TEMPERATURE)) {
                temperature = weight;
            } else {
                Cue cue = cue(row, weight, table);
                if (cue != null) {
                    cues.add(cue);
                }
            }
        }
        if (!(temperature > 0)) {
            table.error(1, "the temperature must be above 0");
        }
        table.check();
        return new KindCues(cues, temperature);
    }

    private static @Nullable Cue cue(Table.Row row, double weight, Table table) {
        PageKind kind = Table.named(PageKind.values(), row.cell(0));
        Place place = Table.named(Place.values(), row.cell(1));
        if (kind == null || place == null) {
            table.error(row.line(), "no kind or place is called " + row.cell(0) + " or " + row.cell(1));
            return null;
        }
        String[] range = (row.cell(4).isEmpty() ? "0..1" : row.cell(4)).split("\\.\\.", -1);
        double low = range.length == 2 ? number(range[0]) : Double.NaN;
        double high = range.length == 2 ? number(range[1]) : Double.NaN;
        if (Double.isNaN(low) || Double.isNaN(high) || low == high) {
            table.error(row.line(), "'" + row.cell(4) + "' is no range; write it as in 2..10");
            return null;
        }
        List<String> words = new ArrayList<>();
        for (String word : row.list(5)) {
            words.add(place == Place.MEASURE || place == Place.PRIOR ? word : plain(place, word));
        }
        if (place != Place.PRIOR && words.stream().anyMatch(String::isBlank)) {
            table.error(row.line(), "a phrase is empty");
        }
        if (place == Place.MEASURE && words.size() != 2) {
            table.error(row.line(), "a measure needs its name and what it means, as in links|it is full of links");
            return null;
        }
        return new Cue(kind, place, weight, low, high, List.copyOf(words));
    }

    /** As it stands in a text of that place. {@code ^} in front of a phrase binds it to the beginning of a line. */
    private static String plain(Place place, String phrase) {
        String plain = SiteWords.plain(phrase);
        return !TEXTS.contains(place) || plain.isEmpty() ? plain : (phrase.startsWith("^") ? "| " : " ") + plain + " ";
    }

    /** The likeliest kind, with what says so. */
    public KindReading read(PageSigns signs) {
        Map<PageKind, Double> sums = new EnumMap<>(PageKind.class);
        Map<PageKind, List<Reason>> reasons = new EnumMap<>(PageKind.class);
        for (PageKind kind : PageKind.values()) {
            sums.put(kind, 0.0);
            reasons.put(kind, new ArrayList<>());
        }
        for (Cue cue : cues) {
            String found = found(cue, signs);
            double worth = found == null ? 0 : cue.weight * strength(cue, signs);
            if (found != null && worth != 0) {
                sums.merge(cue.kind, worth, Double::sum);
                of(reasons, cue.kind).add(new Reason(worth, cue, found));
            }
        }
        return likeliest(sums, reasons);
    }

    private KindReading likeliest(Map<PageKind, Double> sums, Map<PageKind, List<Reason>> reasons) {
        PageKind best = PageKind.NEWS;
        for (PageKind kind : PageKind.values()) {
            best = sum(sums, kind) > sum(sums, best) ? kind : best;
        }
        double all = 0;
        for (PageKind kind : PageKind.values()) {
            all += Math.exp((sum(sums, kind) - sum(sums, best)) / temperature);
        }
        Set<String> because = new LinkedHashSet<>();
        of(reasons, best).stream()
                .filter(r -> r.worth >= TELLING && !r.found.isEmpty())
                .sorted(Comparator.comparingDouble(r -> -r.worth))
                .limit(MOST_REASONS)
                .forEach(r -> because.add(r.cue.place.clause.formatted(r.found)));
        return new KindReading(best, 1 / all, List.copyOf(because));
    }

    private static double sum(Map<PageKind, Double> sums, PageKind kind) {
        return sums.getOrDefault(kind, 0.0);
    }

    private static List<Reason> of(Map<PageKind, List<Reason>> reasons, PageKind kind) {
        return reasons.getOrDefault(kind, new ArrayList<>());
    }

    /** What of the cue is there, in words for the reader; null if nothing is. */
    private static @Nullable String found(Cue cue, PageSigns signs) {
        return switch (cue.place) {
            case PRIOR -> "";
            case MEASURE -> cue.words.get(1);
            case TITLE, HEAD, TAIL, FOOT, GENERATOR -> phrase(cue, signs.text(cue.place));
            case RATE -> cue.words.getFirst();
            case LABEL -> {
                String label = value(cue, Place.LABEL, signs);
                yield label != null ? label : value(cue, Place.KICKER, signs);
            }
            case TYPE, ANY_TYPE, OG, FOLDER, HOST, KICKER, CLASS, BUTTON -> value(cue, cue.place, signs);
        };
    }

    private static @Nullable String value(Cue cue, Place place, PageSigns signs) {
        if (!signs.has(place)) {
            return null;
        }
        for (String word : cue.words) {
            if (signs.count(place, word) > 0) {
                return word;
            }
        }
        return null;
    }

    private static @Nullable String phrase(Cue cue, String text) {
        for (String phrase : cue.words) {
            if (text.contains(phrase)) {
                return phrase.substring(phrase.indexOf(' ') + 1).strip();
            }
        }
        return null;
    }

    private static double strength(Cue cue, PageSigns signs) {
        double value = switch (cue.place) {
            case MEASURE -> signs.measured(cue.words.getFirst());
            case RATE -> cue.words.stream().mapToDouble(signs::perThousand).sum();
            case CLASS, ANY_TYPE ->
                cue.words.stream().mapToInt(w -> signs.count(cue.place, w)).sum();
            case LABEL -> value(cue, Place.LABEL, signs) != null ? 1 : KICKER;
            default -> 1;
        };
        return Math.clamp((value - cue.low) / (cue.high - cue.low), 0, 1);
    }

    private static double number(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
