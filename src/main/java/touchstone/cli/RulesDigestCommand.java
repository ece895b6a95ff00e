package touchstone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;
import touchstone.model.Ruleset;
import touchstone.rulebook.Rulebook;

/** {@code touchstone rules digest}. */
@Command(
        name = "digest",
        description = {
            "Shows the digest by which reports name the rules, and that of each layer and file.",
            "It is the same on every machine, and whatever ends the lines of files."
        },
        mixinStandardHelpOptions = true)
final class RulesDigestCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand parent;

    @Mixin
    private OutputOptions output;

    @Mixin
    private RulesOption rules;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    RulesDigestCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = parent.touchstone.terminal();
        Rulebook book = Rulebook.open(rules.folders(terminal, LocalDate.now(ZoneOffset.UTC)));
        Ruleset set = book.ruleset();
        List<SortedMap<String, String>> files = book.fileDigests();
        output.write(terminal, output.format == OutputOptions.Format.JSON ? json(set, files) : text(set, files));
        return ExitCode.CLEAN;
    }

    private static String text(Ruleset set, List<SortedMap<String, String>> files) {
        StringBuilder text =
                new StringBuilder(set.digest()).append("  ").append(set.name()).append('\n');
        for (int i = 0; i < files.size(); i++) {
            Ruleset.Layer layer = set.layers().get(i);
            text.append('\n')
                    .append(layer.digest())
                    .append("  layer “")
                    .append(layer.name())
                    .append("”\n");
            files.get(i)
                    .forEach((file, digest) ->
                            text.append(digest).append("    ").append(file).append('\n'));
        }
        return text.toString();
    }

    private static String json(Ruleset set, List<SortedMap<String, String>> files) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("name", set.name()).put("version", set.version()).put("digest", set.digest());
        for (int i = 0; i < files.size(); i++) {
            Ruleset.Layer layer = set.layers().get(i);
            ObjectNode node = root.withArray("layers").addObject();
            node.put("name", layer.name()).put("version", layer.version()).put("digest", layer.digest());
            ObjectNode all = node.putObject("files");
            for (Map.Entry<String, String> file : files.get(i).entrySet()) {
                all.put(file.getKey(), file.getValue());
            }
        }
        return root.toPrettyString() + "\n";
    }
}
