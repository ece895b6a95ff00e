package touchstone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.evaluate.SoberCorpus;
import touchstone.rule.Lint;
import touchstone.rule.RuleSet;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFolders;
import touchstone.rulebook.SoberText;

/** {@code touchstone rules lint}. */
@Command(
        name = "lint",
        description = {
            "Says of each rule what it lacks to be stable: assertions, examples that need each alternative, references that can"
                    + " be looked up, silence on sober texts.",
            "Exit code 1 if a stable rule lacks anything."
        },
        mixinStandardHelpOptions = true)
final class RulesLintCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Rules or areas, such as headline (default: all).")
    private List<String> only = List.of();

    @Option(names = "--quick", description = "Leave out the sober texts, whose claims take some seconds to read.")
    private boolean quick;

    @Mixin
    private RulesOption rules;

    @Mixin
    private DataOption data;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RulesLintCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.touchstone.terminal();
        RuleFolders folders = rules.folders(terminal, LocalDate.now(ZoneOffset.UTC));
        List<Problem> problems = new ArrayList<>();
        RuleSet set = RuleSet.sound(folders, problems);
        problems.stream().sorted().forEach(p -> terminal.out().println(p.describe()));
        List<Lint.Verdict> verdicts = new Lint(set, quick ? Map.of() : against(set, folders.base()))
                .run().stream().filter(v -> isAsked(v.rule().id())).toList();
        verdicts.forEach(verdict -> terminal.out().print(text(verdict)));
        terminal.out().print(summary(verdicts));
        boolean isClean = verdicts.stream().noneMatch(Lint.Verdict::isUnearned);
        return problems.isEmpty() ? (isClean ? ExitCode.CLEAN : ExitCode.FINDINGS) : ExitCode.COULD_NOT_RUN;
    }

    private Map<String, List<String>> against(RuleSet set, Path folder) throws IOException {
        try (Stages stages = new Stages(parent.touchstone.terminal(), rules, data)) {
            return SoberCorpus.read(SoberText.read(folder.resolve("sober")), set, stages.claimFinder()::find)
                    .against();
        }
    }

    private boolean isAsked(String id) {
        return only.isEmpty() || only.stream().anyMatch(o -> id.equals(o) || id.startsWith(o + "/"));
    }

    private static String text(Lint.Verdict verdict) {
        StringBuilder text = new StringBuilder();
        text.append(verdict.rule().id()).append(": ").append(status(verdict)).append('\n');
        verdict.lacks().forEach(lack -> text.append("  - ").append(lack).append('\n'));
        verdict.notes().forEach(note -> text.append("  note: ").append(note).append('\n'));
        return text.toString();
    }

    private static String status(Lint.Verdict verdict) {
        String status = verdict.rule().status().name().toLowerCase(Locale.ROOT);
        if (verdict.rule().status() == RuleFile.Status.STABLE) {
            return verdict.lacks().isEmpty() ? status : status + ", which it has not earned";
        }
        return verdict.lacks().isEmpty()
                ? status + "; nothing is missing for stable"
                : status + "; for stable it lacks";
    }

    private static String summary(List<Lint.Verdict> verdicts) {
        long stable = verdicts.stream()
                .filter(v -> v.rule().status() == RuleFile.Status.STABLE)
                .count();
        long unearned = verdicts.stream().filter(Lint.Verdict::isUnearned).count();
        long ripe = verdicts.stream()
                .filter(v -> v.rule().status() == RuleFile.Status.EXPERIMENTAL
                        && v.lacks().isEmpty())
                .count();
        return String.format(
                Locale.ROOT,
                "%d rules: %d stable (%d unearned), %d more may become stable.%n",
                verdicts.size(),
                stable,
                unearned,
                ripe);
    }
}
