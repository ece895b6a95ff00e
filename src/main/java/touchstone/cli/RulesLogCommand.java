package touchstone.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.rulebook.RuleChange;
import touchstone.rulebook.Rulebook;

/** {@code touchstone rules log}. */
@Command(
        name = "log",
        description = "Shows what was changed of rules and lists, when, and why; the latest last.",
        mixinStandardHelpOptions = true)
final class RulesLogCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Parameters(
            paramLabel = "DOMAIN|RULE|FILE",
            arity = "0..1",
            description =
                    "Only what was changed of this, such as example.org, headline/question or reputation/pc1.tsv. Of a"
                            + " domain also the changes of lists and of rules about sources are shown, since they may move it.")
    private @Nullable String about;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RulesLogCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = parent.touchstone.terminal();
        Rulebook book = Rulebook.open(rules.folders(terminal, LocalDate.now(ZoneOffset.UTC)));
        String asked = about;
        List<RuleChange> changes = book.changes().stream()
                .filter(c -> asked == null || c.isAbout(asked) || (isDomain(asked) && c.mayMoveSources()))
                .toList();
        for (RuleChange change : changes) {
            terminal.out().println(LayerText.of(change));
            terminal.out().println("  " + String.join(" ", change.which()));
        }
        if (changes.isEmpty()) {
            terminal.out().println("Nothing is noted" + (asked == null ? "." : " of " + asked + "."));
        }
        LayerText.lines(book).forEach(terminal.out()::println);
        return ExitCode.CLEAN;
    }

    private static boolean isDomain(String asked) {
        return asked.contains(".") && !asked.matches(".*\\.(yaml|tsv|txt)");
    }
}
