package touchstone.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.model.Outlet;
import touchstone.model.Span;
import touchstone.text.Domains;

/**
 * The table of outlets: turns names into domains and back, and finds outlets named in a text. Thread-safe.
 *
 * <p>A name that several outlets bear ("the Times") stands for none of them. A name that is also an ordinary word ("Time")
 * stands for its outlet when it is asked for by name, but is found in running text only where the text makes clear that it
 * is meant: beside "magazine" or "newspaper", or with a capital article inside a sentence ("told The Hill").
 */
public final class Outlets {

    private static final List<String> COLUMNS = List.of("name", "aliases", "domain", "kind", "country", "use");
    private static final Set<String> PUBLICATION =
            Set.of("magazine", "newspaper", "newspapers", "website", "reported", "reports");
    private static final int LONGEST_NAME = 8;
    /** Before an alias that is also an ordinary word or another name. */
    private static final String WORD = "~";
    /** Those of ISO 3166, and Kosovo's, which it leaves to users. */
    private static final Set<String> COUNTRIES = Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toUnmodifiableSet());
    /** What may follow a name with a capital and belongs to it or to the next sentence. */
    private static final Set<String> BEHIND_A_NAME = Set.of(
            "Inc",
            "Inc.",
            "LLC",
            "Ltd",
            "Ltd.",
            "Limited",
            "L.P",
            "L.P.",
            "Corp",
            "Corp.",
            "GmbH",
            "AG",
            "News",
            "All",
            "Alle",
            "Todos",
            "Tous",
            "Tutti",
            "Staff",
            "Media",
            "Group",
            "Magazine",
            "Newspaper",
            "Read",
            "Visit");

    private final Map<String, Outlet> byDomain = new HashMap<>();
    private final Map<String, Outlet> byName = new HashMap<>();
    private final Map<String, Form> forms = new HashMap<>();
    private final Set<String> starts = new HashSet<>();
    private final Set<String> firstWords = new HashSet<>();

    private final Credits credits;

    private Outlets(Credits credits) {
        this.credits = credits;
    }

    /** An outlet named in a text. */
    public record Mention(Span span, Outlet outlet) {}

    private record Form(Outlet outlet, boolean word) {}

    /**
     * Reads the table, and {@code credits.tsv} beside it.
     *
     * @throws RulebookException naming every bad line
     */
    public static Outlets read(Path file) throws IOException {
        Table table = Table.read(file, COLUMNS);
        Outlets outlets = new Outlets(Credits.read(file.resolveSibling("credits.tsv")));
        for (Table.Row row : table.rows()) {
            Outlet outlet = outlet(row, table);
            if (outlet != null) {
                outlets.add(outlet, row, table);
            }
        }
        table.check();
        return outlets;
    }

    /**
     * The outlet at a host or the domains above it, as {@link #byDomain} has it, for whoever asks once: the other rows of the
     * table are not taken apart, and their mistakes not found.
     *
     * @throws RulebookException if its row is bad
     */
    public static @Nullable Outlet find(Path file, String registrableOrHost) throws IOException {
        Table table = Table.empty(file);
        String text = Files.readString(file);
        String host = Domains.host(registrableOrHost);
        while (host != null && host.indexOf('.') > 0) {
            Table.Row row = table.row(text, COLUMNS, 2, host);
            if (row != null) {
                Outlet outlet = outlet(row, table);
                table.check();
                return outlet;
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return null;
    }

    /** The outlet at a registrable domain or a host below it; the narrowest row wins. Null if the table has none. */
    public @Nullable Outlet byDomain(String registrableOrHost) {
        String host = Domains.host(registrableOrHost);
        while (host != null && host.indexOf('.') > 0) {
            Outlet outlet = byDomain.get(host);
            if (outlet != null) {
                return outlet;
            }
            host = host.substring(host.indexOf('.') + 1);
        }
        return null;
    }

    /** The outlet of that name or alias, whatever the case and with or without "the"; null if unknown or ambiguous. */
    public @Nullable Outlet byName(String name) {
        return byName.get(key(name));
    }

    /** The outlets named in a text, in order and without overlaps; of several names at one place the longest. */
    public List<Mention> mentions(String text) {
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!wordStartsAt(text, at)) {
                at++;
                continue;
            }
            int end = wordEnd(text, at);
            Mention mention = starts.contains(plain(text.substring(at, end))) ? mentionAt(text, at) : null;
            if (mention == null) {
                at = end;
            } else {
                found.add(mention);
                at = mention.span().end();
            }
        }
        return found;
    }

    /** The lines by which texts credit outlets. */
    public Credits credits() {
        return credits;
    }

    /**
     * The outlet whose name starts at a place of a line where a name is expected, with where it ends: the longest name that
     * fits, or the outlet's address. Null if none does, or if the next word is a name too ("Guardian Angels").
     */
    public @Nullable Mention nameAt(String line, int start) {
        if (start >= line.length() || !wordStartsAt(line, start) || !mayStart(line, start)) {
            return null;
        }
        Mention best = null;
        int end = start;
        for (int n = 0; n < LONGEST_NAME; n++) {
            int next = n == 0 ? start : nextWord(line, end);
            if (next < 0) {
                break;
            }
            end = wordEnd(line, next);
            best = longer(best, line, start, end);
        }
        if (best == null) {
            return null;
        }
        int next = nextWord(line, best.span().end());
        boolean goesOn = next >= 0
                && best.outlet().kind() != Outlet.Kind.AGENCY
                && Character.isUpperCase(line.charAt(next))
                && !BEHIND_A_NAME.contains(line.substring(next, wordEnd(line, next)));
        return goesOn ? null : best;
    }

    /** A glance that spares most words of a text eight look-ups. */
    private boolean mayStart(String line, int start) {
        int end = wordEnd(line, start);
        String word = key(plain(line.substring(start, end)));
        return word.equals("the") || word.indexOf('.') > 0 || word.indexOf('/') > 0 || firstWords.contains(word);
    }

    private @Nullable Mention longer(@Nullable Mention best, String line, int start, int end) {
        Mention found = best;
        for (int slash = start; slash >= 0; slash = line.indexOf('/', slash + 1)) {
            int to = slash == start ? end : slash;
            if (to > end) {
                break;
            }
            int cut = possessive(line, start, to) ? to - 2 : to;
            String name = line.substring(start, cut);
            Outlet outlet = byName(name);
            outlet = outlet == null && name.indexOf(' ') < 0 && name.indexOf('.') > 0 ? byDomain(name) : outlet;
            if (outlet != null
                    && isWritten(outlet, name)
                    && (found == null || cut > found.span().end())) {
                found = new Mention(new Span(start, cut), outlet);
            }
        }
        return found;
    }

    /** Names have capitals, unless the table writes them without. */
    private static boolean isWritten(Outlet outlet, String name) {
        return Character.isUpperCase(name.charAt(0))
                || Character.isDigit(name.charAt(0))
                || name.indexOf('.') > 0
                || outlet.name().equals(name)
                || outlet.aliases().contains(name);
    }

    /** The domains that have a row. */
    public Set<String> domains() {
        return Set.copyOf(byDomain.keySet());
    }

    public int size() {
        return byDomain.size();
    }

    private @Nullable Mention mentionAt(String text, int start) {
        Mention best = null;
        StringBuilder words = new StringBuilder();
        int end = start;
        for (int n = 0; n < LONGEST_NAME; n++) {
            int next = n == 0 ? start : nextWord(text, end);
            if (next < 0) {
                break;
            }
            end = wordEnd(text, next);
            words.append(n == 0 ? "" : " ").append(plain(text.substring(next, end)));
            Form form = forms.get(words.toString());
            int visible = possessive(text, next, end) ? end - 2 : end;
            if (form != null && (!form.word || clear(text, start, end))) {
                best = new Mention(new Span(start, visible), form.outlet);
            }
        }
        return best;
    }

    private boolean clear(String text, int start, int end) {
        int next = nextWord(text, end);
        if (next >= 0 && PUBLICATION.contains(text.substring(next, wordEnd(text, next)))) {
            return true;
        }
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        boolean goesOn = next >= 0 && Character.isUpperCase(text.charAt(next));
        return !goesOn && text.startsWith("The ", start) && before >= 0 && Character.isLetter(text.charAt(before));
    }

    private static boolean wordStartsAt(String text, int at) {
        return isWord(text.charAt(at)) && (at == 0 || !isWord(text.charAt(at - 1)));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '&';
    }

    /** The end of the word that starts here; inner dots, hyphens, apostrophes and slashes belong to it. */
    private static int wordEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (isWord(text.charAt(end))
                        || (".-'’/".indexOf(text.charAt(end)) >= 0
                                && end + 1 < text.length()
                                && isWord(text.charAt(end + 1)))
                        || (text.charAt(end) == '.' && end - start >= 3 && text.charAt(end - 2) == '.'))) {
            end++;
        }
        return end;
    }

    private static int nextWord(String text, int end) {
        return end + 1 < text.length() && text.charAt(end) == ' ' && isWord(text.charAt(end + 1)) ? end + 1 : -1;
    }

    private static boolean possessive(String text, int start, int end) {
        return end - start > 2 && text.charAt(end - 1) == 's' && "'’".indexOf(text.charAt(end - 2)) >= 0;
    }

    private static String plain(String word) {
        String w = word.replace('’', '\'');
        return w.endsWith("'s") && w.length() > 3 ? w.substring(0, w.length() - 2) : w;
    }

    private void add(Outlet outlet, Table.Row row, Table table) {
        if (byDomain.putIfAbsent(outlet.domain(), outlet) != null) {
            table.error(row.line(), "domain " + outlet.domain() + " stands twice");
        }
        String use = row.cell(5);
        if (!Set.of("", "word", "shared").contains(use)) {
            table.error(row.line(), "use must be empty, word or shared, not " + use);
        }
        if (!use.equals("shared")) {
            add(outlet.name(), outlet, use.equals("word"), row, table);
        }
        row.list(1).forEach(alias -> add(plainAlias(alias), outlet, alias.startsWith(WORD), row, table));
    }

    private void add(String name, Outlet outlet, boolean word, Table.Row row, Table table) {
        String key = key(name);
        firstWords.add(key.indexOf(' ') < 0 ? key : key.substring(0, key.indexOf(' ')));
        Outlet other = byName.putIfAbsent(key, outlet);
        if (other != null && !other.equals(outlet)) {
            table.error(row.line(), "name \"" + name + "\" also stands for " + other.name());
        }
        forms(name).forEach(form -> {
            forms.putIfAbsent(form, new Form(outlet, word));
            starts.add(form.indexOf(' ') < 0 ? form : form.substring(0, form.indexOf(' ')));
        });
    }

    /** How texts write a name: with "The", "the" or no article where two words or more are left without it. */
    private static List<String> forms(String name) {
        String plain = plain(name);
        if (!plain.startsWith("The ")) {
            return List.of(plain);
        }
        String rest = plain.substring(4);
        return rest.indexOf(' ') > 0 ? List.of(plain, "the " + rest, rest) : List.of(plain, "the " + rest);
    }

    private static String key(String name) {
        String lower = name.strip().replace('’', '\'').toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    private static @Nullable Outlet outlet(Table.Row row, Table table) {
        Outlet.Kind kind = Table.named(Outlet.Kind.values(), row.cell(3));
        if (kind == null) {
            table.error(row.line(), "unknown kind " + row.cell(3));
        }
        String domain = row.cell(2);
        if (!domain.equals(Domains.host(domain)) || domain.indexOf('.') < 0) {
            table.error(row.line(), "not a host name in lower case: " + domain);
        }
        String country = row.cell(4);
        if (!country.isEmpty() && !isCountry(country)) {
            table.error(row.line(), "country must be a code of ISO 3166 or empty, not " + country);
        }
        if (row.cell(0).isBlank() || row.list(1).stream().anyMatch(String::isBlank)) {
            table.error(row.line(), "a name is empty");
            return null;
        }
        return kind == null
                ? null
                : new Outlet(
                        row.cell(0),
                        row.list(1).stream().map(Outlets::plainAlias).toList(),
                        domain,
                        kind,
                        country.isEmpty() ? null : country);
    }

    private static String plainAlias(String alias) {
        return alias.startsWith(WORD) ? alias.substring(WORD.length()) : alias;
    }

    private static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }
}
