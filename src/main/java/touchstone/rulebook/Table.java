package touchstone.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table of tab-separated values: lines starting with {@code #} and empty ones are passed over, the first other line names
 * the columns. Errors are collected, so that all of them can be told at once.
 */
final class Table {

    private final Path file;
    private final List<Row> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Table(Path file) {
        this.file = file;
    }

    /** A line of the table with as many cells as there are columns. */
    record Row(int line, List<String> cells) {

        String cell(int column) {
            return cells.get(column);
        }

        /** The parts of a cell that holds several values separated by {@code |}; empty for an empty cell. */
        List<String> list(int column) {
            return cell(column).isEmpty() ? List.of() : List.of(cell(column).split("\\|", -1));
        }
    }

    /** A table of which single rows are looked up. */
    static Table empty(Path file) {
        return new Table(file);
    }

    /** The first row of a text that has a value in a column other than the first and the last; null if none has. */
    @Nullable
    Row row(String text, List<String> columns, int column, String value) {
        String wanted = "\t" + value + "\t";
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int start = text.lastIndexOf('\n', at) + 1;
            String line = text.substring(start).lines().findFirst().orElse("");
            List<String> cells = List.of(line.split("\t", -1));
            if (!line.startsWith("#")
                    && cells.size() == columns.size()
                    && cells.get(column).equals(value)) {
                int before = (int) text.substring(0, start).lines().count();
                return new Row(before + 1, cells);
            }
        }
        return null;
    }

    static Table read(Path file, List<String> columns) throws IOException {
        Table table = new Table(file);
        boolean headed = false;
        int number = 0;
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (!headed) {
                headed = true;
                if (!cells.equals(columns)) {
                    table.error(number, "the columns must be " + String.join(", ", columns));
                }
            } else if (cells.size() != columns.size()) {
                table.error(number, cells.size() + " cells instead of " + columns.size());
            } else {
                table.rows.add(new Row(number, cells));
            }
        }
        if (!headed) {
            table.error(Math.max(1, number), "no line names the columns");
        }
        return table;
    }

    /** The constant that a table calls so: in lower case, with {@code -} for {@code _}; null if there is none. */
    static <E extends Enum<E>> @Nullable E named(E[] all, String word) {
        for (E one : all) {
            if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return one;
            }
        }
        return null;
    }

    /** The forms in a cell that lists them; what is no form in lower case is an error. */
    List<String> forms(Row row, int column) {
        List<String> forms = row.list(column);
        for (String form : forms) {
            if (form.isBlank() || !form.equals(form.toLowerCase(Locale.ROOT))) {
                error(row.line(), "a form must be lower case and not empty: " + form);
            }
        }
        return forms;
    }

    List<Row> rows() {
        return rows;
    }

    void error(int line, String message) {
        problems.add(new Problem(file.toString(), line, 1, message, null, null));
    }

    /** @throws RulebookException with every error found so far, if there is any */
    void check() {
        if (!problems.isEmpty()) {
            throw new RulebookException(problems);
        }
    }
}
