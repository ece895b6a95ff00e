package touchstone.extract;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** From the characters of a page to its document, in the one way in which all of this room read pages. */
final class Markup {

    private static final int DEEPEST = 400;
    private static final Pattern INLINE =
            Pattern.compile("(?i)</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?:\\s[^>]{0,4000})?>");

    private Markup() {}

    /** @param uri where the page stands, null if it is not known */
    static Document parsed(String html, @Nullable URI uri) {
        String address = uri == null ? "" : uri.toString();
        try {
            return parsed(html, address);
        } catch (IndexOutOfBoundsException e) {
            // The parser loses count of inline elements in some broken nestings: the words are read without those.
            return parsed(INLINE.matcher(html).replaceAll(""), address);
        }
    }

    private static Document parsed(String html, String address) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, address);
    }
}
