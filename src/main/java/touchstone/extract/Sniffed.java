package touchstone.extract;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.Extraction.NoArticle;
import touchstone.model.Extraction.Reason;
import touchstone.model.Page;

/** Tells what bytes are, whatever their type says: markup, text, data or nothing that can be read. */
final class Sniffed {

    private static final int HEAD = 4_096;
    /** Fewer characters than this, none of them in a full sentence, amid much else, are no article. */
    private static final int SCRAP = 200;

    private static final int FEWEST_LETTERS = 12;
    /** Different words that a text has which is not junk, unless it is very short. */
    private static final int FEWEST_WORDS = 8;

    private static final Pattern MARKUP = Pattern.compile(
            "<(?:!doctype|html|head|body|p|div|article|title|script|meta|h1|span|table|br|section|main)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_TAG = Pattern.compile("<[a-zA-Z!/?]");
    private static final Pattern DATA = Pattern.compile("\\s*[\\[{]\\s*[\"\\[{]");
    private static final Pattern FEED = Pattern.compile("<(?:rss|feed|urlset|sitemapindex|rdf:RDF)\\b");
    private static final Pattern CODE = Pattern.compile(
            "\\s*(?:\"use strict\"|'use strict'|[!(;]function\\s*\\(|function\\s+\\w+\\s*\\(|var \\w+\\s*=|const \\w+\\s*=|#!/|import \\{|@charset)");

    private Sniffed() {}

    /** Why the bytes cannot be read at all, or null. */
    static @Nullable NoArticle unreadable(Page page) {
        byte[] body = page.body();
        if (body.length == 0) {
            return Extractor.none(Reason.EMPTY, "the page is empty");
        }
        if (isKnownBinary(body) || isBinary(body)) {
            return Extractor.none(Reason.BINARY, "the file is binary data, not text");
        }
        String type = page.mediaType();
        boolean data = type.endsWith("json")
                || type.contains("javascript")
                || type.equals("text/css")
                || type.equals("text/csv")
                || type.equals("application/rss+xml")
                || type.equals("application/atom+xml");
        return data ? Extractor.none(Reason.NOT_TEXT, "the page holds data or program code") : null;
    }

    private static boolean isKnownBinary(byte[] b) {
        return Decoded.startsWith(b, '%', 'P', 'D', 'F', '-')
                || Decoded.startsWith(b, 0x89, 'P', 'N', 'G')
                || Decoded.startsWith(b, 'P', 'K', 3, 4)
                || Decoded.startsWith(b, 0x1f, 0x8b)
                || Decoded.startsWith(b, 'G', 'I', 'F', '8')
                || Decoded.startsWith(b, 0xff, 0xd8, 0xff)
                || Decoded.startsWith(b, 0x7f, 'E', 'L', 'F')
                || Decoded.startsWith(b, 'R', 'I', 'F', 'F');
    }

    /** Text holds hardly any control characters; markup is forgiven some. */
    private static boolean isBinary(byte[] body) {
        if (Decoded.startsWith(body, 0xff, 0xfe) || Decoded.startsWith(body, 0xfe, 0xff)) {
            return false;
        }
        int length = Math.min(body.length, 65_536);
        int odd = 0;
        for (int i = 0; i < length; i++) {
            int b = body[i] & 0xff;
            odd += b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b ? 1 : 0;
        }
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        return odd > length * (MARKUP.matcher(head).find() ? .3 : .02);
    }

    static boolean isData(String text) {
        String head = head(text);
        return DATA.matcher(head).lookingAt()
                || FEED.matcher(head).find()
                || CODE.matcher(head).lookingAt();
    }

    static boolean isMarkup(String mediaType, String text) {
        return switch (mediaType) {
            case "text/html", "application/xhtml+xml", "application/xml", "text/xml" ->
                ANY_TAG.matcher(text).find();
            case "text/plain", "text/markdown" ->
                head(text).stripLeading().toLowerCase(Locale.ROOT).startsWith("<!doctype html")
                        || head(text).stripLeading().toLowerCase(Locale.ROOT).startsWith("<html");
            default -> MARKUP.matcher(head(text)).find();
        };
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), HEAD));
    }

    /** Whether a text is too short or repeats the same few words over and over. */
    static boolean isJunk(String text) {
        Set<String> words = new HashSet<>();
        int count = 0;
        int letters = 0;
        int start = -1;
        int end = Math.min(text.length(), 100_000);
        for (int i = 0; i <= end; i++) {
            boolean inWord = i < end && Character.isLetterOrDigit(text.charAt(i));
            if (inWord) {
                letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                count++;
                words.add(text.substring(start, i));
                start = -1;
                if (letters >= FEWEST_LETTERS && words.size() >= FEWEST_WORDS) {
                    return false;
                }
            }
        }
        return letters < FEWEST_LETTERS || (count >= 40 && letters < count * 10);
    }

    /** Why a readable page shows no article, or null if it does. */
    static @Nullable NoArticle noArticle(Outline outline, List<Flow> body, PageFacts facts) {
        StringBuilder text = new StringBuilder();
        int longest = 0;
        for (Flow flow : body) {
            text.append(flow.text()).append('\n');
            longest = Math.max(longest, flow.isHeading() ? 0 : flow.text().length() - flow.linkChars());
        }
        Box page = outline.boxes().isEmpty() ? null : outline.root();
        NoArticle stub = page == null ? null : Stub.of(outline, text.toString(), facts);
        if (stub != null) {
            return stub;
        }
        if (page != null && longest < 80 && page.linkShare() > .5 && page.chars > 600) {
            return Extractor.none(Reason.INDEX_PAGE, "the page is a list of links to other pages");
        }
        boolean scrap = text.length() < SCRAP && longest < 80 && page != null && page.chars > 3 * text.length();
        return scrap || isJunk(text.toString())
                ? Extractor.none(Reason.NO_TEXT, "the page shows no running text")
                : null;
    }
}
