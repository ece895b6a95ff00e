package touchstone.serve;

import java.util.List;
import touchstone.check.Checker;
import touchstone.check.SourceChecker;

/**
 * What questions are answered with: rules and fact-checks as of one moment. Thread-safe.
 *
 * @param checker for what its reader has
 * @param ofFetched for what was fetched, and may not want to be analysed
 * @param sources what is known about sites
 * @param notices what whoever runs the service should know of its rules, in sentences
 * @param end frees what it holds, once nobody uses it any more
 */
public record Engine(Checker checker, Checker ofFetched, SourceChecker sources, List<String> notices, Runnable end) {

    public Engine {
        notices = List.copyOf(notices);
    }

    /** Makes engines, and knows when one is out of date. */
    public interface Maker {
        /** An engine of the rules and fact-checks there are now. */
        Engine make();

        /** Whether rules, fact-checks or the day have changed since it was made. */
        boolean isCurrent(Engine engine);
    }

    /** Names its rules and fact-checks; equal states of both have equal names. */
    String name() {
        return checker.version() + "/" + checker.ruleset().digest() + "/"
                + checker.corpus().digest() + "/" + checker.corpus().pending();
    }
}
