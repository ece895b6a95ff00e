package touchstone.extract;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The elements in which a page says something of itself to programs, gathered in one walk, in the order of the page. */
final class PageParts implements NodeVisitor {

    private final PageBuild build;
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> items = new ArrayList<>();
    private final List<Element> streamed = new ArrayList<>();
    private @Nullable Element base;

    private PageParts(PageBuild build) {
        this.build = build;
    }

    /** @param build sees each element on the same walk */
    static PageParts of(Document document, PageBuild build) {
        PageParts parts = new PageParts(build);
        document.traverse(parts);
        return parts;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        build.open(element);
        if (element.attributesSize() == 0) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "link" -> links.add(element);
            case "script" -> scripts.add(element);
            case "base" -> base = base == null && element.hasAttr("href") ? element : base;
            default -> {
                // most elements
            }
        }
        if (element.attributes().hasKey("itemtype") || element.attributes().hasKey("typeof")) {
            items.add(element);
        }
        if (Streamed.isPart(element)) {
            streamed.add(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            build.close(element);
        }
    }

    List<Element> metas() {
        return metas;
    }

    List<Element> links() {
        return links;
    }

    List<Element> scripts() {
        return scripts;
    }

    /** Objects in microdata and RDFa. */
    List<Element> items() {
        return items;
    }

    /** Parts of the page that came late, and stand at its end. */
    List<Element> streamed() {
        return streamed;
    }

    /** The first base element that names an address. */
    @Nullable
    Element base() {
        return base;
    }
}
