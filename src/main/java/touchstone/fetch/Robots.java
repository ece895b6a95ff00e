package touchstone.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.util.List;

/** What a site's robots.txt lets us read (RFC 9309). */
final class Robots {

    /** More of a robots.txt is not read; the standard asks for 500 kibibytes at least. */
    static final int MOST_BYTES = 512 * 1024;

    private final SimpleRobotRules rules;

    private Robots(SimpleRobotRules rules) {
        this.rules = rules;
    }

    /** Where there is no robots.txt, everything may be read. */
    static Robots absent() {
        return new Robots(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
    }

    /**
     * Reads a robots.txt.
     *
     * @param name what we are called in it, in lower case
     */
    static Robots parse(URI from, byte[] content, String name) {
        return new Robots(
                new SimpleRobotRulesParser().parseContent(from.toString(), content, "text/plain", List.of(name)));
    }

    boolean allow(URI page) {
        return rules.isAllowed(page.toString());
    }
}
