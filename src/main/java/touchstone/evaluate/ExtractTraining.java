package touchstone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.extract.BodyModel;
import touchstone.extract.BodyTraining;
import touchstone.extract.Extractor;
import touchstone.learn.Bootstrap;
import touchstone.model.Extraction;
import touchstone.model.Page;
import touchstone.text.Domains;

/** Makes the weights that find article bodies, and measures them on sites that they have not learned from. */
public final class ExtractTraining {

    /** Pages of a small source count more often, so that the habits of a large one do not rule; but no more often than this. */
    private static final int HEAVIEST = 3;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /**
     * Pages and the bodies that people marked on them, as {@link ExtractEvaluation} reads them.
     *
     * @param pages JSONL with {@code id}, {@code url}, {@code html}
     * @param gold one object with {@code articleBody}, and {@code url} where the pages lack it, by page id
     */
    public record Source(Path pages, Path gold) {}

    private record Taught(Source source, Page page, String site, String gold, BodyTraining.@Nullable Lesson lesson) {}

    private ExtractTraining() {}

    /**
     * Learns from all pages, and writes the weights. Before, so many times, from the pages of some sites for those of the others.
     *
     * @param folds parts into which sites are divided to be measured; 0 to measure nothing
     * @param log told what was measured
     */
    public static void train(List<Source> sources, int folds, Path out, Consumer<String> log) throws IOException {
        List<Taught> pages = new ArrayList<>();
        List<JsonNode> golds = new ArrayList<>();
        for (Source source : sources) {
            golds.add(gold(source));
        }
        int most = golds.stream().mapToInt(JsonNode::size).max().orElse(0);
        for (int i = 0; i < sources.size(); i++) {
            int weight = Math.clamp(
                    Math.round((double) most / Math.max(1, golds.get(i).size())), 1, HEAVIEST);
            pages.addAll(read(sources.get(i), golds.get(i), weight));
        }
        log.accept(pages.size() + " pages");
        if (folds > 1) {
            measure(sources, pages, folds, log);
        }
        BodyTraining.train(lessons(pages)).write(out);
    }

    private static JsonNode gold(Source source) throws IOException {
        try (BufferedReader in = InputFile.reader(source.gold())) {
            return MAPPER.readTree(in);
        }
    }

    private static List<Taught> read(Source source, JsonNode gold, int weight) throws IOException {
        List<Taught> pages = new ArrayList<>();
        PageFile.each(source.pages(), item -> {
            JsonNode truth = gold.path(item.id());
            String body = truth.path("articleBody").asText("");
            String site = item.page().uri() == null
                    ? Domains.registrable(truth.path("url").asText(""))
                    : Domains.registrable(item.page().uri());
            String known = site == null ? item.id() : site;
            pages.add(new Taught(
                    source,
                    item.page(),
                    known,
                    body,
                    body.isBlank() ? null : BodyTraining.lesson(item.page(), known, GoldFlows.of(body, weight))));
        });
        return pages;
    }

    private static List<BodyTraining.Lesson> lessons(List<Taught> pages) {
        List<BodyTraining.Lesson> lessons = new ArrayList<>();
        for (Taught page : pages) {
            if (page.lesson() != null) {
                lessons.add(page.lesson());
            }
        }
        return lessons;
    }

    private static void measure(List<Source> sources, List<Taught> pages, int folds, Consumer<String> log) {
        List<List<Shingles>> found = sources.stream()
                .map(s -> (List<Shingles>) new ArrayList<Shingles>())
                .toList();
        for (int fold = 0; fold < folds; fold++) {
            int heldOut = fold;
            BodyModel model = BodyTraining.train(lessons(pages.stream()
                    .filter(page -> BodyTraining.fold(page.site(), folds) != heldOut)
                    .toList()));
            Extractor extractor = Extractor.with(model);
            for (Taught page : pages) {
                if (BodyTraining.fold(page.site(), folds) == fold) {
                    found.get(sources.indexOf(page.source()))
                            .add(Shingles.compare(page.gold(), body(extractor.extract(page.page()))));
                }
            }
            log.accept("part " + (fold + 1) + " of " + folds + " measured");
        }
        for (int i = 0; i < sources.size(); i++) {
            Bootstrap.Interval f1 = Bootstrap.interval(found.get(i), Shingles::f1);
            log.accept(String.format(
                    Locale.ROOT,
                    "%s, sites held out: F1 %.4f (95 %% interval %.3f – %.3f), precision %.4f, recall %.4f",
                    sources.get(i).pages().getFileName(),
                    f1.value(),
                    f1.low(),
                    f1.high(),
                    Shingles.precision(found.get(i)),
                    Shingles.recall(found.get(i))));
        }
    }

    private static String body(Extraction extraction) {
        return extraction instanceof Extraction.Found found ? found.article().body() : "";
    }
}
