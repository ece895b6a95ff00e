package touchstone.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import touchstone.evaluate.MatchEvaluation.Answer;
import touchstone.match.Matcher.Ranked;

/** Runs in the form that trec_eval reads: {@code qid Q0 docid rank score tag}, a line each. */
final class TrecRun {

    private static final int COLUMNS = 6;

    private final Map<String, List<Line>> queries = new HashMap<>();

    private record Line(String document, double score) {}

    private TrecRun() {}

    /**
     * Reads anybody's run. Tools sort by score and pass over the ranks, so this does too; equal scores keep the order of the
     * file.
     *
     * @throws IOException if the file cannot be read, or a line is not of that form
     */
    static TrecRun read(Path file) throws IOException {
        TrecRun run = new TrecRun();
        int number = 0;
        for (String line : LabelledFiles.lines(file)) {
            number++;
            String[] cells = line.strip().split("\\s+", -1);
            if (cells.length != COLUMNS || !cells[4].matches("[+-]?[0-9.]{1,40}(?:[eE][+-]?\\d{1,4})?")) {
                throw new IOException(
                        file + ", line " + number + ": a line of a run is “query Q0 fact-check rank score tag”");
            }
            run.queries
                    .computeIfAbsent(cells[0], q -> new ArrayList<>())
                    .add(new Line(cells[2], Double.parseDouble(cells[4])));
        }
        run.queries.values().forEach(lines -> lines.sort(Comparator.comparingDouble(line -> -line.score)));
        return run;
    }

    /** The fact-checks found for a query, the best first; none if the run does not answer it. */
    List<String> of(String query) {
        return queries.getOrDefault(query, List.of()).stream()
                .map(Line::document)
                .toList();
    }

    /**
     * Writes what was found; the probability falls by a hair from rank to rank, as tools sort by it.
     *
     * @param removed whether what was found without the fitting fact-checks is meant
     */
    static void write(Path file, List<Answer> answers, boolean removed) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (Answer answer : answers) {
                List<Ranked> ranked = removed ? answer.withoutThem() : answer.ranked();
                double least = 2;
                for (int r = 0; r < ranked.size(); r++) {
                    least = Math.min(ranked.get(r).probability(), least - 1e-9);
                    out.write(String.format(
                            Locale.ROOT,
                            "%s Q0 %s %d %.10f touchstone%n",
                            answer.query(),
                            ranked.get(r).factCheck().id(),
                            r + 1,
                            Math.max(0, least)));
                }
            }
        }
    }
}
