package touchstone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.extract.Extractor;
import touchstone.learn.Bootstrap;
import touchstone.model.Article;
import touchstone.model.Extraction;

/** Compares what is extracted from pages with what people marked as their articles. */
public final class ExtractEvaluation {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode predictions = MAPPER.createObjectNode();
    private final List<String> without = new ArrayList<>();
    private final ExtractTimes times;

    record Scored(String id, Shingles shingles) {}

    /**
     * What to show beside the measures.
     *
     * @param against predictions of another system or setting, in the shape that {@code predictions} are written; null for none
     * @param worst how many of the worst pages to list
     */
    public record Wishes(@Nullable Path against, int worst) {

        /** No comparison, ten of the worst pages. */
        public static final Wishes NONE = new Wishes(null, 10);
    }

    private ExtractEvaluation(Extractor extractor) {
        this.times = new ExtractTimes(extractor);
    }

    /**
     * @param pages JSONL with {@code id}, {@code url}, {@code html}; may be gzipped
     * @param gold one object with {@code articleBody} and, if known, {@code title}, {@code author}, {@code publish_date} by page
     *     id; a page that {@code pages} lacks counts as empty. {@code articleBody} holds headings but not the title
     * @param predictions where to write one object of the same shape as {@code gold}; null to write nothing
     */
    public static Evaluation run(Path pages, Path gold, Extractor extractor, @Nullable Path predictions)
            throws IOException {
        return run(pages, gold, extractor, predictions, Wishes.NONE);
    }

    /** As above, with a comparison and as many of the worst pages as wished. */
    public static Evaluation run(Path pages, Path gold, Extractor extractor, @Nullable Path predictions, Wishes wishes)
            throws IOException {
        JsonNode truth = read(gold);
        JsonNode other = wishes.against() == null ? null : read(wishes.against());
        ExtractEvaluation evaluation = new ExtractEvaluation(extractor);
        PageFile.each(pages, evaluation::extract);
        if (predictions != null) {
            MAPPER.writeValue(predictions.toFile(), evaluation.predictions);
        }
        return evaluation.measure(truth, other, wishes.worst());
    }

    private static JsonNode read(Path file) throws IOException {
        try (BufferedReader in = InputFile.reader(file)) {
            return MAPPER.readTree(in);
        }
    }

    private void extract(PageFile.Item item) {
        Extraction extraction = times.extract(item.page());
        ObjectNode prediction = predictions.putObject(item.id());
        switch (extraction) {
            case Extraction.Found found -> describe(found.article(), prediction);
            case Extraction.NoArticle nothing -> {
                prediction.put("articleBody", "").putNull("title").putArray("authors");
                prediction.putNull("published").putNull("kind");
                without.add(item.id() + ": " + nothing.message());
            }
        }
    }

    private static void describe(Article article, ObjectNode prediction) {
        prediction.put("articleBody", article.body());
        MetadataMeasures.describe(article, prediction);
        prediction.put("kind", article.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Evaluation measure(JsonNode gold, @Nullable JsonNode other, int worst) {
        List<Scored> scored = score(gold, predictions);
        List<Shingles> shingles = scored.stream().map(Scored::shingles).toList();
        List<Measure> measures = new ArrayList<>();
        MetadataMeasures metadata = MetadataMeasures.of(gold, predictions);
        List<String> notes = new ArrayList<>(without);
        if (!shingles.isEmpty()) {
            measures.add(Measure.of("F1", Bootstrap.interval(shingles, Shingles::f1)));
            measures.add(Measure.of("precision", Bootstrap.interval(shingles, Shingles::precision)));
            measures.add(Measure.of("recall", Bootstrap.interval(shingles, Shingles::recall)));
            measures.add(Measure.of("pages without an article", without.size()));
            measures.addAll(metadata.measures());
        }
        measures.addAll(times.measures());
        notes.addAll(worst(scored, worst));
        notes.addAll(metadata.notes());
        if (other != null && !shingles.isEmpty()) {
            ComparedBodies compared = new ComparedBodies(scored, score(gold, other));
            measures.addAll(compared.measures());
            notes.addAll(compared.notes(worst));
        }
        return new Evaluation("extract", scored.size(), measures, notes);
    }

    private static List<Scored> score(JsonNode gold, JsonNode predicted) {
        List<Scored> scored = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : gold.properties()) {
            String body = predicted.path(page.getKey()).path("articleBody").asText("");
            scored.add(new Scored(
                    page.getKey(),
                    Shingles.compare(page.getValue().path("articleBody").asText(""), body)));
        }
        return scored;
    }

    private static List<String> worst(List<Scored> scored, int count) {
        return scored.stream()
                .sorted(Comparator.comparingDouble(s -> s.shingles().f1()))
                .limit(count)
                .map(s -> "worst: %s F1 %.3f, precision %.3f, recall %.3f"
                        .formatted(
                                s.id(),
                                s.shingles().f1(),
                                s.shingles().precision(),
                                s.shingles().recall()))
                .toList();
    }
}
