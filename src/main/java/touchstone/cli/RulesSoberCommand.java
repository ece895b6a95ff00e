package touchstone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import touchstone.evaluate.SoberCorpus;
import touchstone.rulebook.SoberText;

/** {@code touchstone rules sober}. */
@Command(
        name = "sober",
        description = {
            "Runs every rule on the sober texts of the rules and shows what differs from their table: what fires where is seen"
                    + " before a change is kept.",
            "Exit code 1 if anything differs."
        },
        mixinStandardHelpOptions = true)
final class RulesSoberCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Option(names = "--write", description = "Write the table anew.")
    private boolean write;

    @Mixin
    private RulesOption rules;

    @Mixin
    private DataOption data;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RulesSoberCommand() {}

    @Override
    public Integer call() throws IOException {
        Terminal terminal = parent.touchstone.terminal();
        Path folder = rules.folder(terminal).resolve("sober");
        Path table = folder.resolve("table.tsv");
        try (Stages stages = new Stages(terminal, rules, data)) {
            List<SoberText> texts = SoberText.read(folder);
            List<String> now = SoberCorpus.read(texts, stages.ruleSet(), stages.claimFinder()::find)
                    .table();
            List<String> before = Files.exists(table) ? Files.readAllLines(table) : List.of();
            List<String> difference = SoberCorpus.difference(before, now);
            difference.forEach(terminal.out()::println);
            terminal.out().printf("%d texts, %d lines differ.%n", texts.size(), difference.size());
            if (write) {
                Files.writeString(table, String.join("\n", now) + "\n");
                return ExitCode.CLEAN;
            }
            return difference.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS;
        }
    }
}
