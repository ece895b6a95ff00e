package touchstone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import touchstone.rule.RuleSet;
import touchstone.rule.Signal;
import touchstone.rule.Vocabulary;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Subject;

/** {@code touchstone rules}. */
@Command(
        name = "rules",
        description = "Lists the rules, shows one, lets each prove itself, and says what each lacks.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RulesTestCommand.class,
            RulesLintCommand.class,
            RulesSoberCommand.class,
            RulesDiffCommand.class,
            RulesCoverageCommand.class,
            RulesDigestCommand.class,
            RulesLogCommand.class
        },
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
            description = "Shows what a rule says, why, on what grounds, and the examples that prove it.",
            mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "ID", description = "A rule, such as headline/question.") String id,
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
            name = "signals",
            description = "Lists what rules can see and which functions their conditions can call.",
            mixinStandardHelpOptions = true)
    int signals(@Mixin OutputOptions output) throws IOException {
        output.write(touchstone.terminal(), output.format == OutputOptions.Format.JSON ? signalsJson() : signalsText());
        return ExitCode.CLEAN;
    }

    private static String signalsText() {
        StringBuilder text = new StringBuilder();
        for (Subject subject : Subject.values()) {
            String of = subject.name().toLowerCase(Locale.ROOT);
            text.append("Signals of ").append(subject == Subject.ARTICLE ? "an " : "a ");
            text.append(of).append(" (* may be missing: name it under 'needs')\n");
            for (Signal signal : Signal.of(subject)) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %-22s %-7s %s%n",
                        signal.name() + (signal.optional() ? "*" : ""),
                        signal.type().name().toLowerCase(Locale.ROOT),
                        signal.meaning()));
            }
        }
        text.append("Functions of conditions\n");
        for (Vocabulary.Word word : Vocabulary.functions()) {
            text.append(String.format(Locale.ROOT, "  %-30s %s%n", word.usage(), word.meaning()));
        }
        return text.toString();
    }

    private static String signalsJson() {
        ObjectNode root = new ObjectMapper().createObjectNode();
        ArrayNode signals = root.putArray("signals");
        for (Signal signal : Signal.ALL) {
            ObjectNode node = signals.addObject()
                    .put("name", signal.name())
                    .put("type", signal.type().name().toLowerCase(Locale.ROOT))
                    .put("mayBeMissing", signal.optional())
                    .put("followsFromOthers", signal.derived())
                    .put("meaning", signal.meaning());
            ArrayNode of = node.putArray("of");
            signal.subjects().stream()
                    .map(s -> s.name().toLowerCase(Locale.ROOT))
                    .sorted()
                    .forEach(of::add);
        }
        ArrayNode functions = root.putArray("functions");
        for (Vocabulary.Word word : Vocabulary.functions()) {
            functions
                    .addObject()
                    .put("name", word.name())
                    .put("usage", word.usage())
                    .put("meaning", word.meaning());
        }
        return root.toPrettyString() + "\n";
    }

    private RuleSet ruleSet(RulesOption rules) {
        return RuleSet.load(rules.folders(touchstone.terminal(), LocalDate.now(ZoneOffset.UTC)));
    }
}
