package touchstone.stance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Block;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.FactCheck;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.PublisherTier;
import touchstone.model.Span;
import touchstone.model.Stance;
import touchstone.model.Verdict;

/** Texts written for tests, one a line of a table, and how they are read. */
final class StanceTexts {

    private StanceTexts() {}

    /** A text with the claim in it, and the stance that it takes. */
    record Text(
            String sort,
            String page,
            String expected,
            String by,
            String claim,
            String headline,
            String words,
            int line) {

        /** Whether the reading is what a reader would say; "not" stands for anything but asserting. */
        boolean isRight(Stance stance) {
            return expected.equals("not")
                    ? stance.leaning() != Stance.Leaning.ASSERTS
                    : stance.leaning().label().equals(expected);
        }

        Stance read(StanceReader reader) {
            int open = words.indexOf('[');
            int close = words.indexOf(']');
            String sentence = words.substring(open + 1, close);
            String body = words.substring(0, open) + sentence + words.substring(close + 1);
            String text = headline + "\n\n" + body;
            int start = headline.length() + 2 + open;
            Attribution attribution = by.isEmpty()
                    ? Attribution.NONE
                    : new Attribution(Attribution.Kind.PERSON, by, null, null, 1, false);
            Claim said = new Claim(
                    sentence, new Span(start, start + sentence.length()), .9, ClaimKind.EVENT, sentence, attribution);
            return reader.read(article(text), said, factCheck(claim));
        }

        private Article article(String text) {
            Block title = new Block(Block.Role.TITLE, new Span(0, headline.length()));
            Block rest = new Block(Block.Role.PARAGRAPH, new Span(headline.length() + 2, text.length()));
            boolean site = page.indexOf('.') > 0;
            Metadata metadata =
                    new Metadata(headline, List.of(), null, null, null, null, page.length() == 2 ? page : "en");
            return new Article(
                    site ? URI.create("https://www." + page + "/story") : null,
                    metadata,
                    kind(page),
                    text,
                    List.of(title, rest),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }

        private static PageKind kind(String page) {
            return switch (page) {
                case "satire" -> PageKind.SATIRE;
                case "fact-check" -> PageKind.FACT_CHECK;
                default -> PageKind.NEWS;
            };
        }
    }

    /** The texts of a table beside this class's resources. */
    static List<Text> of(String resource) {
        try (InputStream in = StanceTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<Text> texts = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                Text text = text(lines.get(i), i + 1);
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static @Nullable Text text(String line, int number) {
        if (line.startsWith("#") || line.startsWith("sort\t")) {
            return null;
        }
        String[] cells = line.split("\t", -1);
        return new Text(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], number);
    }

    static FactCheck factCheck(String claim) {
        return new FactCheck(
                "1",
                claim,
                false,
                null,
                null,
                null,
                "Checker",
                "checker.example",
                PublisherTier.VERIFIED,
                null,
                null,
                "False",
                Verdict.FALSE,
                "en");
    }
}
