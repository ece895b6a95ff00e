package touchstone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.model.Article;
import touchstone.model.Metadata;
import touchstone.model.Metadata.Field;

/**
 * How often title, authors and day of an article are right. Every page on which people noted a value is right, wrong or missing:
 * "right" is the share of the first (recall), "precision" that among the pages on which something was said.
 *
 * <p>A title is right if it has the same letters and digits, an author if one of the names is in the byline that was noted. People
 * note one day, and often the one that a page shows as that of its last change, while the day of publication is another: hence
 * "day right" asks for the day of publication, and "day right, published or changed" for either.
 */
final class MetadataMeasures {

    private static final int WORST = 10;

    /** What became of one value on one page. */
    private enum Outcome {
        RIGHT,
        WRONG,
        MISSING
    }

    private final JsonNode gold;
    private final JsonNode predictions;
    private final List<Measure> measures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private MetadataMeasures(JsonNode gold, JsonNode predictions) {
        this.gold = gold;
        this.predictions = predictions;
    }

    /** Writes what {@link #of} reads. */
    static void describe(Article article, ObjectNode prediction) {
        Metadata metadata = article.metadata();
        prediction.put("title", metadata.title());
        metadata.authors().forEach(prediction.putArray("authors")::add);
        prediction.put("published", day(metadata.published()));
        prediction.put("modified", day(metadata.modified()));
        ObjectNode origins = prediction.putObject("origins");
        metadata.origins()
                .forEach((field, places) ->
                        places.forEach(place -> origins.withArray(field.name()).add(place.name())));
    }

    private static @Nullable String day(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toLocalDate().toString();
    }

    /**
     * @param gold by page id, with {@code title}, {@code author} and {@code publish_date} where people noted them
     * @param predictions by page id, as {@link #describe} writes them
     */
    static MetadataMeasures of(JsonNode gold, JsonNode predictions) {
        MetadataMeasures all = new MetadataMeasures(gold, predictions);
        all.field("title", "title", Field.TITLE, MetadataMeasures::title);
        all.field("an author", "author", Field.AUTHORS, MetadataMeasures::author);
        all.names();
        all.field("day", "publish_date", Field.PUBLISHED, (noted, said) -> day(noted, said, "published"));
        all.share("day right, published or changed", all.outcomes("publish_date", MetadataMeasures::eitherDay));
        return all;
    }

    List<Measure> measures() {
        return measures;
    }

    /** What each place of a page is worth, and the first pages on which something is wrong. */
    List<String> notes() {
        return notes;
    }

    private record Page(String id, Outcome outcome, JsonNode said) {}

    private void field(String name, String key, Field field, BiFunction<String, JsonNode, Outcome> judge) {
        List<Page> pages = outcomes(key, judge);
        if (pages.isEmpty()) {
            return;
        }
        share(name + " right", pages);
        List<Page> said =
                pages.stream().filter(p -> p.outcome != Outcome.MISSING).toList();
        measures.add(Measure.of(name + ", precision", Bootstrap.interval(said, MetadataMeasures::right)));
        measures.add(Measure.of(name + " missing, pages", (double) (pages.size() - said.size())));
        measures.add(Measure.of(name + " said where people noted none, pages", (double) saidBeyond(key, field)));
        byOrigin(name, field, said);
        said.stream()
                .filter(p -> p.outcome == Outcome.WRONG)
                .limit(WORST)
                .forEach(p -> notes.add("wrong %s: %s has \"%s\", noted is \"%s\""
                        .formatted(
                                key,
                                p.id,
                                said(field, p.said),
                                gold.path(p.id).path(key).asText())));
    }

    private static String said(Field field, JsonNode prediction) {
        return switch (field) {
            case TITLE -> prediction.path("title").asText();
            case AUTHORS -> prediction.path("authors").toString();
            default -> prediction.path("published").asText();
        };
    }

