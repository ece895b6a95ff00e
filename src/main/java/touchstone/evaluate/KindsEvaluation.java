package touchstone.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.extract.Extractor;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;
import touchstone.model.Extraction;
import touchstone.model.Extraction.Reason;
import touchstone.model.KindReading;
import touchstone.model.PageKind;

/** How well the kinds of pages are told apart, and whether a probability of .8 is right eight times in ten. */
public final class KindsEvaluation {

    private static final int WORST = 40;
    private static final String HEADER = "id\tkind";
    private static final int SHOWN = 60;

    private KindsEvaluation() {}

    private record Judged(String id, @Nullable PageKind label, KindReading reading) {

        boolean isRight() {
            return reading.kind() == label;
        }
    }

    /**
     * @param pages JSONL with {@code id}, {@code url}, {@code html}; may be gzipped
     * @param labels lines of id, tab, kind; pages without a label are read but not measured
     * @param predictions where to write a line of JSON for each page, null for nowhere
     */
    public static Evaluation run(Path pages, Path labels, Extractor extractor, @Nullable Path predictions)
            throws IOException {
        Map<String, PageKind> known = labels(labels);
        List<Judged> all = new ArrayList<>();
        List<String> written = new ArrayList<>();
        PageFile.each(pages, item -> {
            Judged judged = judge(item, known, extractor);
            written.add(prediction(judged));
            if (judged.label() != null) {
                all.add(judged);
            }
        });
        InputFile.write(predictions, written);
        return new Evaluation("kinds", all.size(), all.isEmpty() ? List.of() : measures(all), notes(all));
    }

    private static Map<String, PageKind> labels(Path file) throws IOException {
        Map<String, PageKind> labels = new HashMap<>();
        for (String line : InputFile.lines(file)) {
            if (line.startsWith("#") || line.isBlank() || line.equals(HEADER)) {
                continue;
            }
            int tab = line.indexOf('\t');
            PageKind kind = tab < 0 ? null : kind(line.substring(tab + 1).strip());
            if (kind == null) {
                throw new IOException(
                        "the labels in " + file + " are lines of an identifier, a tab and a kind of page; “"
                                + line.substring(0, Math.min(line.length(), SHOWN)) + "” is none");
            }
            labels.put(line.substring(0, tab), kind);
        }
        return labels;
    }

    private static @Nullable PageKind kind(String label) {
        for (PageKind kind : PageKind.values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        return null;
    }

    private static Judged judge(PageFile.Item item, Map<String, PageKind> labels, Extractor extractor) {
        KindReading reading = switch (extractor.extract(item.page())) {
            case Extraction.Found found -> found.article().sort();
            case Extraction.NoArticle none ->
                new KindReading(
                        none.reason() == Reason.INDEX_PAGE ? PageKind.INDEX : PageKind.NOT_AN_ARTICLE,
                        .9,
                        List.of(none.message()));
        };
        return new Judged(item.id(), labels.get(item.id()), reading);
    }

    private static List<Measure> measures(List<Judged> all) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of("accuracy", Bootstrap.interval(all, KindsEvaluation::accuracy)));
        List<Scored> scored = all.stream()
                .map(j -> new Scored(j.reading().probability(), j.isRight()))
                .toList();
        measures.add(Measure.of("calibration error", Bootstrap.interval(scored, Measures::calibrationError)));
        List<Judged> sure = all.stream().filter(j -> j.reading().isSure()).toList();
        measures.add(Measure.of("share of sure ones", (double) sure.size() / all.size()));
        measures.add(Measure.of("accuracy of sure ones", accuracy(sure)));
        List<Judged> certain =
                all.stream().filter(j -> !j.reading().isUncertain()).toList();
        measures.add(Measure.of("accuracy where not uncertain", accuracy(certain)));
        for (PageKind kind : PageKind.values()) {
            long there = all.stream().filter(j -> j.label() == kind).count();
            long found = all.stream().filter(j -> j.reading().kind() == kind).count();
            long both =
                    all.stream().filter(j -> j.label() == kind && j.isRight()).count();
            if (there > 0) {
                measures.add(Measure.of(kind.label() + " found (of " + there + ")", (double) both / there));
            }
            if (found > 0) {
                measures.add(Measure.of(kind.label() + " right (of " + found + ")", (double) both / found));
            }
        }
        return measures;
    }

    private static double accuracy(List<Judged> judged) {
        return judged.stream().mapToInt(j -> j.isRight() ? 1 : 0).average().orElse(0);
    }

    /** What is taken for what, and the mistakes that were made with most confidence. */
    private static List<String> notes(List<Judged> all) {
        Map<String, Integer> confused = new TreeMap<>();
        List<Judged> wrong = all.stream()
                .filter(j -> !j.isRight())
                .sorted(Comparator.comparingDouble(j -> -j.reading().probability()))
                .toList();
        wrong.forEach(j ->
                confused.merge(label(j) + " taken for " + j.reading().kind().label(), 1, Integer::sum));
        List<String> notes = new ArrayList<>();
        confused.forEach((what, times) -> notes.add(times + " × " + what));
        wrong.stream()
                .limit(WORST)
                .forEach(j -> notes.add("%s is %s, not %s (%.2f): %s"
                        .formatted(
                                j.id(),
                                label(j),
                                j.reading().kind().label(),
                                j.reading().probability(),
                                String.join("; ", j.reading().because()))));
        return notes;
    }

    private static String label(Judged judged) {
        PageKind label = judged.label();
        return label == null ? "unknown" : label.label();
    }

    private static String prediction(Judged judged) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", judged.id()).put("kind", judged.reading().kind().label());
        line.put("probability", judged.reading().probability());
        judged.reading().because().forEach(line.putArray("because")::add);
        return line.toString();
    }
}
