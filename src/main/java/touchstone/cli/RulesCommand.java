package touchstone.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.rule.RatingTests;
import touchstone.rule.RuleSet;
import touchstone.rule.RuleTestResult;
import touchstone.rule.RuleTests;
import touchstone.rulebook.RatingWords;
import touchstone.rulebook.RuleFile;

/** {@code touchstone rules}. */
@Command(
        name = "rules",
        description = "Lists the rules, shows one, lets each prove itself, and shows which ratings are not understood.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesCoverageCommand.class, RulesDigestCommand.class, RulesLogCommand.class},
        mixinStandardHelpOptions = true)
final class RulesCommand {

    @ParentCommand
    TouchstoneCommand touchstone;

    @SuppressWarnings("NullAway.Init") // picocli sets the parent
    RulesCommand() {}

    @Command(name = "list", description = "Lists the rules.", mixinStandardHelpOptions = true)
    int list(@Mixin RulesOption rules) {
        RuleSet set = ruleSet(rules);
        for (RuleFile rule : set.rules()) {
            String layer = set.book().layer(rule.id() + ".yaml");
            touchstone
                    .terminal()
                    .out()
                    .printf(
                            "%-34s %-12s %s%s%n",
                            rule.id(),
                            rule.status().name().toLowerCase(Locale.ROOT),
                            rule.title(),
                            layer == null ? "" : " [" + layer + "]");
        }
        LayerText.lines(set.book()).forEach(touchstone.terminal().out()::println);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "show",
            description = "Shows what a rule says, why, and on what grounds.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "ID", description = "A rule, such as headline/alarm-words.") String id,
            @Mixin RulesOption rules) {
        RuleSet set = ruleSet(rules);
        RuleFile rule = set.rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new Failure("there is no rule “" + id + "”; 'touchstone rules list' names those there are."));
        touchstone.terminal().out().print(RuleText.of(rule));
        LayerText.of(rule, set.book()).forEach(touchstone.terminal().out()::println);
        return ExitCode.CLEAN;
    }

    @Command(
            name = "test",
            description = "Runs the examples of every rule, and of the words of ratings.",
            mixinStandardHelpOptions = true)
    int test(@Mixin RulesOption rules) {
        List<RuleTestResult> results = new ArrayList<>(new RuleTests(ruleSet(rules)).run());
        results.addAll(RatingTests.run(
                RatingWords.read(rules.folder(touchstone.terminal()).resolve("rating"))));
        List<RuleTestResult> failed =
                results.stream().filter(r -> !r.isPassed()).toList();
        for (RuleTestResult f : failed) {
            touchstone
                    .terminal()
                    .out()
                    .printf("%s:%d: %s, %s: %s%n", f.file(), f.line(), f.rule(), f.example(), f.failure());
        }
        touchstone.terminal().out().printf("%d examples, %d failed.%n", results.size(), failed.size());
        return failed.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private RuleSet ruleSet(RulesOption rules) {
        return RuleSet.load(rules.folders(touchstone.terminal(), LocalDate.now(ZoneOffset.UTC)));
    }
}
