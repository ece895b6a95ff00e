package touchstone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program itself; each command has a class of its own and a line in {@link Commands}. */
@Command(
        name = "touchstone",
        description = {
            "Shows what a page claims, what fact-checkers already found about those claims, and how far its source can be"
                    + " relied on.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = TouchstoneCommand.Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  touchstone check story.html",
            "  pbpaste | touchstone check - --url https://example.org/story",
            "  touchstone match \"Drinking hot water cures the flu\"",
            "  touchstone source reuters.com",
            "",
            "Exit codes: 0 nothing at or above --fail-on, 1 something was found, 2 could not run."
        })
final class TouchstoneCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init") // picocli sets the specification
    TouchstoneCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(terminal.errors());
        return ExitCode.COULD_NOT_RUN;
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"touchstone " + text()};
        }

        static String text() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
