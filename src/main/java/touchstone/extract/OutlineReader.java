package touchstone.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import touchstone.model.Block;

/** Flattens a document into its {@link Outline} in one walk without recursion. */
final class OutlineReader implements NodeFilter {

    private static final Set<String> UNREADABLE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "button",
            "select",
            "input",
            "textarea",
            "head",
            "audio",
            "video",
            "canvas",
            "map",
            "option",
            "datalist",
            "dialog",
            "link",
            "meta");
    private static final Set<String> BREAKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "label");
    private static final int LONGEST_FLOW = 200_000;

    private final List<Box> boxes = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<Flow.Anchor> anchors = new ArrayList<>();
    /** How deep the open boxes stand in the document. */
    private final Deque<Integer> boxed = new ArrayDeque<>();

    private @Nullable Box box;
    private @Nullable String href;
    private int anchorStart;
    private int linkChars;
    private int linkDepth;
    private int pre;

    private OutlineReader() {}

    static Outline read(Element root) {
        OutlineReader reader = new OutlineReader();
        root.filter(reader);
        reader.flush();
        for (Box box : reader.boxes.reversed()) {
            if (box.parent != null) {
                box.parent.chars += box.chars;
                box.parent.linkChars += box.linkChars;
            }
        }
        return new Outline(reader.boxes, reader.flows);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            return open(element, depth);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element, int depth) {
        String tag = element.normalName();
        if (UNREADABLE.contains(tag) || isHidden(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (tag.equals("br")) {
            lineBreak();
            return FilterResult.CONTINUE;
        }
        boolean breaks = BREAKS.contains(tag);
        if (breaks) {
            flush();
        }
        Set<Hint> found = breaks || element.attributesSize() > 0 ? Hints.of(element) : Set.of();
        if (breaks || !found.isEmpty() || box == null) {
            if (!breaks && isForeign(found)) {
                flush();
            }
            boxed.push(depth);
            box = new Box(box, tag, found);
            box.from = flows.size();
            boxes.add(box);
        }
        if (tag.equals("a")) {
            openLink(element);
        } else if (tag.equals("pre")) {
            pre++;
        }
        return FilterResult.CONTINUE;
    }

    /** An inline element with a bad name is no part of the paragraph that it stands in. */
    private static boolean isForeign(Set<Hint> found) {
        return found.contains(Hint.ACTIONS)
                || found.contains(Hint.ADVERTS)
                || found.contains(Hint.ABOUT)
                || found.contains(Hint.PICTURE);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && !element.normalName().equals("br")) {
            close(element, depth);
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element, int depth) {
        String tag = element.normalName();
        if (tag.equals("a")) {
            closeLink();
        } else if (tag.equals("pre")) {
            pre--;
        }
        if (!boxed.isEmpty() && boxed.peek() == depth) {
            boxed.pop();
            Box current = Objects.requireNonNull(box);
            if (BREAKS.contains(tag) || isForeign(current.hints)) {
                flush();
            }
            current.to = flows.size();
            box = current.parent;
        }
    }

    private static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.attributes().hasKey("hidden")) {
            return true;
        }
        String style = element.attributes().get("style");
        return !style.isEmpty()
                && style.length() < 500
                && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
    }

    private void openLink(Element element) {
        linkDepth++;
        href = element.attributes().get("href");
        anchorStart = text.length();
    }

    private void closeLink() {
        addAnchor();
        linkDepth = Math.max(0, linkDepth - 1);
        href = null;
    }

    private void addAnchor() {
        if (href != null && text.length() > anchorStart) {
            anchors.add(new Flow.Anchor(href, anchorStart, text.length()));
        }
    }

    private void append(String words) {
        int before = text.length();
        int length = Math.min(words.length(), LONGEST_FLOW - before);
        int from = 0;
        for (int end = pre > 0 ? words.indexOf('\n') : -1; end >= 0 && end < length; end = words.indexOf('\n', from)) {
            Spaces.append(words, from, end, text);
            lineBreak();
            from = end + 1;
        }
        Spaces.append(words, from, Math.max(from, length), text);
        if (linkDepth > 0) {
            linkChars += text.length() - before;
        }
    }

    /** The second break in a row starts a new paragraph. */
    private void lineBreak() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0 && text.charAt(end - 1) == '\n') {
            flush();
        } else if (end > 0) {
            text.setLength(end);
            text.append('\n');
        }
    }

    private void flush() {
        addAnchor();
        String words = text.toString();
        int lead = words.length() - words.stripLeading().length();
        String clean = words.strip();
        if (!clean.isEmpty() && box != null) {
            int links = Math.min(linkChars, clean.length());
            flows.add(new Flow(role(), clean, links, box, anchors(lead, clean.length()), row()));
            box.chars += clean.length();
            box.linkChars += links;
        }
        text.setLength(0);
        anchors.clear();
        linkChars = 0;
        anchorStart = 0;
    }

    private List<Flow.Anchor> anchors(int lead, int length) {
        return anchors.isEmpty()
                ? List.of()
                : anchors.stream()
                        .map(a -> new Flow.Anchor(
                                a.target(),
                                Math.clamp(a.start() - lead, 0, length),
                                Math.clamp(a.end() - lead, 0, length)))
                        .filter(a -> a.end() > a.start())
                        .toList();
    }

    private Block.Role role() {
        Box at = box;
        for (int i = 0; at != null && i < 6; i++) {
            Block.Role role = role(at.tag);
            if (role != null) {
                return role;
            }
            at = at.parent;
        }
        return Block.Role.PARAGRAPH;
    }

    private static Block.@Nullable Role role(String tag) {
        return switch (tag) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Role.HEADING;
            case "li", "dd", "dt" -> Block.Role.LIST_ITEM;
            case "blockquote" -> Block.Role.QUOTE;
            case "figcaption", "caption" -> Block.Role.CAPTION;
            case "td", "th" -> Block.Role.TABLE_ROW;
            case "article", "section", "main", "table" -> Block.Role.PARAGRAPH;
            default -> null;
        };
    }

    private @Nullable Box row() {
        Box at = box;
        for (int i = 0; at != null && i < 5; i++) {
            if (at.tag.equals("tr")) {
                return at;
            }
            at = at.parent;
        }
        return null;
    }
}
