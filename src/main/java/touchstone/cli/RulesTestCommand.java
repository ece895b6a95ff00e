package touchstone.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import touchstone.rule.RatingTests;
import touchstone.rule.RuleSet;
import touchstone.rule.RuleTestResult;
import touchstone.rule.RuleTests;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RatingWords;
import touchstone.rulebook.RuleFolders;

/** {@code touchstone rules test}. */
@Command(
        name = "test",
        description = {
            "Runs the examples of every rule, and of the words of ratings. Of stable rules each alternative is taken away in turn,"
                    + " and an example must notice.",
            "Rules that cannot be read are told of and hide no other."
        },
        mixinStandardHelpOptions = true)
final class RulesTestCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RulesTestCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = parent.touchstone.terminal();
        RuleFolders folders = rules.folders(terminal, LocalDate.now(ZoneOffset.UTC));
        List<Problem> problems = new ArrayList<>();
        List<RuleTestResult> results = new ArrayList<>(new RuleTests(RuleSet.sound(folders, problems)).run());
        results.addAll(RatingTests.run(RatingWords.read(folders.base().resolve("rating"))));
        List<RuleTestResult> failed =
                results.stream().filter(r -> !r.isPassed()).toList();
        for (RuleTestResult f : failed) {
            terminal.out().printf("%s:%d: %s, %s: %s%n", f.file(), f.line(), f.rule(), f.example(), f.failure());
        }
        problems.stream().sorted().forEach(p -> terminal.out().println(p.describe()));
        terminal.out().printf("%d examples, %d failed.%n", results.size(), failed.size());
        if (!problems.isEmpty()) {
            long files = problems.stream().map(Problem::file).distinct().count();
            terminal.errors().printf("%d problems in %d files, whose rules were not tried.%n", problems.size(), files);
            return ExitCode.COULD_NOT_RUN;
        }
        return failed.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }
}
