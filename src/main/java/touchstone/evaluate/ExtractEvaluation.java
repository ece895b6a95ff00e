package touchstone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.extract.Extractor;
import touchstone.learn.Bootstrap;
import touchstone.model.Article;
import touchstone.model.Extraction;
import touchstone.model.Metadata;
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
        Metadata metadata = article.metadata();
        prediction.put("articleBody", article.body());
        prediction.put("title", metadata.title());
        ArrayNode authors = prediction.putArray("authors");
        metadata.authors().forEach(authors::add);
        prediction.put(
                "published",
                metadata.published() == null
                        ? null
                        : metadata.published().toLocalDate().toString());
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
        if (!shingles.isEmpty()) {
            measures.add(Measure.of("F1", Bootstrap.interval(shingles, Shingles::f1)));
            measures.add(Measure.of("precision", Bootstrap.interval(shingles, Shingles::precision)));
            measures.add(Measure.of("recall", Bootstrap.interval(shingles, Shingles::recall)));
            measures.add(Measure.of("pages without an article", without.size()));
            share(measures, "title right", gold, page -> titleRight(gold.path(page), predictions.path(page)));
            share(measures, "an author right", gold, page -> authorRight(gold.path(page), predictions.path(page)));
            share(measures, "day right", gold, page -> dayRight(gold.path(page), predictions.path(page)));
        }
        measures.add(Measure.of("pages per CPU second", cpuNanos == 0 ? 0 : predictions.size() / (cpuNanos / 1e9)));
        return new Evaluation("extract", scored.size(), measures, notes(scored));
    }

    private List<String> notes(List<Scored> scored) {
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
        return notes;
    }

    /** Adds how often the answer is right, of the pages for which there is one. */
    private static void share(
            List<Measure> measures, String name, JsonNode gold, Function<String, @Nullable Boolean> right) {
        List<Boolean> answers = new ArrayList<>();
        gold.fieldNames().forEachRemaining(page -> {
            Boolean answer = right.apply(page);
            if (answer != null) {
                answers.add(answer);
            }
        });
        if (!answers.isEmpty()) {
            measures.add(Measure.of(name, Bootstrap.interval(answers, ExtractEvaluation::shareOf)));
        }
    }

    private static double shareOf(List<Boolean> answers) {
        return answers.stream().mapToInt(a -> a ? 1 : 0).average().orElse(0);
    }

    private static @Nullable Boolean titleRight(JsonNode gold, JsonNode prediction) {
        String title = bare(gold.path("title").asText(""));
        return title.isEmpty()
                ? null
                : title.equals(bare(prediction.path("title").asText("")));
    }

    private static @Nullable Boolean authorRight(JsonNode gold, JsonNode prediction) {
        String author =
                bare(gold.path("author").isNull() ? "" : gold.path("author").asText(""));
        if (author.isEmpty()) {
            return null;
        }
        for (JsonNode name : prediction.path("authors")) {
            if (author.contains(bare(name.asText()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Boolean dayRight(JsonNode gold, JsonNode prediction) {
        String day = gold.path("publish_date").isNull()
                ? ""
                : gold.path("publish_date").asText("");
        return day.isEmpty() ? null : day.equals(prediction.path("published").asText(""));
    }

    private static String bare(String words) {
        return String.join("", Shingles.words(words)).toLowerCase(Locale.ROOT);
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return zipped ? new GZIPInputStream(in) : in;
    }
}
