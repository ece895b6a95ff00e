package touchstone.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import touchstone.model.Link;
import touchstone.model.Page;
import touchstone.rulebook.KindCues;
import touchstone.text.WebAddresses;

/** Reads the pages on which sites speak of themselves. Takes any bytes, in time linear in their number. Thread-safe. */
public final class SiteReader {

    private static final int LARGEST = 5_000_000;
    private static final int MOST_LINKS = 1_000;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 300;

    /** What the page shows, null if it is no markup that can be read or its address is not known. */
    public @Nullable SitePage read(Page page) {
        URI uri = page.uri();
        if (uri == null || page.body().length > LARGEST || Sniffed.unreadable(page) != null) {
            return null;
        }
        Decoded decoded = Decoded.of(page);
        if (!Sniffed.isMarkup(page.mediaType(), decoded.text())) {
            return null;
        }
        Document document = Markup.parsed(decoded.text(), uri);
        PageFacts facts = PageFacts.of(document, uri, KindCues.NONE);
        Outline outline = OutlineReader.read(document.body());
        SiteStatements statements = SiteStatements.of(facts);
        String text = text(outline);
        return new SitePage(
                uri,
                facts.canonical(),
                title(document),
                text,
                links(outline, facts.base(), true),
                links(outline, facts.base(), false),
                statements.policies(),
                statements.names(),
                statements.people(),
                SiteReach.of(document, text, statements.hasAddress()));
    }

    private static String title(Document document) {
        Element heading = document.selectFirst("h1");
        String both = document.title() + (heading == null ? "" : " · " + heading.text());
        return both.length() <= LONGEST_TITLE ? both : both.substring(0, LONGEST_TITLE);
    }

    private static String text(Outline outline) {
        StringBuilder text = new StringBuilder();
        for (Flow flow : outline.flows()) {
            if (!flow.box().isInFrame() && text.length() + flow.text().length() < LONGEST_TEXT) {
                text.append(flow.text()).append('\n');
            }
        }
        return text.toString().strip();
    }

    /** Of too many the last are kept, since imprint and contact stand in the footer. */
    private static List<Link> links(Outline outline, @Nullable URI base, boolean inFrame) {
        Map<URI, Link> links = new LinkedHashMap<>();
        for (Flow flow : outline.flows().reversed()) {
            if (links.size() >= MOST_LINKS) {
                break;
            }
            if (flow.anchors().isEmpty() || flow.box().isInFrame() != inFrame) {
                continue;
            }
            for (Flow.Anchor anchor : flow.anchors().reversed()) {
                URI target = WebAddresses.resolve(base, anchor.target());
                if (target != null && links.size() < MOST_LINKS) {
                    String words = flow.text().substring(anchor.start(), anchor.end());
                    links.putIfAbsent(target, new Link(target, words.strip(), null));
                }
            }
        }
        return new ArrayList<>(links.values()).reversed();
    }
}
