package touchstone.rulebook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What was seen of a page that may tell its kind, for {@link KindCues} to weigh. Words are kept in plain form, without case,
 * accents and punctuation. Bounded: values and words are kept only where the
 * table asks for them, of texts the beginning.
 */
public final class PageSigns {

    private static final int MOST_VALUES = 5_000;
    private static final int LONGEST_VALUE = 80;
    private static final int LONGEST_TEXT = 6_000;

    private final KindCues cues;
    private final Map<Place, Map<String, Integer>> values = new EnumMap<>(Place.class);
    private final Map<Place, StringBuilder> texts = new EnumMap<>(Place.class);
    /** Texts as they were when they were last asked for. */
    private final Map<Place, String> settled = new EnumMap<>(Place.class);

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Double> measures = new HashMap<>();
    /** Pages repeat the names of their parts. */
    private final Map<String, String> plains = new HashMap<>();

    private int wordCount;

    /** Where on a page something stands. */
    public enum Place {
        /** A schema.org type of what the page is about. */
        TYPE("its structured data calls it “%s”"),
        /** A schema.org type of anything on the page. */
        ANY_TYPE("its structured data holds “%s”"),
        /** The value of {@code og:type}. */
        OG("it calls itself “%s” where it introduces itself to social networks"),
        /** A folder of the address. */
        FOLDER("its address stands under “%s”"),
        /** The first name of the host. */
        HOST("its address begins with “%s”"),
        /** A section or genre that the page states. */
        LABEL("it is labelled “%s”"),
        /** A short line by the headline, where labels stand among others. In the table it is a label, and counts for less. */
        KICKER("it is labelled “%s”"),
        /** What made the page. */
        GENERATOR("it was made with “%s”"),
        /** A class or id of an element. */
        CLASS("its parts are named “%s”"),
        /** The words of a button. */
        BUTTON("it has a button “%s”"),
        /** The headline. */
        TITLE("its headline says “%s”"),
        /** The first lines. */
        HEAD("“%s” stands at its beginning"),
        /** The last lines of the body. */
        TAIL("“%s” stands at its end"),
        /** The last lines, disclaimers and the footer. */
        FOOT("“%s” stands in its notes"),
        /** Words of the body, by how many of a thousand they are. */
        RATE("words such as “%s” are frequent in it"),
        /** A number that was measured; the table says what it means. */
        MEASURE("%s"),
        /** What holds before anything was seen. */
        PRIOR("%s");

        final String clause;

        Place(String clause) {
            this.clause = clause;
        }
    }

    PageSigns(KindCues cues) {
        this.cues = cues;
    }

    /** Notes all values and measures that another noted. */
    public void addAll(PageSigns others) {
        others.values.forEach((place, found) -> {
            Map<String, Integer> own = values.computeIfAbsent(place, p -> new HashMap<>());
            found.forEach((value, count) -> own.merge(value, count, Integer::sum));
        });
        measures.putAll(others.measures);
    }

    /** Whether the table asks for this value in this place. Most are asked for by nobody. */
    public boolean asks(Place place, String value) {
        return value.length() <= LONGEST_VALUE && cues.asks(place, plain(value));
    }

    /** Notes a value that stands in a place as it is: a type, a folder, a label. */
    public void add(Place place, String value) {
        if (asks(place, value)) {
            values.computeIfAbsent(place, p -> new HashMap<>()).merge(plain(value), 1, Integer::sum);
        }
    }

    private String plain(String value) {
        String known = plains.get(value);
        String plain = known == null ? SiteWords.plain(value) : known;
        if (known == null && plains.size() < MOST_VALUES) {
            plains.put(value, plain);
        }
        return plain;
    }

    /** Adds to the text of a place, in which phrases are looked for. */
    public void addText(Place place, String text) {
        settled.remove(place);
        StringBuilder all = texts.computeIfAbsent(place, p -> new StringBuilder("| "));
        int room = LONGEST_TEXT - all.length();
        if (room > 0) {
            all.append(SiteWords.plain(text.substring(0, Math.min(room, text.length()))))
                    .append(" | ");
        }
    }

    /** Counts the words of a part of the body. */
    public void addWords(String text) {
        String plain = SiteWords.plain(text);
        for (int start = 0; start < plain.length(); ) {
            int blank = plain.indexOf(' ', start);
            int end = blank < 0 ? plain.length() : blank;
            wordCount++;
            if (cues.mayCount(plain.charAt(start), end - start)) {
                String word = plain.substring(start, end);
                if (cues.asks(Place.RATE, word)) {
                    words.merge(word, 1, Integer::sum);
                }
            }
            start = end + 1;
        }
    }

    /** Notes a measured number. */
    public void measure(String name, double value) {
        measures.put(name, value);
    }

    int count(Place place, String value) {
        return values.getOrDefault(place, Map.of()).getOrDefault(value, 0);
    }

    /** Whether anything was noted as it stands in that place. */
    boolean has(Place place) {
        return values.containsKey(place);
    }

    String text(Place place) {
        return settled.computeIfAbsent(place, p -> texts.containsKey(p) ? String.valueOf(texts.get(p)) : "");
    }

    double perThousand(String word) {
        return 1000.0 * words.getOrDefault(word, 0) / Math.max(100, wordCount);
    }

    double measured(String name) {
        return measures.getOrDefault(name, 0.0);
    }
}
