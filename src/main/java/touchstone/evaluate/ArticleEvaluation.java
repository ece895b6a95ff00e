package touchstone.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.ClaimReading;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.Span;
import touchstone.source.ArticleReader;
import touchstone.source.ArticleReading;

/** What the form of an article, without its source, tells about articles labelled real, fake and satire. */
public final class ArticleEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ArticleEvaluation() {}

    private record Judged(String id, String label, @Nullable ArticleReading reading) {
        double form() {
            return reading == null || reading.form().score() == null
                    ? 50
                    : reading.form().score();
        }

        double satire() {
            return reading == null ? 0 : ArticleEvaluation.satire(reading);
        }
    }

    /**
     * Reads every article.
     *
     * @param articles lines of JSON with id, text and, where known, title, url, label (real, fake, satire)
     * @param claims reads the claims of an article
     * @param predictions where to write a line of JSON for each article, null for nowhere
     */
    public static Evaluation run(
            Path articles, ArticleReader reader, Function<Article, ClaimReading> claims, @Nullable Path predictions) {
        List<Judged> all = new ArrayList<>();
        for (String line : InputFile.lines(articles)) {
            all.add(judge(line, reader, claims));
        }
        InputFile.write(
                predictions, all.stream().map(ArticleEvaluation::prediction).toList());
        List<Measure> measures = new ArrayList<>();
        auc("AUC of form, real against fake", all, "real", Judged::form, measures);
        auc("AUC of satire against fake", all, "satire", Judged::satire, measures);
        return new Evaluation("article", all.size(), measures, List.of());
    }

    private static Judged judge(String line, ArticleReader reader, Function<Article, ClaimReading> claims) {
        try {
            JsonNode node = JSON.readTree(line);
            String text = node.path("text").asText("");
            String label = node.path("label").asText("").toLowerCase(Locale.ROOT);
            String id = node.path("id").asText("");
            if (text.isBlank()) {
                return new Judged(id, label, null);
            }
            Article article = article(node.path("title").asText(""), text);
            return new Judged(id, label, reader.read(article, claims.apply(article)));
        } catch (JsonProcessingException e) {
            return new Judged("", "", null);
        }
    }

    /**
     * An article as it would have been extracted: the title, then the paragraphs, one empty line between. These texts lost
     * bylines, dates and links on their way into the data, so that they count as pasted ones, without an address.
     */
    static Article article(String title, String text) {
        StringBuilder all = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        if (!title.isBlank()) {
            append(all, blocks, Block.Role.TITLE, title.strip());
        }
        for (String paragraph : text.split("\\n+", -1)) {
            if (!paragraph.isBlank()) {
                append(all, blocks, Block.Role.PARAGRAPH, paragraph.strip());
            }
        }
        Metadata metadata =
                new Metadata(title.isBlank() ? null : title.strip(), List.of(), null, null, null, null, "en");
        return new Article(
                null,
                metadata,
                PageKind.NEWS,
                all.toString(),
                blocks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static void append(StringBuilder all, List<Block> blocks, Block.Role role, String text) {
        if (!all.isEmpty()) {
            all.append("\n\n");
        }
        blocks.add(new Block(role, new Span(all.length(), all.length() + text.length())));
        all.append(text);
    }

    /** Probability that an article is satire. A page that says so is; nothing else is known of kinds yet. */
    private static double satire(ArticleReading reading) {
        return reading.kind() == PageKind.SATIRE ? .95 : .05;
    }

    private static void auc(
            String name, List<Judged> all, String positive, Function<Judged, Double> score, List<Measure> measures) {
        List<Scored> scored = all.stream()
                .filter(j -> j.label().equals(positive) || j.label().equals("fake"))
                .map(j -> new Scored(score.apply(j), j.label().equals(positive)))
                .toList();
        boolean both =
                scored.stream().anyMatch(Scored::positive) && scored.stream().anyMatch(s -> !s.positive());
        if (both) {
            measures.add(Measure.of(name, Bootstrap.interval(scored, Measures::auc)));
        }
    }

    private static String prediction(Judged judged) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", judged.id());
        ArticleReading reading = judged.reading();
        line.put("form", reading == null ? null : reading.form().score());
        line.put(
                "kind",
                reading == null
                        ? null
                        : reading.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line.put("satire", reading == null ? null : satire(reading));
        return line.toString();
    }
}
