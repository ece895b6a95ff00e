package touchstone.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.collect.Outcome;
import touchstone.collect.Tally;
import touchstone.rulebook.SourceList.Source;
import touchstone.rulebook.SourceList.Take;

/** What a person reads before and after collecting. */
final class CollectText {

    private CollectText() {}

    /** What a list of sources asks for. */
    static String explained(@Nullable String contact, @Nullable Duration keep, List<Source> sources) {
        StringBuilder text = new StringBuilder();
        for (Source source : sources) {
            text.append(source.name()).append('\n');
            line(text, "takes", taken(source));
            line(text, "from", places(source));
            line(
                    text,
                    "rate",
                    "a request to a host every " + words(source.delay())
                            + ", more slowly where its robots.txt asks for that; at most " + source.most()
                            + " pages a round");
            line(text, "again", "with --watch every " + words(source.every()));
            line(
                    text,
                    "language",
                    source.language() == null ? "as each page says, else recognised" : source.language());
            text.append('\n');
        }
        text.append(sources.size()).append(sources.size() == 1 ? " source. " : " sources. ");
        text.append(
                keep == null
                        ? "Claims are kept for ever. "
                        : "Claims are forgotten " + words(keep) + " after they were last read. ");
        text.append(
                contact == null
                        ? "No contact is named: give --contact when you collect.\n"
                        : "Whoever is visited is told to write to " + contact + ".\n");
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-9s %s%n", name, value));
    }

    private static String taken(Source source) {
        return source.take().stream().sorted().map(Take::word).collect(Collectors.joining(", "));
    }

    private static String places(Source source) {
        List<String> places = new ArrayList<>();
        source.feeds().forEach(feed -> places.add("feed " + feed));
        source.sitemaps().forEach(map -> places.add("sitemap " + map));
        source.pages().forEach(page -> places.add("page " + page));
        source.lists().forEach(list -> places.add("list " + list));
        if (source.site() != null) {
            places.add(
                    source.feeds().isEmpty() && source.sitemaps().isEmpty()
                            ? "the feeds named by " + source.site() + ", else its sitemaps"
                            : "site " + source.site());
        }
        return String.join("\n            ", places);
    }

    static String words(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds > 0 && seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds > 0 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    /** What was done. */
    static String summary(Tally tally, List<String> troubles, Duration time) {
        StringBuilder text = new StringBuilder();
        text.append(count(tally.listings(), "feed, sitemap or list", "feeds, sitemaps and lists"));
        text.append(
                tally.brokenListings() == 0
                        ? ".\n"
                        : String.format(Locale.ROOT, "; %,d not read or damaged:%n", tally.brokenListings()));
        troubles.forEach(trouble -> text.append("  ").append(trouble).append('\n'));
        text.append(count(tally.tried(), "page", "pages"));
        String outcomes =
                tally.pages().entrySet().stream().map(CollectText::outcome).collect(Collectors.joining(", "));
        double seconds = Math.max(1, time.toMillis()) / 1000.0;
        text.append(
                tally.tried() == 0
                        ? ": nothing is new.\n"
                        : String.format(Locale.ROOT, ": %s; %.1f a second.%n", outcomes, tally.tried() / seconds));
        text.append(count(tally.claims(), "claim", "claims"))
                .append(String.format(Locale.ROOT, ", %,d of them new; ", tally.newClaims()))
                .append(count(tally.factChecks(), "fact-check", "fact-checks"))
                .append("; ")
                .append(count(tally.sites(), "site", "sites"))
                .append(" looked at.\n");
        if (tally.newClaims() > 0) {
            text.append("See 'touchstone queue' for the claims that nobody has checked.\n");
        }
        return text.toString();
    }

    private static String count(int number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }

    private static String outcome(Map.Entry<Outcome, Integer> entry) {
        String words = switch (entry.getKey()) {
            case KEPT -> "kept";
            case NOTHING -> "without what was looked for";
            case NOT_MODIFIED -> "not modified";
            case UNCHANGED -> "with the same text as before";
            case NO_ARTICLE -> "without an article";
            case PAYWALL -> "behind a paywall";
            case CONSENT -> "behind a consent page";
            case LOGIN -> "behind a login";
            case ROBOT_CHECK -> "behind a check for robots";
            case VIDEO_ONLY -> "with a video alone";
            case OPT_OUT -> "reserved from analysis";
            case ROBOTS -> "refused by robots.txt";
            case GUARD -> "outside the public web";
            case PDF -> "in PDF";
            case NOT_HTML -> "not HTML";
            case TOO_LARGE -> "too large";
            case GONE -> "gone";
            case RESTING -> "left for later";
            case FAILED -> "failed";
            case DAMAGED -> "damaged";
        };
        return String.format(Locale.ROOT, "%,d %s", entry.getValue(), words);
    }
}
