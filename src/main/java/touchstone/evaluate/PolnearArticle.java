package touchstone.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import touchstone.claim.AttributionTraining.Citation;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.Span;
import touchstone.text.Sentences;

/**
 * An article of PolNeAR (Newell et al. 2018) with what one annotator marked: the folder {@code text} holds the articles,
 * {@code attributions} brat files whose names begin with the article's.
 *
 * @param citations what is put down to whom, in the order of the file
 */
public record PolnearArticle(
        String name, Article article, List<Span> sentences, List<Citation> citations, boolean labelled) {

    /** Spans of words that say that somebody is cited. */
    public List<Span> cues() {
        return citations.stream().flatMap(c -> c.cues().stream()).toList();
    }

    /** Spans of words that name a source. */
    public List<Span> sources() {
        return citations.stream().flatMap(c -> c.sources().stream()).toList();
    }

    /** The articles of a folder by name, each with its first annotator; without labels where there is no annotation. */
    public static List<PolnearArticle> read(Path folder) throws IOException {
        Map<String, Path> annotations = new HashMap<>();
        Path marked = folder.resolve("attributions");
        if (Files.isDirectory(marked)) {
            for (Path file : files(marked)) {
                String name = file.getFileName().toString().replaceFirst("\\.ann$", "");
                annotations.putIfAbsent(name, file);
                annotations.putIfAbsent(name.replaceFirst("_[^_]*$", ""), file);
            }
        }
        List<PolnearArticle> articles = new ArrayList<>();
        for (Path file : files(folder.resolve("text"))) {
            String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            articles.add(of(name, text, annotations.get(name)));
        }
        return articles;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static PolnearArticle of(String name, String text, @org.jspecify.annotations.Nullable Path annotation)
            throws IOException {
        Article article = article(text);
        List<Span> sentences = new ArrayList<>();
        for (Block block : article.blocks()) {
            Sentences.split(block.span().of(text))
                    .forEach(s -> sentences.add(s.shiftedBy(block.span().start())));
        }
        return new PolnearArticle(
                name, article, sentences, annotation == null ? List.of() : citations(annotation), annotation != null);
    }

    private static Article article(String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf("\n", at);
            end = end < 0 ? text.length() : end;
            if (!text.substring(at, end).isBlank()) {
                blocks.add(new Block(blocks.isEmpty() ? Block.Role.TITLE : Block.Role.PARAGRAPH, new Span(at, end)));
            }
            at = end + 1;
        }
        return new Article(null, Metadata.NONE, PageKind.NEWS, text, blocks);
    }

    /** Lines "T1 Source 3 9;12 15 …" are spans, "E1 Attribution:T4 Content:T3 Cue:T2 Source:T1" binds them. */
    private static List<Citation> citations(Path annotation) throws IOException {
        Map<String, List<Span>> spans = new HashMap<>();
        List<Citation> citations = new ArrayList<>();
        for (String line : Files.readAllLines(annotation, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("T") && cells.length > 2) {
                spans.put(cells[0], spans(cells[1].substring(cells[1].indexOf(' ') + 1)));
            } else if (line.startsWith("E") && cells.length > 1) {
                citations.add(new Citation(
                        named("Source", cells[1], spans),
                        named("Cue", cells[1], spans),
                        named("Content", cells[1], spans)));
            }
        }
        return citations;
    }

    private static List<Span> spans(String cell) {
        List<Span> spans = new ArrayList<>();
        for (String part : cell.split(";", -1)) {
            String[] bounds = part.split(" ", -1);
            spans.add(new Span(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1])));
        }
        return spans;
    }

    private static List<Span> named(String role, String event, Map<String, List<Span>> spans) {
        List<Span> found = new ArrayList<>();
        for (String part : event.split(" ", -1)) {
            String id = part.substring(part.indexOf(':') + 1);
            if (part.replaceFirst("[0-9]*:.*", "").equals(role)) {
                found.addAll(spans.getOrDefault(id, List.of()));
            }
        }
        return found;
    }
}
