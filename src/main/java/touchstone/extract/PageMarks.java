package touchstone.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;
import touchstone.text.Domains;
import touchstone.text.WrittenDates;

/**
 * What the visible part of a page may say of its author and its dates: elements that are named so, short lines, headings. Where
 * each stands is counted in characters of text before it, so that "near the headline" means the same on every page. One walk
 * without recursion.
 */
final class PageMarks {

    /** What the names of an element promise. */
    enum Sign {
        /** {@code itemprop=author} and the like. */
        AUTHOR_PROPERTY,
        /** {@code rel=author}. */
        AUTHOR_LINK,
        /** Leads to the page of an author, by its address. */
        PROFILE_LINK,
        /** Holds a name or a byline, by its class or id. */
        AUTHOR_NAME,
        /** Has to do with the author. */
        AUTHOR,
        /** Holds a date: a {@code time} element, or by its class or id. */
        DATE,
        PUBLISHED,
        MODIFIED
    }

    /** @param offset characters of text before it */
    record Mark(
            Set<Sign> signs,
            Element element,
            int offset,
            @Nullable Region region) {}

    /** A short stretch of text between two breaks; its pieces stood in different elements, and are parted by blanks in its text. */
    static final class Line {
        private final List<String> pieces;
        private final String text;
        private final int offset;
        private final @Nullable Region region;
        private WrittenDates.@Nullable Found date;
        private boolean searched;

        private Line(List<String> pieces, int offset, @Nullable Region region) {
            this.pieces = List.copyOf(pieces);
            this.text = String.join(" ", pieces);
            this.offset = offset;
            this.region = region;
        }

        List<String> pieces() {
            return pieces;
        }

        String text() {
            return text;
        }

        int offset() {
            return offset;
        }

        @Nullable
        Region region() {
            return region;
        }

        /** The first day that is written in the line, looked for once: several readers ask. */
        WrittenDates.@Nullable Found date(@Nullable String language) {
            if (!searched) {
                searched = true;
                date = WrittenDates.first(text, language);
            }
            return date;
        }
    }

    record Heading(int level, String text, int offset) {}

    /** A part of the page that seems to be about other pages or by other people: comments, related stories. */
    static final class Region {
        private final @Nullable Region outer;
        private final int depth;
        private final int start;
        private int end = Integer.MAX_VALUE;

        private Region(@Nullable Region outer, int depth, int start) {
            this.outer = outer;
            this.depth = depth;
            this.start = start;
        }

        boolean isAwayFrom(int offset) {
            return offset < start || offset >= end || (outer != null && outer.isAwayFrom(offset));
        }
    }

    private static final int MOST = 5_000;
    private static final int LONGEST_LINE = 220;
    private static final int LONGEST_HEADING = 500;
    private static final int MOST_PIECES = 24;
    private static final Set<String> UNREADABLE = Set.of(
            "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "textarea", "head");

    private final List<Mark> marks = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private int length;

    private PageMarks() {}

    static PageMarks of(Document document) {
        PageMarks marks = new PageMarks();
        Walk walk = marks.new Walk(Objects.requireNonNullElse(Domains.host(document.location()), ""));
        document.body().filter(walk);
        walk.flush();
        return marks;
    }

    List<Mark> marks() {
        return marks;
    }

    List<Line> lines() {
        return lines;
    }

    List<Heading> headings() {
        return headings;
    }

    /** How many characters of text the page has. */
    int length() {
        return length;
    }

    /** The text inside an element, a piece for each element in it, at most so many characters. */
    static List<String> pieces(Element element, int most) {
        List<String> pieces = new ArrayList<>();
        int[] left = {most};
        element.filter((node, depth) -> {
            if (node instanceof Element inner && UNREADABLE.contains(inner.normalName())) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (node instanceof TextNode words && !words.isBlank()) {
                String clean = Spaces.single(words.getWholeText());
                pieces.add(clean);
                left[0] -= clean.length();
            }
            return left[0] < 0 || pieces.size() >= MOST_PIECES
                    ? NodeFilter.FilterResult.STOP
                    : NodeFilter.FilterResult.CONTINUE;
        });
        return pieces;
    }

    /** The text inside an element as it reads, about so many characters of it: headings may be nested in each other. */
    private static String text(Element element, int most) {
        StringBuilder text = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode words) {
                String whole = words.getWholeText();
                text.append(whole, 0, Math.min(whole.length(), most));
            } else if (node instanceof Element inner) {
                if (UNREADABLE.contains(inner.normalName())) {
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
                text.append(inner.isBlock() || inner.normalName().equals("br") ? " " : "");
            }
            return text.length() > most ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        return Spaces.single(text.toString());
    }

    private final class Walk implements NodeFilter {

        private final Map<String, ElementNames> names = new HashMap<>();
        private final String host;
        private List<String> pieces = new ArrayList<>();
        private int lineStart;
        private int lineLength;
        private @Nullable Region region;

        Walk(String host) {
            this.host = host;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words);
            } else if (node instanceof Element element) {
                return open(element, depth);
            }
            return FilterResult.CONTINUE;
        }

        private FilterResult open(Element element, int depth) {
            String tag = element.normalName();
            if (UNREADABLE.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.isBlock() || tag.equals("br")) {
                flush();
            }
            if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '3') {
                if (headings.size() < MOST) {
                    headings.add(new Heading(tag.charAt(1) - '0', PageMarks.text(element, LONGEST_HEADING), length));
                }
            }
            if (element.attributesSize() > 0 || tag.equals("time")) {
                sign(element, tag, depth);
            }
            return FilterResult.CONTINUE;
        }

        private void sign(Element element, String tag, int depth) {
            ElementNames found = ElementNames.of(element, names);
            if (found.isForeign()) {
                region = new Region(region, depth, length);
            }
            Set<Sign> signs = found.signs();
            if (tag.equals("time") && !signs.contains(Sign.DATE)) {
                signs = signs.isEmpty() ? EnumSet.of(Sign.DATE) : EnumSet.copyOf(signs);
                signs.add(Sign.DATE);
            }
            if (tag.equals("a")
                    && ElementNames.leadsToAuthor(element.attributes().get("href"), host)) {
                signs = signs.isEmpty() ? EnumSet.of(Sign.PROFILE_LINK) : EnumSet.copyOf(signs);
                signs.add(Sign.PROFILE_LINK);
            }
            if (!signs.isEmpty() && marks.size() < MOST) {
                marks.add(new Mark(signs, element, length, region));
            }
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (element.isBlock()) {
                    flush();
                }
                if (region != null && region.depth == depth) {
                    region.end = length;
                    region = region.outer;
                }
            }
            return FilterResult.CONTINUE;
        }

        private void append(TextNode words) {
            if (words.isBlank()) {
                return;
            }
            int size = words.getWholeText().length();
            if (pieces.isEmpty() && lineLength == 0) {
                lineStart = length;
            }
            length += size;
            lineLength += size;
            if (lineLength <= 2 * LONGEST_LINE && size <= LONGEST_LINE + 80 && pieces.size() < MOST_PIECES) {
                pieces.add(Spaces.single(words.getWholeText()));
            }
        }

        private void flush() {
            if (lineLength > 0) {
                int size = pieces.stream().mapToInt(String::length).sum();
                if (lineLength <= 2 * LONGEST_LINE && size <= LONGEST_LINE && lines.size() < MOST) {
                    lines.add(new Line(pieces, lineStart, region));
                }
                pieces = new ArrayList<>();
                lineLength = 0;
            }
        }
    }
}
