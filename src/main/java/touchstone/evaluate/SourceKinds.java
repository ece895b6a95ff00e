package touchstone.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import touchstone.claim.Attributor;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Span;

/**
 * Compares the kinds of sources with a key: lines of {@code article start end kind part}, offsets into the article's text.
 *
 * <p>A source counts as found if the attribution of its sentence names words that overlap it. The kind is right in three ways
 * of counting: among the sources found; among all, read from their words when these are pointed at; and among all, where one
 * not found is wrong unless the key says {@code NONE}.
 */
final class SourceKinds {

    private static final int CELLS = 5;

    private final Map<String, List<Line>> key = new HashMap<>();
    private final List<Judged> judged = new ArrayList<>();

    private SourceKinds() {}

    private record Line(Span span, Kind kind, String part) {}

    /**
     * A line of the key, judged.
     *
     * @param said the kind of the source that was found there; null if none was
     * @param told the kind that is read from the words of the source once they are pointed at
     */
    record Judged(Kind expected, @Nullable Kind said, Kind told, String part, String article, Span span) {

        boolean isRight() {
            return said == null ? expected == Kind.NONE : said == expected;
        }

        boolean isRightWhenTold() {
            return told == expected;
        }
    }

    /** @throws IllegalArgumentException naming the first line that cannot be read */
    static SourceKinds read(Path file) throws IOException {
        SourceKinds kinds = new SourceKinds();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        boolean heading = true;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("#") || lines.get(i).isBlank()) {
                continue;
            }
            if (!heading) {
                kinds.add(lines.get(i).split("\t", -1), file + ":" + (i + 1));
            }
            heading = false;
        }
        return kinds;
    }

    private void add(String[] cells, String where) {
        try {
            Line line = new Line(
                    new Span(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])),
                    Kind.valueOf(cells[3]),
                    cells[CELLS - 1]);
            key.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(line);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    where + ": a line is article, start, end, kind and part, parted by tabs", e);
        }
    }

    /** Judges what was found in an article. */
    List<Judged> judge(PolnearArticle article, List<Attribution> found, Attributor attributor) {
        List<Line> lines = key.getOrDefault(article.name(), List.of());
        List<Kind> told = lines.isEmpty()
                ? List.of()
                : attributor.kinds(
                        article.article(),
                        article.sentences(),
                        lines.stream().map(Line::span).toList());
        List<Judged> here = new ArrayList<>();
        for (Line line : lines) {
            Kind said = null;
            for (int i = 0; i < found.size(); i++) {
                Span source = found.get(i).source();
                boolean same = source != null
                        && source.overlaps(line.span())
                        && article.sentences().get(i).overlaps(line.span());
                said = same ? found.get(i).kind() : said;
            }
            here.add(new Judged(line.kind(), said, told.get(here.size()), line.part(), article.name(), line.span()));
        }
        judged.addAll(here);
        return here;
    }

    List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        Map<String, List<Judged>> parts = new TreeMap<>();
        judged.forEach(
                j -> parts.computeIfAbsent(j.part(), part -> new ArrayList<>()).add(j));
        measures.add(accuracy("kind accuracy, sources found", found(judged), Judged::isRight));
        parts.forEach((part, lines) -> measures.add(accuracy("  of these " + part, found(lines), Judged::isRight)));
        measures.add(accuracy("kind accuracy, words pointed at", judged, Judged::isRightWhenTold));
        parts.forEach((part, lines) -> measures.add(accuracy("  of these, " + part, lines, Judged::isRightWhenTold)));
        measures.add(Measure.of("share of sources found", found(judged).size() / (double) Math.max(1, judged.size())));
        measures.add(accuracy("kind accuracy, all sources", judged, Judged::isRight));
        return measures;
    }

    private static List<Judged> found(List<Judged> lines) {
        return lines.stream().filter(j -> j.said() != null).toList();
    }

    private static Measure accuracy(String name, List<Judged> lines, Predicate<Judged> right) {
        return Measure.of(
                name,
                Bootstrap.interval(
                        lines, sample -> sample.stream().filter(right).count() / (double) Math.max(1, sample.size())));
    }

    /** What was taken for what, most often first: "person read as organisation: 4". */
    List<String> confusions() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Judged j : judged) {
            if (!j.isRight()) {
                String said = j.said() == null ? "not found" : "read as " + word(j.said());
                counts.merge(word(j.expected()) + " " + said, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