    private void byOrigin(String name, Field field, List<Page> said) {
        Map<String, List<Page>> byOrigin = new TreeMap<>();
        for (Page page : said) {
            for (JsonNode origin : page.said.path("origins").path(field.name())) {
                byOrigin.computeIfAbsent(origin.asText(), o -> new ArrayList<>())
                        .add(page);
            }
        }
        byOrigin.forEach((origin, pages) -> notes.add("%s, read in %s: %.3f right of %d"
                .formatted(name, origin.toLowerCase(Locale.ROOT).replace('_', ' '), right(pages), pages.size())));
    }

    private void share(String name, List<Page> pages) {
        if (!pages.isEmpty()) {
            measures.add(Measure.of(name, Bootstrap.interval(pages, MetadataMeasures::right)));
        }
    }

    private static double right(List<Page> pages) {
        return pages.stream()
                .mapToInt(p -> p.outcome == Outcome.RIGHT ? 1 : 0)
                .average()
                .orElse(0);
    }

    private List<Page> outcomes(String key, BiFunction<String, JsonNode, Outcome> judge) {
        List<Page> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : gold.properties()) {
            String noted = text(page.getValue().path(key));
            if (!bare(noted).isEmpty()) {
                JsonNode said = predictions.path(page.getKey());
                pages.add(new Page(page.getKey(), judge.apply(noted, said), said));
            }
        }
        return pages;
    }

    private long saidBeyond(String key, Field field) {
        return gold.properties().stream()
                .filter(page -> bare(text(page.getValue().path(key))).isEmpty())
                .filter(page -> predictions.path(page.getKey()).path("origins").has(field.name()))
                .count();
    }

    /** Of the names said on pages whose authors were noted, how many are among these. */
    private void names() {
        List<Boolean> names = new ArrayList<>();
        for (Map.Entry<String, JsonNode> page : gold.properties()) {
            String noted = text(page.getValue().path("author"));
            if (!bare(noted).isEmpty()) {
                predictions.path(page.getKey()).path("authors").forEach(name -> names.add(isIn(name.asText(), noted)));
            }
        }
        if (!names.isEmpty()) {
            ToDoubleFunction<List<Boolean>> share =
                    all -> all.stream().mapToInt(a -> a ? 1 : 0).average().orElse(0);
            measures.add(Measure.of("names of authors, precision", Bootstrap.interval(names, share)));
        }
    }

    private static Outcome title(String noted, JsonNode said) {
        String title = bare(text(said.path("title")));
        return title.isEmpty() ? Outcome.MISSING : title.equals(bare(noted)) ? Outcome.RIGHT : Outcome.WRONG;
    }

    private static Outcome author(String noted, JsonNode said) {
        JsonNode names = said.path("authors");
        for (JsonNode name : names) {
            if (isIn(name.asText(), noted)) {
                return Outcome.RIGHT;
            }
        }
        return names.isEmpty() ? Outcome.MISSING : Outcome.WRONG;
    }

    /** Letter by letter, or word by word in any order: "Quay, Ann" is Ann Quay. */
    private static boolean isIn(String name, String noted) {
        List<String> words = Shingles.words(noted.toLowerCase(Locale.ROOT));
        return bare(noted).contains(bare(name)) || words.containsAll(Shingles.words(name.toLowerCase(Locale.ROOT)));
    }

    private static Outcome day(String noted, JsonNode said, String key) {
        String day = text(said.path(key));
        return day.isEmpty() ? Outcome.MISSING : day.equals(noted) ? Outcome.RIGHT : Outcome.WRONG;
    }

    private static Outcome eitherDay(String noted, JsonNode said) {
        Outcome published = day(noted, said, "published");
        Outcome changed = day(noted, said, "modified");
        return published == Outcome.RIGHT || changed == Outcome.MISSING ? published : changed;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText("");
    }

    private static String bare(String words) {
        return String.join("", Shingles.words(words)).toLowerCase(Locale.ROOT);
    }
}
