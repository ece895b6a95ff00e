package touchstone.model;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The readable part of a page. Every span of the article, and of whatever is found in it later, points into {@link #text}.
 *
 * @param uri where the page stands, null for pasted text without an address
 * @param metadata title, authors, dates and the like
 * @param sort what sort of page it is, and what says so
 * @param text title (if any) and body; blocks stand apart by one empty line
 * @param blocks the blocks of the text in order, without overlaps
 * @param quotes what stands between quotation marks in the body, marks included, in order
 * @param links links out of the body, in order
 * @param reviews fact-checks published on the page as ClaimReview
 * @param siteLinks what the frame of the page (header, footer, navigation) links to: imprint, corrections, contact
 * @param warnings what could not be read, in sentences for the reader
 */
public record Article(
        @Nullable URI uri,
        Metadata metadata,
        KindReading sort,
        String text,
        List<Block> blocks,
        List<Span> quotes,
        List<Link> links,
        List<FactCheck> reviews,
        List<Link> siteLinks,
        List<String> warnings) {

    public Article {
        blocks = List.copyOf(blocks);
        quotes = List.copyOf(quotes);
        links = List.copyOf(links);
        reviews = List.copyOf(reviews);
        siteLinks = List.copyOf(siteLinks);
        warnings = List.copyOf(warnings);
        for (Block block : blocks) {
            if (block.span().end() > text.length()) {
                throw new IllegalArgumentException(
                        "blocks: " + block.span() + " is outside a text of " + text.length());
            }
        }
    }

    /** An article whose kind is stated. */
    public Article(
            @Nullable URI uri,
            Metadata metadata,
            PageKind kind,
            String text,
            List<Block> blocks,
            List<Span> quotes,
            List<Link> links,
            List<FactCheck> reviews,
            List<Link> siteLinks,
            List<String> warnings) {
        this(uri, metadata, KindReading.stated(kind), text, blocks, quotes, links, reviews, siteLinks, warnings);
    }

    /** An article of which there is nothing but text. */
    public Article(@Nullable URI uri, Metadata metadata, PageKind kind, String text, List<Block> blocks) {
        this(uri, metadata, kind, text, blocks, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Whether its words are those of its publisher in an article; so it is taken where that is not known well enough. */
    public boolean isArticle() {
        return kind().isArticle() || !sort.isSure();
    }

    /** The likeliest kind of page. */
    public PageKind kind() {
        return sort.kind();
    }

    /** The span of the title inside the text, or null if the article has none. */
    public @Nullable Span titleSpan() {
        return blocks.isEmpty() || blocks.getFirst().role() != Block.Role.TITLE
                ? null
                : blocks.getFirst().span();
    }

    /** The same article, found to be of a kind. */
    public Article withSort(KindReading other) {
        return new Article(uri, metadata, other, text, blocks, quotes, links, reviews, siteLinks, warnings);
    }

    /** The same article with one more warning. */
    public Article withWarning(String warning) {
        List<String> all = Stream.concat(warnings.stream(), Stream.of(warning)).toList();
        return new Article(uri, metadata, sort, text, blocks, quotes, links, reviews, siteLinks, all);
    }

    /** The same article in a language that was recognised, with one more warning if there is one. */
    public Article withLanguage(String language, @Nullable String warning) {
        List<String> all = warning == null
                ? warnings
                : Stream.concat(warnings.stream(), Stream.of(warning)).toList();
        Metadata other = metadata.withLanguage(language);
        return new Article(uri, other, sort, text, blocks, quotes, links, reviews, siteLinks, all);
    }

    /** The text without its title. */
    public String body() {
        Span title = titleSpan();
        return title == null ? text : text.substring(title.end()).stripLeading();
    }
}
