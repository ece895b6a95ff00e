package touchstone.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Page;

/**
 * What somebody wants judged: an address that is fetched, or a page or text as its reader has it.
 *
 * @param uri the address; of a page or text where it stands, null if nobody says
 * @param page null if it must be fetched
 */
record Asked(@Nullable URI uri, @Nullable Page page) {

    private static final Set<String> NAMES = Set.of("url", "html", "text", "title");
    /** Characters of an address at most. */
    static final int LONGEST_ADDRESS = 4_000;

    private static final int LONGEST_TITLE = 1_000;

    static Asked of(Posted posted) {
        posted.only(NAMES);
        String html = posted.text("html");
        String text = posted.text("text");
        String title = posted.text("title", LONGEST_TITLE);
        if (html != null && text != null) {
            throw bad("Send “html” or “text”, not both.");
        }
        if (title != null && text == null) {
            throw bad("“title” goes with “text”; a page has its own.");
        }
        URI uri = address(posted.text("url", LONGEST_ADDRESS));
        if (html != null) {
            return html(uri, html);
        }
        if (text != null) {
            return text(uri, title == null ? text : title + "\n\n" + text);
        }
        if (uri == null) {
            throw bad("Send “url”, “html” or “text”.");
        }
        return new Asked(uri, null);
    }

    /** A page as its reader sees it. */
    static Asked html(@Nullable URI uri, String html) {
        return new Asked(uri, page(uri, "text/html", html));
    }

    /** A text that somebody pasted. */
    static Asked text(@Nullable URI uri, String text) {
        return new Asked(uri, page(uri, "text/plain", text));
    }

    private static Page page(@Nullable URI uri, String mediaType, String text) {
        return new Page(uri, mediaType, "utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /** A web address, null for none. */
    static @Nullable URI address(@Nullable String address) {
        if (address == null) {
            return null;
        }
        try {
            URI uri = new URI(address.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw bad("That is not a web address: " + e.getReason() + ".");
        }
        throw bad("That is not a web address; write it in full, as in https://example.org/page.");
    }

    private static Refusal bad(String detail) {
        return Refusal.of(Problem.Kind.BAD_REQUEST, detail);
    }
}
