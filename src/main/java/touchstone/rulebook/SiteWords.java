package touchstone.rulebook;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Observation.Kind;

/**
 * The words by which the pages are known on which a site says who it is, from {@code rules/site/pages.tsv}. Case, accents and
 * punctuation do not matter. Thread-safe.
 */
public final class SiteWords {

    private static final List<String> COLUMNS = List.of("kind", "place", "language", "words");
    private static final String GONE = "gone";
    private static final int LONGEST_LINK = 100;

    /** A single word says what a link is about only where few others stand beside it. */
    private static final int MOST_WORDS_BESIDE_ONE = 3;

    private static final int MOST_WORDS = 6;

    /** Letters in lower case and digits as they are; 0 for what is neither. */
    private static final char[] ASCII = new char[128];

    static {
        for (char c = 0; c < ASCII.length; c++) {
            ASCII[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
        }
    }

    private final Map<Place, Map<Kind, Set<String>>> words = new EnumMap<>(Place.class);
    private final List<String> gone = new ArrayList<>();

    private enum Place {
        LINK,
        PATH,
        PAGE,
        PERSON
    }

    private SiteWords() {
        for (Place place : Place.values()) {
            words.put(place, new EnumMap<>(Kind.class));
        }
    }

    /**
     * Reads the table.
     *
     * @throws RulebookException naming every bad line
     */
    public static SiteWords read(Path file) throws IOException {
        Table table = Table.read(file, COLUMNS);
        SiteWords read = new SiteWords();
        for (Table.Row row : table.rows()) {
            Place place = named(Place.values(), row.cell(1));
            Kind kind = named(Kind.values(), row.cell(0));
            if (place == null || (kind == null && !row.cell(0).equals(GONE))) {
                table.error(row.line(), "no kind or place is called " + row.cell(0) + " or " + row.cell(1));
                continue;
            }
            for (String phrase : row.list(3)) {
                String plain = plain(phrase);
                if (plain.isEmpty()) {
                    table.error(row.line(), "a phrase is empty");
                } else if (kind == null) {
                    read.gone.add(plain);
                } else {
                    read.of(place).computeIfAbsent(kind, k -> new HashSet<>()).add(plain);
                }
            }
        }
        table.check();
        return read;
    }

    /** How well a link promises a page of that kind: 0 not at all, more for its words than for its path, most for both. */
    public int promise(Kind kind, String linkWords, URI target) {
        int promise = 0;
        if (linkWords.length() <= LONGEST_LINK) {
            String plain = plain(linkWords);
            Set<String> phrases = of(Place.LINK).getOrDefault(kind, Set.of());
            promise = phrases.contains(plain) ? 4 : phrases.stream().anyMatch(p -> begins(plain, p)) ? 2 : 0;
        }
        List<String> path = segments(target);
        boolean inPath =
                !path.isEmpty() && of(Place.PATH).getOrDefault(kind, Set.of()).contains(path.getLast());
        return promise + (inPath ? 1 : 0);
    }

    /** Whether the words of a page are those of that kind of page. */
    public boolean fits(Kind kind, String pageWords) {
        String plain = " " + plain(pageWords);
        return of(Place.PAGE).getOrDefault(kind, Set.of()).stream().anyMatch(stem -> plain.contains(" " + stem));
    }

    /** Whether a title or heading says that there is no such page. */
    public boolean saysGone(String heading) {
        String plain = " " + plain(heading) + " ";
        return gone.stream().anyMatch(phrase -> plain.contains(" " + phrase + " "));
    }

    /** Whether an address is likely that of one person's page, as {@code /authors/ada-moreau} is. */
    public boolean isPerson(URI target) {
        List<String> path = segments(target);
        return path.size() >= 2
                && of(Place.PERSON).getOrDefault(Kind.AUTHORS, Set.of()).contains(path.get(path.size() - 2));
    }

    private Map<Kind, Set<String>> of(Place place) {
        return words.getOrDefault(place, Map.of());
    }

    /** Whether the words of a link begin or end with the phrase, and say little else. */
    private static boolean begins(String link, String phrase) {
        int most = phrase.indexOf(' ') < 0 ? MOST_WORDS_BESIDE_ONE : MOST_WORDS;
        return (link.startsWith(phrase + " ") || link.endsWith(" " + phrase))
                && link.chars().filter(c -> c == ' ').count() < most;
    }

    /** The parts of a path as words, endings such as {@code .html} left out. */
    private static List<String> segments(URI target) {
        List<String> segments = new ArrayList<>();
        for (String part : String.valueOf(target.getPath()).split("/", -1)) {
            String plain = plain(part.replaceFirst("\\.[A-Za-z]{2,5}$", ""));
            if (!plain.isEmpty()) {
                segments.add(plain);
            }
        }
        return segments;
    }

    /** Lower case without accents, whatever is neither letter nor digit read as one blank. */
    static String plain(String words) {
        boolean ascii = isAscii(words);
        String apart = ascii ? words : Normalizer.normalize(words, Normalizer.Form.NFD);
        char[] plain = new char[2 * apart.length()];
        int length = 0;
        boolean blank = false;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            char letter = c < 128 ? ASCII[c] : Character.isLetterOrDigit(c) ? c : 0;
            if (letter != 0) {
                if (blank && length > 0) {
                    plain[length++] = ' ';
                }
                blank = false;
                plain[length++] = letter;
            } else if (c < 128 || Character.getType(c) != Character.NON_SPACING_MARK) {
                blank = true;
            }
        }
        String joined = new String(plain, 0, length);
        return ascii ? joined : joined.toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String words) {
        for (int i = 0; i < words.length(); i++) {
            if (words.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String word) {
        for (E one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return one;
            }
        }
        return null;
    }
}
