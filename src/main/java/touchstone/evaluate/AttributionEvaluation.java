package touchstone.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import touchstone.claim.AttributionTraining;
import touchstone.claim.AttributionTraining.Citation;
import touchstone.claim.Attributor;
import touchstone.claim.ProvenanceFinder;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.model.Attribution;
import touchstone.model.Outlet;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.Span;
import touchstone.rulebook.Outlets;

/**
 * Measures attribution and the recognition of wire copy on PolNeAR.
 *
 * <p>A sentence is attributed if a cue stands in it; that is how the annotators' all-yes baseline of .715 comes about. Its
 * source is measured by tokens: those of the one predicted source against the best fitting marked one in the sentence.
 * Intervals resample articles.
 */
public final class AttributionEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AttributionEvaluation() {}

    /** Hits, false alarms and misses of one article, for sentences, tokens of sources, and wire copy. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Counts(int[] sentences, int[] tokens, int[] contents, int[] wire) {}

    /**
     * Runs over a folder with {@code text/} and {@code attributions/}; {@code metadata.tsv} is looked for in it and beside it.
     *
     * @param kinds a key of kinds of sources ({@link SourceKinds}); null for none
     * @param predictions where to write what was predicted, null for nowhere
     */
    public static Evaluation run(
            Path folder, Attributor attributor, Outlets outlets, @Nullable Path kinds, @Nullable Path predictions)
            throws IOException {
        SourceKinds key = kinds == null ? null : SourceKinds.read(kinds);
        List<PolnearArticle> articles = PolnearArticle.read(folder);
        Map<String, Boolean> wire = wire(folder);
        ProvenanceFinder provenance = new ProvenanceFinder(outlets, attributor);
        List<Counts> counts = new ArrayList<>();
        try (Writer out = predictions == null
                ? Writer.nullWriter()
                : Files.newBufferedWriter(predictions, StandardCharsets.UTF_8)) {
            for (PolnearArticle article : articles) {
                List<Attribution> found = attributor.attribute(article.article(), article.sentences());
                List<ProvenanceLink> links = provenance.find(article.article());
                write(out, article, found, links);
                if (key != null) {
                    for (SourceKinds.Judged judged : key.judge(article, found, attributor)) {
                        write(out, judged);
                    }
                }
                counts.add(new Counts(
                        article.labelled() ? sentences(article, found) : new int[3],
                        article.labelled()
                                ? tokens(article, found, Attribution::source, Citation::eachSource)
                                : new int[3],
                        article.labelled()
                                ? tokens(article, found, Attribution::content, c -> List.of(c.contents()))
                                : new int[3],
                        wire(wire.get(article.name()), isWire(links, outlets))));
            }
        }
        int items = articles.stream().mapToInt(a -> a.sentences().size()).sum();
        boolean labelled = articles.stream().anyMatch(PolnearArticle::labelled);
        List<Measure> measures = new ArrayList<>();
        if (labelled) {
            measures.add(f1("attributed sentence F1", counts, Counts::sentences));
            measures.add(f1("source token F1", counts, Counts::tokens));
            measures.add(f1("content token F1", counts, Counts::contents));
        }
        if (!wire.isEmpty()) {
            measures.add(f1("wire copy F1", counts, Counts::wire));
        }
        if (key != null) {
            measures.addAll(key.measures());
        }
        return new Evaluation("attribution", items, measures, key == null ? List.of() : key.confusions());
    }

    /** Trains the attributor's weights on a folder of PolNeAR and writes them to {@code weights}. */
    public static void train(Path folder, AttributionTraining training, Path weights) throws IOException {
        training.train(
                PolnearArticle.read(folder).stream()
                        .filter(PolnearArticle::labelled)
                        .map(a -> new AttributionTraining.Marked(a.article(), a.sentences(), a.citations()))
                        .toList(),
                weights);
    }

    private static Measure f1(String name, List<Counts> counts, Function<Counts, int[]> part) {
        return Measure.of(name, Bootstrap.interval(counts, sample -> {
            long hits = sum(sample, c -> part.apply(c)[0]);
            long errors = sum(sample, c -> part.apply(c)[1] + part.apply(c)[2]);
            return hits == 0 ? 0 : 2.0 * hits / (2 * hits + errors);
        }));
    }

    private static long sum(List<Counts> counts, ToIntFunction<Counts> part) {
        return counts.stream().mapToLong(part::applyAsInt).sum();
    }

    private static int[] sentences(PolnearArticle article, List<Attribution> found) {
        int[] counts = new int[3];
        for (int i = 0; i < found.size(); i++) {
            Span sentence = article.sentences().get(i);
            boolean marked = article.cues().stream().anyMatch(sentence::overlaps);
            boolean predicted = isAttributed(found.get(i));
            if (marked || predicted) {
                counts[marked && predicted ? 0 : predicted ? 1 : 2]++;
            }
        }
        return counts;
    }

    private static boolean isAttributed(Attribution attribution) {
        return attribution.cue() != null;
    }

    /** Words of one span an attribution against the best fitting marked one of its sentence, cut to the sentence. */
    private static int[] tokens(
            PolnearArticle article,
            List<Attribution> found,
            Function<Attribution, @Nullable Span> said,
            Function<Citation, List<List<Span>>> meant) {
        List<List<Span>> all = article.citations().stream()
                .flatMap(c -> meant.apply(c).stream())
                .toList();
        int[] counts = new int[3];
        for (int i = 0; i < found.size(); i++) {
            Span sentence = article.sentences().get(i);
            Set<Integer> predicted = words(article.article().text(), said.apply(found.get(i)), sentence);
            Set<Integer> best = Set.of();
            int hits = -1;
            for (List<Span> spans : all) {
                Set<Integer> marked = new HashSet<>();
                for (Span span : spans) {
                    marked.addAll(words(article.article().text(), span, sentence));
                }
                int both = (int) marked.stream().filter(predicted::contains).count();
                if (!marked.isEmpty() && both > hits) {
                    hits = both;
                    best = marked;
                }
            }
            counts[0] += Math.max(0, hits);
            counts[1] += predicted.size() - Math.max(0, hits);
            counts[2] += best.size() - Math.max(0, hits);
        }
        return counts;
    }

    private static @Nullable Span inside(@Nullable Span source, Span sentence) {
        return source != null && source.overlaps(sentence) ? source : null;
    }

    /** Where the words of a span start, those within the sentence. */
    private static Set<Integer> words(String text, @Nullable Span span, Span sentence) {
        Set<Integer> starts = new HashSet<>();
        if (span == null) {
            return starts;
        }
        for (int i = Math.max(span.start(), sentence.start()); i < Math.min(span.end(), sentence.end()); i++) {
            boolean word = Character.isLetterOrDigit(text.charAt(i));
            if (word && (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static int[] wire(@Nullable Boolean marked, boolean predicted) {
        if (marked == null || (!marked && !predicted)) {
            return new int[3];
        }
        return new int[] {marked && predicted ? 1 : 0, !marked ? 1 : 0, !predicted ? 1 : 0};
    }

    private static boolean isWire(List<ProvenanceLink> links, Outlets outlets) {
        return links.stream().anyMatch(link -> {
            Outlet outlet = outlets.byName(link.name());
            return link.role() == SourceRole.AGENCY && outlet != null && outlet.kind() == Outlet.Kind.AGENCY;
        });
    }

    /** Whether each article is wire copy, by the column {@code wire}; articles where it says nothing are left out. */
    private static Map<String, Boolean> wire(Path folder) throws IOException {
        Path file = folder.resolve("metadata.tsv");
        if (!Files.exists(file)) {
            file = folder.resolveSibling("metadata.tsv");
        }
        Map<String, Boolean> wire = new HashMap<>();
        if (!Files.exists(file)) {
            return wire;
        }
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> columns = List.of(lines.getFirst().split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            int column = columns.indexOf("wire");
            if (cells.length == columns.size() && !cells[column].isBlank()) {
                wire.put(
                        cells[columns.indexOf("filename")].replaceFirst("\\.txt$", ""),
                        !cells[column].equals("None") && !cells[column].equals("NA"));
            }
        }
        return wire;
    }

    private static void write(Writer out, PolnearArticle article, List<Attribution> found, List<ProvenanceLink> links)
            throws IOException {
        for (int i = 0; i < found.size(); i++) {
            Span sentence = article.sentences().get(i);
            Attribution attribution = found.get(i);
            ObjectNode line = JSON.createObjectNode()
                    .put("article", article.name())
                    .put("start", sentence.start())
                    .put("end", sentence.end())
                    .put("attributed", isAttributed(attribution));
            put(line, "source", inside(attribution.source(), sentence));
            put(line, "cue", attribution.cue());
            line.put("kind", word(attribution.kind())).put("hand", attribution.hand());
            out.write(line + "\n");
        }
        ObjectNode line = JSON.createObjectNode().put("article", article.name());
        var names = line.putArray("provenance");
        links.stream()
                .filter(l -> l.role() == SourceRole.AGENCY)
                .map(ProvenanceLink::name)
                .forEach(names::add);
        out.write(line + "\n");
    }

    private static void write(Writer out, SourceKinds.Judged judged) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("article", judged.article());
        put(line, "marked", judged.span());
        line.put("expected", word(judged.expected())).put("told", word(judged.told()));
        line.put("said", judged.said() == null ? null : word(judged.said()));
        out.write(line.put("part", judged.part()) + "\n");
    }

    private static String word(Attribution.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void put(ObjectNode line, String name, @Nullable Span span) {
        if (span == null) {
            line.putNull(name);
        } else {
            line.putArray(name).add(span.start()).add(span.end());
        }
    }
}
