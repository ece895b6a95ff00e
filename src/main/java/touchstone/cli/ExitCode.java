package touchstone.cli;

/** What the program tells the shell. */
final class ExitCode {

    /** It ran, and found nothing at or above {@code --fail-on}. */
    static final int CLEAN = 0;

    /** It ran, and found something at or above {@code --fail-on}. */
    static final int FINDINGS = 1;

    /** It could not run: bad arguments, unreadable input, no article. */
    static final int COULD_NOT_RUN = 2;

    private ExitCode() {}
}
