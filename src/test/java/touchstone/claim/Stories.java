package touchstone.claim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.Span;
import touchstone.rulebook.ClaimKindCues;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.Lexicon;
import touchstone.rulebook.Outlets;
import touchstone.rulebook.SourceCues;

/** Articles made from plain text: blocks stand apart by an empty line, the first is the title. */
final class Stories {

    static final Outlets OUTLETS = read(() -> Outlets.read(Path.of("rules/outlets.tsv")));
    static final SourceCues CUES = read(() -> SourceCues.read(Path.of("rules/claim/cues.tsv")));
    static final KindFinder KINDS =
            KindFinder.byPhrases(read(() -> ClaimKindCues.read(Path.of("rules/claim/kinds.tsv"))));
    static final ClaimWords CLAIM_WORDS = read(() -> ClaimWords.read(Path.of("rules/claim/words.tsv")));
    static final Attributor ATTRIBUTOR = new Attributor(CUES, OUTLETS, AttributionModel.shipped());

    private Stories() {}

    /** Finds claims by scores from elsewhere; nobody's replies are heard. */
    static ClaimFinder finder(BiFunction<Article, List<Span>, double[]> scores) {
        return new ClaimFinder(
                scores, KINDS, ATTRIBUTOR, CLAIM_WORDS, new SourcingProfiles(new Lexicon("replies", List.of())));
    }

    /** Finds claims where each sentence has the same score. */
    static ClaimFinder finder(double score) {
        return finder((article, sentences) ->
                sentences.stream().mapToDouble(s -> score).toArray());
    }

    static Article of(String text) {
        return of(text, null, List.of());
    }

    static Article of(String text, @Nullable String address, List<String> authors) {
        return article(text, address, authors, "en");
    }

    static Article in(String language, String text) {
        return article(text, null, List.of(), language);
    }

    private static Article article(String text, @Nullable String address, List<String> authors, String language) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf("\n\n", at);
            end = end < 0 ? text.length() : end;
            if (end > at) {
                blocks.add(new Block(blocks.isEmpty() ? Block.Role.TITLE : Block.Role.PARAGRAPH, new Span(at, end)));
            }
            at = end + 2;
        }
        Metadata metadata = new Metadata(null, authors, null, null, null, null, language);
        URI uri = address == null ? null : URI.create(address);
        return new Article(
                uri, metadata, PageKind.NEWS, text, blocks, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The cells of the lines of a table of ours, without comments and the line that names the columns. */
    static Stream<String[]> lines(String name) {
        return text("../" + name)
                .lines()
                .filter(l -> !l.startsWith("#"))
                .skip(1)
                .map(l -> l.split("\t", -1));
    }

    /** A story of ours by the name of its file. */
    static String text(String name) {
        try (InputStream in =
                Stories.class.getResourceAsStream(name.startsWith("../") ? name.substring(3) : "stories/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no story " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
