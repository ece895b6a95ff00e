package touchstone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.extract.Extractor;
import touchstone.learn.Bootstrap;
import touchstone.model.Article;
import touchstone.model.Extraction;
import touchstone.model.Page;
import touchstone.text.WebAddresses;

/** Compares what is extracted from pages with what people marked as their articles. */
public final class ExtractEvaluation {

    private static final int WORST = 10;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ObjectNode predictions = MAPPER.createObjectNode();
    private final List<String> without = new ArrayList<>();
    private long cpuNanos;

    private record Scored(String id, Shingles shingles) {}

    private ExtractEvaluation() {}

    /**
     * @param pages JSONL with {@code id}, {@code url}, {@code html}; may be gzipped
     * @param gold one object with {@code articleBody} and, if known, {@code title}, {@code author}, {@code publish_date} by page
     *     id; a page that {@code pages} lacks counts as empty. {@code articleBody} holds headings but not the title
     * @param predictions where to write one object of the same shape as {@code gold}; null to write nothing
     */
    public static Evaluation run(Path pages, Path gold, Extractor extractor, @Nullable Path predictions)
            throws IOException {
        ExtractEvaluation evaluation = new ExtractEvaluation();
        evaluation.extractAll(pages, extractor);
        if (predictions != null) {
            MAPPER.writeValue(predictions.toFile(), evaluation.predictions);
        }
        try (InputStream in = open(gold)) {
            return evaluation.measure(MAPPER.readTree(in));
        }
    }

    private void extractAll(Path pages, Extractor extractor) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(pages), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    extract(MAPPER.readTree(line), extractor);
                }
            }
        }
    }

    private void extract(JsonNode page, Extractor extractor) {
        byte[] html = page.path("html").asText().getBytes(StandardCharsets.UTF_8);
        Page input = new Page(WebAddresses.resolve(null, page.path("url").asText()), "text/html", "utf-8", html);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Extraction extraction = extractor.extract(input);
        cpuNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        String id = page.path("id").asText();
        ObjectNode prediction = predictions.putObject(id);
        switch (extraction) {
            case Extraction.Found found -> describe(found.article(), prediction);
            case Extraction.NoArticle nothing -> {
                prediction.put("articleBody", "").putNull("title").putArray("authors");
                prediction.putNull("published").putNull("kind");
                without.add(id + ": " + nothing.message());
            }
        }
    }

    private static void describe(Article article, ObjectNode prediction) {
        prediction.put("articleBody", article.body());
        MetadataMeasures.describe(article, prediction);
        prediction.put("kind", article.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Evaluation measure(JsonNode gold) {
        List<Scored> scored = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : gold.properties()) {
            String body = predictions.path(page.getKey()).path("articleBody").asText("");
            scored.add(new Scored(
                    page.getKey(),
                    Shingles.compare(page.getValue().path("articleBody").asText(""), body)));
        }
        List<Shingles> shingles = scored.stream().map(Scored::shingles).toList();
        List<Measure> measures = new ArrayList<>();
        MetadataMeasures metadata = MetadataMeasures.of(gold, predictions);
        if (!shingles.isEmpty()) {
            measures.add(Measure.of("F1", Bootstrap.interval(shingles, Shingles::f1)));
            measures.add(Measure.of("precision", Bootstrap.interval(shingles, Shingles::precision)));
            measures.add(Measure.of("recall", Bootstrap.interval(shingles, Shingles::recall)));
            measures.add(Measure.of("pages without an article", without.size()));
            measures.addAll(metadata.measures());
        }
        measures.add(Measure.of("pages per CPU second", cpuNanos == 0 ? 0 : predictions.size() / (cpuNanos / 1e9)));
        return new Evaluation("extract", scored.size(), measures, notes(scored, metadata));
    }

    private List<String> notes(List<Scored> scored, MetadataMeasures metadata) {
        List<String> notes = new ArrayList<>(without);
        scored.stream()
                .sorted(Comparator.comparingDouble(s -> s.shingles().f1()))
                .limit(WORST)
                .forEach(s -> notes.add("worst: %s F1 %.3f, precision %.3f, recall %.3f"
                        .formatted(
                                s.id(),
                                s.shingles().f1(),
                                s.shingles().precision(),
                                s.shingles().recall())));
        notes.addAll(metadata.notes());
        return notes;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in) : in;
    }
}
