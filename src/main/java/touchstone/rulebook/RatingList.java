package touchstone.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One rater's list: {@code rules/reputation/NAME.tsv}. The header says in lines of {@code # key: value} who rated, when, on
 * which scale and under which licence, and where it is so: until when the list holds ({@code until}), to which topic it is
 * limited ({@code topic}), and which columns it has ({@code columns}: domain and label, then any of category, date and until).
 * Without {@code columns} below stand domain, tab, label, and a category where the rater gives one.
 *
 * @param rank of several raters of one family only the lowest rank that knows a domain is heard
 * @param until last day on which the list holds, null if it does not say
 * @param topic to which it is limited, null if it is not
 * @param columns of its rows, the domain first and the label second
 */
record RatingList(
        String rater,
        String family,
        int rank,
        LocalDate asOf,
        @Nullable LocalDate until,
        @Nullable String topic,
        List<String> columns,
        RaterScale scale,
        Rows rows) {

    /** What a list says of a domain: the rest of its line. */
    interface Rows {
        /** Null if the list has no such entry. */
        @Nullable
        String get(String domain);

        /** Every entry that begins so, with the rest of its line. */
        void each(String prefix, BiConsumer<String, String> entry);

        /** Everything that has an entry. */
        default Set<String> entries() {
            Set<String> entries = new HashSet<>();
            each("", (domain, rest) -> entries.add(domain));
            return entries;
        }
    }

    private record Whole(NavigableMap<String, String> all) implements Rows {

        @Override
        public @Nullable String get(String domain) {
            return all.get(domain);
        }

        @Override
        public void each(String prefix, BiConsumer<String, String> entry) {
            all.subMap(prefix, prefix + Character.MAX_VALUE).forEach(entry);
        }
    }

    /** Families for which rules have signals. */
    static final Set<String> FAMILIES = Set.of("expert", "community", "own");

    private static final List<String> KEYS =
            List.of("rater", "family", "rank", "date", "scale", "source", "SPDX-License-Identifier");

    private static final Set<String> COLUMNS = Set.of("category", "date", "until");
    private static final List<String> USUAL = List.of("domain", "label", "category");

    static @Nullable RatingList parse(TextFile file, RaterScales scales, List<Problem> problems) {
        Map<String, String> header = new HashMap<>();
        NavigableMap<String, String> rows = new TreeMap<>();
        int before = problems.size();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (line.startsWith("#")) {
                entry(line, header);
            } else if (!line.isEmpty()) {
                int tab = line.indexOf('\t');
                if (tab < 1) {
                    problems.add(file.problem(i + 1, 1, "expected a domain, a tab and a rating", ""));
                } else if (rows.put(line.substring(0, tab), line.substring(tab + 1)) != null) {
                    problems.add(file.problem(i + 1, 1, "'" + line.substring(0, tab) + "' stands here twice", ""));
                }
            }
        }
        RatingList list = build(file, header, new Whole(rows), scales, problems);
        list.unreadable(file, problems);
        return problems.size() == before ? list : null;
    }

    /**
     * The same for whoever asks for a few domains only: the lines of the others are not looked at, and neither are their
     * mistakes. A line that is asked for and makes no sense gives no rating.
     */
    static @Nullable RatingList scan(String name, byte[] bytes, RaterScales scales, List<Problem> problems) {
        int before = problems.size();
        TextFile head = TextFile.of(name, head(bytes));
        Map<String, String> header = new HashMap<>();
        head.lines().forEach(line -> entry(line, header));
        RatingList list = build(head, header, new LineScan(bytes), scales, problems);
        return problems.size() == before ? list : null;
    }

    /** The lines at the top that begin with {@code #}. */
    private static String head(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] == '#') {
            while (end < bytes.length && bytes[end++] != '\n') {
                // to the end of the line
            }
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    private static void entry(String line, Map<String, String> header) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            header.putIfAbsent(
                    line.substring(1, colon).strip(), line.substring(colon + 1).strip());
        }
    }

    private static RatingList build(
            TextFile file, Map<String, String> header, Rows rows, RaterScales scales, List<Problem> problems) {
        for (String key : KEYS) {
            if (!header.containsKey(key)) {
                problems.add(file.problem(1, 1, "header line '# " + key + ": …' is missing", ""));
            }
        }
        String family = header.getOrDefault("family", "own");
        if (!FAMILIES.contains(family)) {
            problems.add(file.problem(1, 1, "unknown family '" + family + "'", Hints.oneOf(FAMILIES)));
        }
        LocalDate date = LocalDate.EPOCH;
        LocalDate until = null;
        int rank = 0;
        try {
            date = LocalDate.parse(header.getOrDefault("date", "1970-01-01"));
            until = header.containsKey("until") ? LocalDate.parse(header.get("until")) : null;
            rank = Integer.parseInt(header.getOrDefault("rank", "0"));
        } catch (DateTimeException | NumberFormatException e) {
            problems.add(file.problem(1, 1, "header: " + e.getMessage(), "days as 2026-11-22, rank as 1"));
        }
        String said = header.getOrDefault("scale", "linear");
        RaterScale scale = RaterScale.parse(said, scales);
        if (scale == null) {
            problems.add(file.problem(
                    1,
                    1,
                    "header: '" + said + "' is no scale",
                    "linear, linear-100, label=value …, or one of " + scales.names()));
        }
        return new RatingList(
                header.getOrDefault("rater", ""),
                family,
                rank,
                date,
                until,
                header.get("topic"),
                columns(file, header, problems),
                scale == null ? RaterScale.LINEAR : scale,
                rows);
    }

    private static List<String> columns(TextFile file, Map<String, String> header, List<Problem> problems) {
        if (!header.containsKey("columns")) {
            return USUAL;
        }
        List<String> columns = List.of(header.get("columns").split("\\s+", -1));
        boolean known = columns.size() > 1
                && columns.subList(0, 2).equals(USUAL.subList(0, 2))
                && COLUMNS.containsAll(columns.subList(2, columns.size()));
        if (!known) {
            problems.add(
                    file.problem(1, 1, "header: no such columns", "domain label, then any of category date until"));
        }
        return columns;
    }

    /** The rating of exactly this entry, null if the list has none or gives it no known label or day. */
    @Nullable
    Rating of(String domain) {
        String row = rows.get(domain);
        return row == null ? null : rating(domain, row);
    }

    /** The rating of an entry, null if its row has no known label or day. */
    @Nullable
    Rating rating(String domain, String row) {
        String[] cells = row.split("\t", -1);
        RaterScale.Meaning meaning = scale.of(cells[0]);
        if (meaning == null) {
            return null;
        }
        try {
            String on = cell(cells, "date");
            String to = cell(cells, "until");
            return new Rating(
                    rater,
                    family,
                    on == null ? asOf : LocalDate.parse(on),
                    cells[0],
                    meaning.value(),
                    cell(cells, "category"),
                    domain,
                    meaning.says(),
                    to == null ? until : LocalDate.parse(to),
                    topic);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable String cell(String[] cells, String column) {
        int at = columns.indexOf(column) - 1;
        return at < 0 || at >= cells.length || cells[at].isEmpty() ? null : cells[at];
    }

    /** Notes the entries whose label is not on the scale, and whose days are none. */
    private void unreadable(TextFile file, List<Problem> problems) {
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.startsWith("#") && rating("", line.substring(tab + 1)) == null) {
                String label = line.substring(tab + 1).split("\t", 2)[0];
                problems.add(
                        scale.of(label) == null
                                ? file.problem(i + 1, tab + 2, "'" + label + "' is not on the scale", "see '# scale:'")
                                : file.problem(
                                        i + 1, tab + 2, "a day of this row is none", "write days as 2026-11-22"));
            }
        }
    }
}
