package touchstone.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a site's robots.txt lets us read (RFC 9309), or that it cannot be known. */
final class Robots {

    /** More of a robots.txt is not read; the standard asks for 500 kibibytes at least. */
    static final int MOST_BYTES = 512 * 1024;

    /**
     * Longest pause between requests that a Crawl-delay can ask for. Some files ask for hours or days, more often by mistake
     * (milliseconds, or a rule meant for another robot) than as a wish; a site that wants no visits says Disallow.
     */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(60);

    private final SimpleRobotRules rules;
    private final @Nullable Stopped withheld;
    private final int times;

    private Robots(SimpleRobotRules rules, @Nullable Stopped withheld, int times) {
        this.rules = rules;
        this.withheld = withheld;
        this.times = times;
    }

    private static SimpleRobotRules all() {
        return new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL);
    }

    /** Where there is no robots.txt, everything may be read. */
    static Robots absent() {
        return new Robots(all(), null, 0);
    }

    /** Where it cannot be read for reasons of the server or the network, nothing may be, {@code times} times in a row by now. */
    static Robots withheld(Stopped why, int times) {
        return new Robots(all(), why, times);
    }

    /**
     * Reads a robots.txt.
     *
     * @param name what we are called in it, in lower case
     */
    static Robots parse(URI from, byte[] content, String name) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 1);
        return new Robots(parser.parseContent(from.toString(), content, "text/plain", List.of(name)), null, 0);
    }

    /** Passes if {@code page} may be read. */
    void check(WebAddress page) throws Stopped {
        if (withheld != null) {
            throw withheld;
        }
        if (!rules.isAllowed(page.uri().toString())) {
            throw Trouble.robots(page.host());
        }
    }

    /** How often in a row it could not be read. */
    int timesWithheld() {
        return times;
    }

    /** The pause between requests that it asks for, at most {@link #LONGEST_DELAY}. */
    Duration delay() {
        long asked = rules.getCrawlDelay();
        return asked <= 0 ? Duration.ZERO : Duration.ofMillis(Math.min(asked, LONGEST_DELAY.toMillis()));
    }
}
