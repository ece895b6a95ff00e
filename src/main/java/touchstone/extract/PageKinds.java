package touchstone.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.Extraction.NoArticle;
import touchstone.model.Extraction.Reason;
import touchstone.model.FactCheck;
import touchstone.model.KindReading;
import touchstone.model.Metadata;
import touchstone.rulebook.KindCues;
import touchstone.rulebook.PageSigns;
import touchstone.rulebook.PageSigns.Place;
import touchstone.text.JsonLd;

/**
 * Gathers what a page shows of its kind: what it says of itself, its address, its words and its build. What that means is for
 * {@link KindCues} to say.
 */
final class PageKinds {

    private static final int LABEL = 30;
    private static final int SOME_TEXT = 200;
    private static final int MOST_LABELS = 60;
    private static final Pattern BETWEEN_LABELS = Pattern.compile("[,;|/>]");

    private PageKinds() {}

    /** @param metadata what was found of the article */
    static KindReading of(
            KindCues cues,
            PageFacts page,
            Outline outline,
            List<Flow> body,
            Metadata metadata,
            List<FactCheck> reviews) {
        PageSigns signs = cues.signs();
        signs.addAll(page.build());
        types(page, signs);
        address(page, signs);
        labels(page, outline, body, signs);
        words(page, outline, body, metadata.title(), signs);
        signs.measure("dated", metadata.published() == null ? 0 : 1);
        PageShape.measure(outline, body, signs);
        signs.measure("reviews", reviews.size());
        return cues.read(signs);
    }

    /**
     * What is said of a page without running text, once its kind is known: of what sort it is; and that it is no list of links,
     * where it is surely something else. Null if it holds some text after all.
     */
    static @Nullable NoArticle instead(
            NoArticle nothing, KindCues cues, PageFacts page, Outline outline, List<Flow> body) {
        boolean listed = nothing.reason() == Reason.INDEX_PAGE;
        if (!listed && nothing.reason() != Reason.NO_TEXT) {
            return nothing;
        }
        KindReading sort = of(cues, page, outline, body, Metadata.NONE, List.of());
        if (sort.isUncertain()) {
            return nothing;
        }
        int characters = body.stream().mapToInt(f -> f.text().length()).sum();
        return switch (sort.kind()) {
            case INDEX -> Extractor.none(Reason.INDEX_PAGE, "the page is a list of links to other pages");
            case SHOP -> Extractor.none(Reason.NO_TEXT, "the page sells something and shows no running text");
            case FORUM -> Extractor.none(Reason.NO_TEXT, "the page belongs to a forum and shows no running text");
            default ->
                !listed
                        ? nothing
                        : characters >= SOME_TEXT
                                ? null
                                : Extractor.none(Reason.NO_TEXT, "the page shows no running text");
        };
    }

    /** Of the objects that describe the page as a whole, and of all others. */
    private static void types(PageFacts page, PageSigns signs) {
        JsonLd graph = page.data().graph();
        for (JsonNode block : page.data().blocks()) {
            JsonNode nodes = block.has("@graph") ? block.path("@graph") : block;
            for (JsonNode node : nodes.isArray() ? nodes : List.of(nodes)) {
                JsonLd.types(node).forEach(type -> signs.add(Place.TYPE, type));
                graph.values(node, "mainEntity")
                        .forEach(main -> JsonLd.types(main).forEach(type -> signs.add(Place.TYPE, type)));
            }
        }
        graph.objects().stream()
                .limit(2_000)
                .forEach(o -> JsonLd.types(o).forEach(type -> signs.add(Place.ANY_TYPE, type)));
        String og = page.meta("og:type");
        if (og != null) {
            signs.add(Place.OG, og);
        }
        String generator = page.meta("generator");
        if (generator != null) {
            signs.addText(Place.GENERATOR, generator);
        }
        signs.measure("priced", page.meta("product:price:amount", "og:price:amount") != null ? 1 : 0);
    }

    private static void address(PageFacts page, PageSigns signs) {
        URI uri = page.uri() != null ? page.uri() : page.canonical();
        if (uri == null || uri.getPath() == null) {
            return;
        }
        String path = uri.getPath();
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", 30)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        for (int i = 0; i < parts.size() - 1; i++) {
            signs.add(Place.FOLDER, parts.get(i));
        }
        String last = parts.isEmpty() ? "" : parts.getLast();
        if (path.endsWith("/") || last.indexOf('-') < 0) {
            signs.add(Place.FOLDER, last.replaceFirst("\\.[a-z]{2,5}$", ""));
        }
        String host = uri.getHost() == null ? "" : uri.getHost();
        signs.add(Place.HOST, host.replaceFirst("\\..*$", ""));
        signs.measure("root", parts.isEmpty() ? 1 : 0);

        signs.measure("dated-address", PageShape.isDated(path) ? 1 : 0);
    }

    /** Sections and genres; of short lines those right above the text and at its beginning. */
    private static void labels(PageFacts page, Outline outline, List<Flow> body, PageSigns signs) {
        List<@Nullable String> said = new ArrayList<>();
        said.add(page.meta("article:section"));
        said.add(page.meta("section", "parsely-section", "category"));
        said.add(page.linked("articleSection"));
        said.add(page.linked("genre"));
        for (String words : said) {
            if (words != null) {
                BETWEEN_LABELS.splitAsStream(words).limit(MOST_LABELS).forEach(word -> signs.add(Place.LABEL, word));
            }
        }
        body.stream().limit(2).filter(f -> f.text().length() < LABEL).forEach(f -> signs.add(Place.KICKER, f.text()));
        int first = body.isEmpty() ? 0 : Math.max(0, outline.flows().indexOf(body.getFirst()));
        for (Flow flow : outline.flows().subList(Math.max(0, first - 6), first)) {
            if (flow.text().length() < LABEL && !flow.box().isInFrame()) {
                signs.add(Place.KICKER, flow.text());
            }
        }
        String social = page.meta("og:title");
        if (social != null && social.indexOf(':') > 0 && social.indexOf(':') < 20) {
            signs.add(Place.LABEL, social.substring(0, social.indexOf(':')));
        }
    }

    private static void words(
            PageFacts page, Outline outline, List<Flow> body, @Nullable String title, PageSigns signs) {
        if (title != null) {
            signs.addText(Place.TITLE, title);
            PageShape.measureTitle(title, signs);
        }
        body.stream().limit(3).forEach(f -> signs.addText(Place.HEAD, head(f.text())));
        body.stream().limit(400).forEach(f -> signs.addWords(f.text()));
        String site = page.meta("og:site_name");
        signs.addText(Place.FOOT, site == null ? "" : site);
        last(body, 2).forEach(f -> signs.addText(Place.FOOT, f.text()));
        last(body, 8).forEach(f -> signs.addText(Place.TAIL, head(f.text())));
        int last = body.isEmpty() ? 0 : outline.flows().indexOf(body.getLast()) + 1;
        List<Flow> below = outline.flows().subList(last, outline.flows().size());
        below.stream().filter(f -> f.text().length() > 20).forEach(f -> signs.addText(Place.FOOT, f.text()));
    }

    private static List<Flow> last(List<Flow> body, int most) {
        return body.subList(Math.max(0, body.size() - most), body.size());
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), 400));
    }
}
