package touchstone.cli;

import java.util.Locale;

/**
 * What one look at a part of the installation found.
 *
 * @param part what was looked at, in a word or two
 * @param found one sentence without a full stop
 * @param advice what to do, empty if nothing
 */
record Checkup(String part, State state, String found, String advice) {

    /** How it is; the worst of all decides the exit code. */
    enum State {
        OK(ExitCode.CLEAN),
        /** Nothing is wrong, but a look may be worth it. */
        NOTE(ExitCode.CLEAN),
        WARNING(ExitCode.FINDINGS),
        PROBLEM(ExitCode.COULD_NOT_RUN);

        private final int exit;

        State(int exit) {
            this.exit = exit;
        }

        int exit() {
            return exit;
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Checkup ok(String part, String found) {
        return new Checkup(part, State.OK, found, "");
    }

    static Checkup note(String part, String found, String advice) {
        return new Checkup(part, State.NOTE, found, advice);
    }

    static Checkup warning(String part, String found, String advice) {
        return new Checkup(part, State.WARNING, found, advice);
    }

    static Checkup problem(String part, String found, String advice) {
        return new Checkup(part, State.PROBLEM, found, advice);
    }
}
