package touchstone.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Extraction;
import touchstone.model.Extraction.Found;
import touchstone.model.Page;
import touchstone.rulebook.KindCues;

/** Pages for tests. */
final class Pages {

    static final URI ADDRESS = URI.create("https://www.harbourpost.example.org/news/2024/05/03/ferry");

    private static final Extractor EXTRACTOR = new Extractor().withKinds(cues());

    private Pages() {}

    private static KindCues cues() {
        try {
            return KindCues.read(Path.of("rules/page/kinds.tsv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Extraction extract(String mediaType, @Nullable String charset, byte[] body) {
        return EXTRACTOR.extract(new Page(ADDRESS, mediaType, charset, body));
    }

    static Extraction html(String html) {
        return extract("text/html", "utf-8", html.getBytes(UTF_8));
    }

    static Article article(String html) {
        Extraction extraction = html(html);
        assertThat(extraction).isInstanceOf(Found.class);
        return ((Found) extraction).article();
    }

    /** Paragraphs of sober prose, each different. */
    static String prose(int paragraphs) {
        return IntStream.rangeClosed(1, paragraphs)
                .mapToObj(i -> "<p>Ferry number " + i
                        + " left the harbour on time, the operator said, although the wind had been"
                        + " rising since the early morning and two other boats had to stay at the quay.</p>")
                .collect(Collectors.joining("\n"));
    }

    /** A page of which only the middle is an article. */
    static String framed(String head, String body) {
        return """
                <!doctype html><html lang="en-GB"><head>%s</head><body>
                <header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
                %s
                <footer><a href="/imprint">Imprint</a> <a href="/corrections">Corrections</a> The Harbour Post, Quay 1</footer>
                </body></html>
                """.formatted(head, body);
    }
}
