package touchstone.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables of headlines. */
final class HeadlineFile {

    private static final CSVFormat FORMAT =
            CSVFormat.TDF.builder().setHeader().setSkipHeaderRecord(true).get();

    private HeadlineFile() {}

    /** A headline with its label: 1 made to be clicked, 0 ordinary, or blank. */
    record Row(String headline, String label) {
        boolean isSensational() {
            return label.equals("1");
        }

        boolean isOrdinary() {
            return label.equals("0");
        }
    }

    /** Lines of headline, tab, label, after a header. */
    static List<Row> read(Path file) {
        List<Row> rows = new ArrayList<>();
        try (CSVParser records = CSVParser.parse(InputFile.reader(file), FORMAT)) {
            for (CSVRecord record : records) {
                rows.add(
                        new Row(record.get(0), record.size() > 1 ? record.get(1).strip() : ""));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return rows;
    }

    /** The different titles that a publisher has in a table with the columns {@code publisher} and {@code title}. */
    static List<String> titles(Path file, String publisher) {
        CSVFormat plain = FORMAT.builder().setQuote(null).get();
        try (CSVParser records = CSVParser.parse(InputFile.reader(file), plain)) {
            return records.stream()
                    .filter(record -> record.get("publisher").equals(publisher))
                    .map(record -> record.get("title").strip())
                    .filter(title -> !title.isEmpty() && !title.equals("None"))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
