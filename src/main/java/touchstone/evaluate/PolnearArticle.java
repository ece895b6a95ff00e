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
 * @param sources spans of words that name a source
 * @param cues spans of words that say that somebody is cited
 * @param contents spans of what somebody is cited for
 */
public record PolnearArticle(
        String name,
        Article article,
        List<Span> sentences,
        List<Span> sources,
        List<Span> cues,
        List<Span> contents,
        boolean labelled) {

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
        Map<String, List<Span>> spans = annotation == null ? Map.of() : spans(annotation);
        return new PolnearArticle(
                name,
                article,
                sentences,
                spans.getOrDefault("Source", List.of()),
                spans.getOrDefault("Cue", List.of()),
                spans.getOrDefault("Content", List.of()),
                annotation != null);
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
        return new Article(
                null,
                Metadata.NONE,
                PageKind.NEWS,
                text,
                blocks,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Map<String, List<Span>> spans(Path annotation) throws IOException {
        Map<String, List<Span>> spans = new HashMap<>();
        for (String line : Files.readAllLines(annotation, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("T") || cells.length < 3) {
                continue;
            }
            String[] mark = cells[1].split(" ", 2);
            for (String part : mark[1].split(";", -1)) {
                String[] bounds = part.split(" ", -1);
                Span span = new Span(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]));
                spans.computeIfAbsent(mark[0], key -> new ArrayList<>()).add(span);
            }
        }
        return spans;
    }
}
