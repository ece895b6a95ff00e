package touchstone.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.RaterScale.Meaning;

/**
 * The scales of raters from {@code rules/scales.tsv}: scale, label, value from 0 to 1, the label in words (empty for itself),
 * and why the value is what it is. Thread-safe.
 */
final class RaterScales {

    private static final int CELLS = 5;

    private final Map<String, RaterScale> scales;

    private RaterScales(Map<String, RaterScale> scales) {
        this.scales = Map.copyOf(scales);
    }

    static RaterScales parse(TextFile file, List<Problem> problems) {
        Map<String, Map<String, Meaning>> read = new HashMap<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                String wrong = add(line.split("\t", -1), read);
                if (wrong != null) {
                    problems.add(
                            file.problem(i + 1, 1, wrong, "write scale, label, value from 0 to 1, words and reason"));
                }
            }
        }
        Map<String, RaterScale> scales = new HashMap<>();
        read.forEach((name, meanings) -> scales.put(name, RaterScale.of(meanings)));
        return new RaterScales(scales);
    }

    /** What is wrong with a line, null if nothing. */
    private static @Nullable String add(String[] cells, Map<String, Map<String, Meaning>> read) {
        if (cells.length != CELLS || cells[0].isBlank() || cells[1].isBlank() || cells[4].isBlank()) {
            return "not a label of a scale";
        }
        Double value = RaterScale.number(cells[2], 1);
        if (value == null) {
            return "'" + cells[2] + "' is no value from 0 to 1";
        }
        String says = RaterScale.quoted(cells[3].isEmpty() ? cells[1] : cells[3]);
        Meaning before = read.computeIfAbsent(cells[0], s -> new HashMap<>()).put(cells[1], new Meaning(value, says));
        return before == null ? null : "'" + cells[1] + "' stands on the scale '" + cells[0] + "' twice";
    }

    /** The scale of a name, null if there is none. */
    @Nullable
    RaterScale named(String name) {
        return scales.get(name);
    }

    Set<String> names() {
        return new TreeSet<>(scales.keySet());
    }
}
