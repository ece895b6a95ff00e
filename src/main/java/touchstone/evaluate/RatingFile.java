package touchstone.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Tables of fact-checkers' ratings, with tabs or commas, gzipped or not. The columns are found by their names in the header, so
 * that the tables of several research collections can be read as they are.
 */
public final class RatingFile {

    private static final List<String> RATING = List.of(
            "raw_rating",
            "rating_alternatename",
            "reviewrating.alternatename",
            "alternatename",
            "alternativename",
            "textualrating",
            "textual_rating",
            "rating");
    private static final List<String> SITE =
            List.of("site", "claimreview_author_name", "publisher", "author", "domain", "source");
    private static final List<String> LABEL = List.of("xfact_label", "label", "verdict");

    private RatingFile() {}

    /**
     * A rating and what is known of it.
     *
     * @param site whose rating it is; the name of the file where the table does not say
     * @param label what it means to those who made the table; blank where they do not say
     */
    public record Rated(String site, String rating, String label) {}

    /**
     * The ratings of a table, or of all tables in a folder, in their order.
     *
     * @throws IOException if it cannot be read, or no column holds ratings
     */
    public static List<Rated> read(Path fileOrFolder) throws IOException {
        List<Rated> all = new ArrayList<>();
        for (Path file : files(fileOrFolder)) {
            readTable(file, all);
        }
        return all;
    }

    private static List<Path> files(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(fileOrFolder);
        }
        try (Stream<Path> files = Files.list(fileOrFolder)) {
            return files.filter(f -> f.toString().matches(".*\\.[ct]sv(\\.gz)?"))
                    .sorted()
                    .toList();
        }
    }

    private static void readTable(Path file, List<Rated> all) throws IOException {
        try (BufferedReader reader = InputFile.reader(file)) {
            reader.mark(1 << 16);
            String header = reader.readLine();
            reader.reset();
            boolean tabs = header != null && header.contains("\t");
            // Quotation marks in tables with tabs are part of the text.
            CSVFormat.Builder format = tabs
                    ? CSVFormat.TDF.builder().setQuote(null).setIgnoreSurroundingSpaces(false)
                    : CSVFormat.DEFAULT.builder();
            CSVFormat headed = format.setHeader()
                    .setSkipHeaderRecord(true)
                    .setAllowMissingColumnNames(true)
                    .get();
            try (CSVParser records = CSVParser.parse(reader, headed)) {
                Map<String, Integer> columns = new TreeMap<>();
                records.getHeaderMap()
                        .forEach((name, at) -> columns.put(name.strip().toLowerCase(Locale.ROOT), at));
                Integer rating = column(columns, RATING);
                if (rating == null) {
                    throw new IOException(file + " has no column of ratings: one of them must be called "
                            + String.join(", ", RATING));
                }
                Integer site = column(columns, SITE);
                Integer label = column(columns, LABEL);
                for (CSVRecord record : records) {
                    String named = cell(record, site);
                    all.add(new Rated(
                            named.isEmpty() ? String.valueOf(file.getFileName()) : named,
                            cell(record, rating),
                            cell(record, label)));
                }
            }
        }
    }

    private static @Nullable Integer column(Map<String, Integer> columns, List<String> names) {
        for (String name : names) {
            if (columns.containsKey(name)) {
                return columns.get(name);
            }
        }
        return null;
    }

    private static String cell(CSVRecord record, @Nullable Integer column) {
        return column == null || column >= record.size()
                ? ""
                : record.get(column).strip();
    }
}
