package touchstone.extract;

import java.util.List;
import java.util.regex.Pattern;
import touchstone.model.Block;
import touchstone.rulebook.PageSigns;

/** Numbers about the text of a page by which kinds of pages differ. Every pass is linear. */
final class PageShape {

    private static final int PARAGRAPH = 100;
    private static final int SHORT = 60;
    private static final Pattern DATED = Pattern.compile(
            "/(?:19|20)\\d\\d[/_-](?:\\d\\d?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\b|[/_-](?:19|20)\\d{6}\\b");
    private static final Pattern DATELINE = Pattern.compile(
            "^[\\p{Lu}][\\p{L}.'’ /-]{1,40}(?:, [\\p{L}. ]{2,25})?(?: ?\\([^()]{2,25}\\))?(?:, [\\p{L}]{3,9}\\.? \\d{1,2}(?:, \\d{4})?)? ?(?:[–—]|--| - )\\s?\\p{L}");
    private static final Pattern CLOCK =
            Pattern.compile("^\\[?(?:[01]?\\d|2[0-3])(?:[:h][0-5]\\d(?![\\d.])|\\.[0-5]\\d Uhr)");
    private static final Pattern PRICE =
            Pattern.compile("[$€£¥₹] ?\\d|\\d ?(?:€|£|zł|kr\\b|₽|руб|EUR\\b|USD\\b|CHF\\b)|R\\$ ?\\d");
    private static final Pattern STEP =
            Pattern.compile("^(?:#?\\d{1,3}[.):]|\\d{1,3} \\p{L}|(?:step|schritt|étape|paso|passo|fase) \\d)");
    private static final Pattern YEAR = Pattern.compile("\\b20[0-4]\\d\\b");

    private PageShape() {}

    static boolean isDated(String path) {
        return DATED.matcher(path.length() > 400 ? path.substring(0, 400) : path)
                .find();
    }

    static void measureTitle(String title, PageSigns signs) {
        String head = title.substring(0, Math.min(title.length(), 200)).strip();
        signs.measure("title-number", !head.isEmpty() && Character.isDigit(head.charAt(0)) ? 1 : 0);
        signs.measure("title-year", YEAR.matcher(head).find() ? 1 : 0);
        signs.measure("title-question", head.endsWith("?") || head.endsWith("？") ? 1 : 0);
        signs.measure("title-words", head.split("\\s+", -1).length);
    }

    static void measure(Outline outline, List<Flow> body, PageSigns signs) {
        ofPage(outline, signs);
        ofBody(body, signs);
    }

    private static void ofPage(Outline outline, PageSigns signs) {
        int teasers = 0;
        int prices = 0;
        int paragraphs = 0;
        for (Flow flow : outline.flows()) {
            if (flow.text().length() < 4 || flow.box().isInFrame()) {
                continue;
            }
            boolean small = flow.text().length() <= SHORT;
            teasers += flow.linkShare() > .8 && flow.text().length() >= 25 ? 1 : 0;
            prices +=
                    small && hasDigit(flow.text()) && PRICE.matcher(flow.text()).find() ? 1 : 0;
            paragraphs += !flow.isHeading() && flow.text().length() - flow.linkChars() >= PARAGRAPH ? 1 : 0;
        }
        signs.measure("teasers", teasers);
        signs.measure("price-tags", prices);
        signs.measure("page-paragraphs", paragraphs);
        signs.measure("teasers-a-paragraph", (double) teasers / Math.max(1, paragraphs));
        signs.measure(
                "link-share", outline.boxes().isEmpty() ? 0 : outline.root().linkShare());
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static void ofBody(List<Flow> body, PageSigns signs) {
        int chars = 0;
        int listed = 0;
        int headings = 0;
        int steps = 0;
        int clocks = 0;
        int captions = 0;
        int paragraphs = 0;
        int longest = 0;
        int quotes = 0;
        for (Flow flow : body) {
            String text = flow.text();
            chars += text.length();
            listed += flow.role() == Block.Role.LIST_ITEM ? text.length() : 0;
            headings += flow.isHeading() ? 1 : 0;
            captions += flow.role() == Block.Role.CAPTION ? 1 : 0;
            boolean first = flow.isHeading() || text.length() <= SHORT;
            steps += flow.isHeading() && STEP.matcher(text).find() ? 1 : 0;
            clocks += first && CLOCK.matcher(text).find() ? 1 : 0;
            paragraphs += !flow.isHeading() && text.length() - flow.linkChars() >= PARAGRAPH ? 1 : 0;
            longest = Math.max(longest, flow.isHeading() ? 0 : text.length() - flow.linkChars());
            quotes += quotes(text);
        }
        double thousands = Math.max(.5, chars / 6_000.0);
        signs.measure("characters", chars);
        signs.measure("listed", (double) listed / Math.max(1, chars));
        signs.measure("headings", headings / thousands);
        signs.measure("steps", steps);
        signs.measure("clocks", clocks);
        signs.measure("captions", captions);
        signs.measure("paragraphs", paragraphs);
        signs.measure("longest", longest);
        signs.measure("average", (double) chars / Math.max(1, body.size()));
        signs.measure("quotes", quotes / thousands);
        signs.measure("dateline", body.stream().limit(3).anyMatch(PageShape::isDateline) ? 1 : 0);
    }

    /** Quotations in the text, each counted where it opens. */
    private static int quotes(String text) {
        int opened = 0;
        int straight = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '“', '«', '„' -> opened++;
                case '"' -> straight++;
                default -> {
                    // most characters
                }
            }
        }
        return opened + straight / 2;
    }

    private static boolean isDateline(Flow flow) {
        String head = flow.text().substring(0, Math.min(flow.text().length(), 120));
        return flow.text().length() > 60 && DATELINE.matcher(head).find();
    }
}
