package touchstone.rulebook;

import java.util.ArrayList;
import java.util.List;

/**
 * A question that is asked about every source, from {@code rules/criteria.tsv}.
 *
 * @param id short name, used by rules
 * @param weight share of the coverage that an answer to it makes, above 0; they need not add up to anything
 * @param gain most points that all good findings of this criterion together can give to a source
 * @param question in words for the reader
 * @param enough how many findings answer it in full, at least 1
 */
public record Criterion(String id, double weight, int gain, String question, int enough) {

    static List<Criterion> parse(TextFile file, List<Problem> problems) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String line = file.lines().get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            try {
                if (cells.length != 4 && cells.length != 5) {
                    throw new IllegalArgumentException("expected 4 or 5 cells, found " + cells.length);
                }
                criteria.add(new Criterion(
                        cells[0],
                        Double.parseDouble(cells[1]),
                        Integer.parseInt(cells[2]),
                        cells[cells.length - 1],
                        cells.length == 4 ? 1 : Math.max(1, Integer.parseInt(cells[3]))));
            } catch (IllegalArgumentException e) {
                problems.add(
                        file.problem(
                                i + 1,
                                1,
                                "not a criterion: " + e.getMessage(),
                                "write id, weight, gain, where wanted how many findings are enough, and question with tabs between them"));
            }
        }
        return criteria;
    }
}
