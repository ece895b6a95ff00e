package touchstone.extract;

import java.net.URI;
import java.util.regex.Pattern;
import org.jsoup.helper.ValidationException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** From the characters of a page to its document, in the one way in which all of this room read pages. */
final class Markup {

    private static final int DEEPEST = 400;
    /** Elements of whose nesting the parser keeps lists of its own. */
    private static final Pattern LISTED = Pattern.compile(
            "(?i)</?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|template|tt|u)(?:\\s[^>]{0,4000})?>");

    private Markup() {}

    /** @param uri where the page stands, null if it is not known */
    static Document parsed(String html, @Nullable URI uri) {
        String address = uri == null ? "" : uri.toString();
        try {
            return parsed(html, address);
        } catch (IndexOutOfBoundsException | ValidationException e) {
            // The parser loses count of inline elements and templates that are open where nesting is too deep: 10 of
            // 100,000
            // spoilt pages. The words are read without those.
            return parsed(LISTED.matcher(html).replaceAll(""), address);
        }
    }

    private static Document parsed(String html, String address) {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, address);
    }
}
