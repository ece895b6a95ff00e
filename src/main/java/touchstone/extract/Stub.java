package touchstone.extract;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.Extraction.NoArticle;
import touchstone.model.Extraction.Reason;

/**
 * Tells a page that stands before its article from one that shows it. Only a page with hardly any text can be called a stub: an
 * article behind a banner is an article.
 */
final class Stub {

    /** With more characters than this a page shows an article, whatever else it shows. */
    private static final int HARDLY_ANY = 1_200;
    /** With more than this it shows as much as a short news item does. */
    private static final int A_LINE_OR_TWO = 350;

    private static final Map<Reason, Pattern> WALLS = walls();

    private Stub() {}

    private static Map<Reason, Pattern> walls() {
        Map<Reason, Pattern> walls = new EnumMap<>(Reason.class);
        walls.put(Reason.CONSENT, words("cookies?|consent|accept all"));
        walls.put(Reason.LOGIN, words("log ?in|sign ?in|create an account|already a member"));
        walls.put(Reason.PAYWALL, words("subscribe|subscribers?"));
        walls.put(
                Reason.ROBOT_CHECK,
                words("enable javascript|captcha|not a robot|verify you are|checking your browser|access denied"));
        return walls;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /**
     * What the page wants before it shows its article, or null if it shows one.
     *
     * @param body all that could be the article
     */
    static @Nullable NoArticle of(Outline outline, String body, PageFacts facts) {
        if (body.length() >= HARDLY_ANY) {
            return null;
        }
        Reason wall = wall(outline, body);
        if (wall != null) {
            return stub(isForPayers(facts) ? Reason.PAYWALL : wall);
        }
        if (body.length() >= A_LINE_OR_TWO) {
            return null;
        }
        if (isForPayers(facts)) {
            return stub(Reason.PAYWALL);
        }
        if (facts.document().selectFirst("input[type=password]") != null) {
            return stub(Reason.LOGIN);
        }
        return isVideo(facts) ? stub(Reason.VIDEO_ONLY) : null;
    }

    private static NoArticle stub(Reason reason) {
        String because = switch (reason) {
            case CONSENT -> "the page asks for consent before it shows its text";
            case LOGIN -> "the page asks for a login before it shows its text";
            case PAYWALL -> "the page shows its text to subscribers only";
            case ROBOT_CHECK -> "the page wants to know whether a person is reading before it shows its text";
            default -> "the page shows a video and hardly any text";
        };
        return Extractor.none(reason, because);
    }

    /** The wall that speaks with most words, if it speaks with enough of them for so short a text. */
    private static @Nullable Reason wall(Outline outline, String body) {
        String words = body.length() >= 40
                ? body
                : String.join(
                        " ", outline.flows().stream().limit(60).map(Flow::text).toList());
        if (words.length() > 1_500) {
            return null;
        }
        Map<Reason, Integer> found = new EnumMap<>(Reason.class);
        WALLS.forEach((reason, pattern) -> found.put(reason, distinct(pattern.matcher(words))));
        int all = found.values().stream().mapToInt(Integer::intValue).sum();
        if (all < 2 || (all < 3 && words.length() >= 500)) {
            return null;
        }
        Reason most = Reason.CONSENT;
        for (Reason reason : List.of(Reason.LOGIN, Reason.PAYWALL, Reason.ROBOT_CHECK)) {
            most = found.getOrDefault(reason, 0) > found.getOrDefault(most, 0) ? reason : most;
        }
        return most;
    }

    private static int distinct(Matcher matcher) {
        Set<String> found = new HashSet<>();
        while (matcher.find()) {
            found.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return found.size();
    }

    private static boolean isForPayers(PageFacts facts) {
        String free = facts.linked("isAccessibleForFree");
        String tier = facts.meta("article:content_tier", "og:article:content_tier");
        return (free != null && free.equalsIgnoreCase("false")) || (tier != null && tier.equalsIgnoreCase("locked"));
    }

    private static boolean isVideo(PageFacts facts) {
        String type = facts.meta("og:type");
        boolean linked = !facts.data().graph().ofType("videoobject").isEmpty();
        return (type != null && type.toLowerCase(Locale.ROOT).startsWith("video"))
                || (linked && facts.data().articles().isEmpty());
    }
}
