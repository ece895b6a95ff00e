package touchstone.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Extraction;
import touchstone.model.Extraction.NoArticle;
import touchstone.model.Extraction.Reason;
import touchstone.model.FactCheck;
import touchstone.model.Link;
import touchstone.model.Metadata;
import touchstone.model.Page;
import touchstone.model.PageKind;
import touchstone.rulebook.KindCues;
import touchstone.text.WebAddresses;

/**
 * Finds the article on a page. Takes any bytes: what cannot be read as an article leads to a {@link NoArticle} with one
 * sentence, in time linear in the size of the page. Thread-safe.
 */
public final class Extractor {

    private static final int LARGEST = 20 * 1024 * 1024;
    private static final int MOST_SITE_LINKS = 200;
    /** Of links that lead nowhere, or all to the same place, there may be very many. */
    private static final int MOST_TRIED = 1_000;

    private final @Nullable String robotName;
    private final KindCues kinds;

    /** Reads what its user has: a page that somebody gives us to read is read. Of kinds of pages it knows nothing. */
    public Extractor() {
        this(null, KindCues.NONE);
    }

    private Extractor(@Nullable String robotName, KindCues kinds) {
        this.robotName = robotName;
        this.kinds = kinds;
    }

    /**
     * Reads what was fetched, and heeds the wishes in it: a page that does not want to be analysed is {@link Reason#OPT_OUT}.
     *
     * @param robotName what sites call us, such as {@code touchstone}
     */
    public static Extractor ofFetched(String robotName) {
        return new Extractor(robotName.toLowerCase(Locale.ROOT), KindCues.NONE);
    }

    /** The same, telling kinds of pages apart by these cues. */
    public Extractor withKinds(KindCues cues) {
        return new Extractor(robotName, cues);
    }

    /** The article on the page, or why there is none. */
    public Extraction extract(Page page) {
        if (page.body().length > LARGEST) {
            return none(Reason.TOO_LARGE, "the page is larger than 20 MB");
        }
        NoArticle unreadable = Sniffed.unreadable(page);
        if (unreadable != null) {
            return unreadable;
        }
        Decoded decoded = Decoded.of(page);
        if (decoded.text().isBlank()) {
            return none(Reason.EMPTY, "the page is empty");
        }
        if (Sniffed.isData(decoded.text())) {
            return none(Reason.NOT_TEXT, "the page holds data or program code");
        }
        return Sniffed.isMarkup(page.mediaType(), decoded.text()) ? markup(page, decoded) : pasted(page, decoded);
    }

    static NoArticle none(Reason reason, String because) {
        return new NoArticle(reason, "No article found: " + because + ".");
    }

    private Extraction markup(Page page, Decoded decoded) {
        Document document = Markup.parsed(decoded.text(), page.uri());
        String said = robotName == null ? null : OptOutMetas.said(document, robotName);
        if (said != null) {
            return none(Reason.OPT_OUT, "the page reserves itself from being analysed by programs (" + said + ")");
        }
        PageFacts facts = PageFacts.of(document, page.uri(), kinds);
        Outline outline = OutlineReader.read(document.body());
        List<Flow> body = LinkedBody.unless(BodyFinder.find(outline, facts), facts, outline);
        NoArticle nothing = Sniffed.noArticle(outline, body, facts);
        if (nothing != null) {
            nothing = PageKinds.instead(nothing, kinds, facts, outline, body);
        }
        if (nothing != null) {
            return nothing;
        }
        Metadata metadata = PageMetadata.of(facts);
        ArticleText text = new ArticleText(facts.base());
        if (metadata.title() != null) {
            text.add(Block.Role.TITLE, metadata.title());
        }
        text.addBody(metadata.title(), body);
        List<FactCheck> reviews = PageReviews.of(facts);
        return new Extraction.Found(new Article(
                page.uri(),
                metadata,
                PageKinds.of(kinds, facts, outline, body, metadata, reviews),
                text.text(),
                text.blocks(),
                Quotations.in(text.text(), text.blocks()),
                text.links(),
                reviews,
                siteLinks(outline, facts.base()),
                warnings(decoded, facts)));
    }

    private static List<String> warnings(Decoded decoded, PageFacts facts) {
        List<String> warnings = new ArrayList<>();
        if (decoded.warning() != null) {
            warnings.add(decoded.warning());
        }
        int unreadable = facts.data().unreadable();
        if (unreadable > 0) {
            warnings.add(
                    unreadable == 1
                            ? "One block of structured data on the page could not be read."
                            : unreadable + " blocks of structured data on the page could not be read.");
        }
        return warnings;
    }

    /** Links of the frame, each target once. Of too many the last are kept, since imprint and contact stand in the footer. */
    private static List<Link> siteLinks(Outline outline, @Nullable URI base) {
        Map<URI, Link> links = new HashMap<>();
        List<Link> inOrder = new ArrayList<>();
        int tried = 0;
        for (Flow flow : outline.flows().reversed()) {
            if (flow.anchors().isEmpty() || !flow.box().isInFrame()) {
                continue;
            }
            for (Flow.Anchor anchor : flow.anchors().reversed()) {
                if (inOrder.size() >= MOST_SITE_LINKS || tried++ >= MOST_TRIED) {
                    return inOrder.reversed();
                }
                URI target = WebAddresses.resolve(base, anchor.target());
                Link link = target == null
                        ? null
                        : new Link(
                                target,
                                flow.text()
                                        .substring(anchor.start(), anchor.end())
                                        .strip(),
                                null);
                if (link != null && links.putIfAbsent(target, link) == null) {
                    inOrder.add(link);
                }
            }
        }
        return inOrder.reversed();
    }

    private static Extraction pasted(Page page, Decoded decoded) {
        PastedText pasted = PastedText.of(decoded.text());
        ArticleText text = new ArticleText(page.uri());
        if (pasted.title() != null) {
            text.add(Block.Role.TITLE, pasted.title());
        }
        pasted.paragraphs().forEach(p -> text.add(p.role(), p.text()));
        if (Sniffed.isJunk(text.text())) {
            return none(Reason.NO_TEXT, "the text holds no sentences");
        }
        List<String> authors = pasted.paragraphs().stream()
                .limit(3)
                .map(PastedText.Paragraph::text)
                .filter(PastedText::isByline)
                .findFirst()
                .map(Byline::names)
                .orElse(List.of());
        return new Extraction.Found(new Article(
                page.uri(),
                new Metadata(pasted.title(), authors, null, null, null, null, null),
                PageKind.NEWS,
                text.text(),
                text.blocks(),
                Quotations.in(text.text(), text.blocks()),
                List.of(),
                List.of(),
                List.of(),
                decoded.warning() == null ? List.of() : List.of(decoded.warning())));
    }
}
