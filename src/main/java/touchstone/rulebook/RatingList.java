package touchstone.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rater's list: {@code rules/reputation/NAME.tsv}. The header says in lines of {@code # key: value} who rated, when, on
 * which scale and under which licence; below stand domain, tab, label, and a category where the rater gives one.
 *
 * @param rank of several raters of one family only the lowest rank that knows a domain is heard
 */
record RatingList(String rater, String family, int rank, LocalDate asOf, Map<String, Double> scale, Rows rows) {

    /** What a list says of a domain: the rest of its line. */
    interface Rows {
        /** Null if the list has no such entry. */
        @Nullable
        String get(String domain);

        /** Everything that has an entry. */
        Set<String> entries();
    }

    private record Whole(Map<String, String> all) implements Rows {

        @Override
        public @Nullable String get(String domain) {
            return all.get(domain);
        }

        @Override
        public Set<String> entries() {
            return all.keySet();
        }
    }

    /** Families for which rules have signals. */
    static final Set<String> FAMILIES = Set.of("expert", "community", "own");

    private static final List<String> KEYS =
            List.of("rater", "family", "rank", "date", "scale", "source", "SPDX-License-Identifier");

    static @Nullable RatingList parse(TextFile file, List<Problem> problems) {
        Map<String, String> header = new HashMap<>();
        Map<String, String> rows = new HashMap<>(file.lines().size() * 2);
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
        RatingList list = build(file, header, new Whole(rows), problems);
        list.unreadable(file, problems);
        return problems.size() == before ? list : null;
    }

    /**
     * The same for whoever asks for a few domains only: the lines of the others are not looked at, and neither are their
     * mistakes. A line that is asked for and makes no sense gives no rating.
     */
    static @Nullable RatingList scan(String name, byte[] bytes, List<Problem> problems) {
        int before = problems.size();
        TextFile head = TextFile.of(name, head(bytes));
        Map<String, String> header = new HashMap<>();
        head.lines().forEach(line -> entry(line, header));
        RatingList list = build(head, header, new LineScan(bytes), problems);
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

    private static RatingList build(TextFile file, Map<String, String> header, Rows rows, List<Problem> problems) {
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
        int rank = 0;
        try {
            date = LocalDate.parse(header.getOrDefault("date", "1970-01-01"));
            rank = Integer.parseInt(header.getOrDefault("rank", "0"));
        } catch (DateTimeException | NumberFormatException e) {
            problems.add(file.problem(1, 1, "header: " + e.getMessage(), "date as 2026-11-22, rank as 1"));
        }
        Map<String, Double> scale = scale(file, header.getOrDefault("scale", "linear"), problems);
        return new RatingList(header.getOrDefault("rater", ""), family, rank, date, scale, rows);
    }

    /** {@code linear} for labels that are numbers from 0 to 1 already, else {@code label=value label=value …}. */
    private static Map<String, Double> scale(TextFile file, String text, List<Problem> problems) {
        Map<String, Double> scale = new HashMap<>();
        for (String part : text.equals("linear") ? List.<String>of() : List.of(text.split("\\s+"))) {
            int equals = part.lastIndexOf('=');
            try {
                scale.put(part.substring(0, Math.max(0, equals)), Double.valueOf(part.substring(equals + 1)));
            } catch (NumberFormatException e) {
                problems.add(file.problem(1, 1, "scale: '" + part + "' is not label=value", ""));
            }
        }
        return scale;
    }

    /** The rating of exactly this entry, null if the list has none or gives it no known label. */
    @Nullable
    Rating of(String domain) {
        String row = rows.get(domain);
        if (row == null) {
            return null;
        }
        String label = label(row);
        String category = label.length() == row.length() ? null : row.substring(label.length() + 1);
        Double value = value(label);
        return value == null ? null : new Rating(rater, family, asOf, label, value, category, domain);
    }

    /** Notes the entries whose label is not on the scale. */
    private void unreadable(TextFile file, List<Problem> problems) {
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            int tab = line.indexOf('\t');
            if (tab > 0 && !line.startsWith("#") && value(label(line.substring(tab + 1))) == null) {
                String label = label(line.substring(tab + 1));
                problems.add(file.problem(i + 1, tab + 2, "'" + label + "' is not on the scale", "see '# scale:'"));
            }
        }
    }

    private static String label(String row) {
        int tab = row.indexOf('\t');
        return tab < 0 ? row : row.substring(0, tab);
    }

    private @Nullable Double value(String label) {
        return scale.isEmpty() ? number(label) : scale.get(label);
    }

    private static @Nullable Double number(String label) {
        try {
            double value = Double.parseDouble(label);
            return value >= 0 && value <= 1 ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
