package touchstone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import touchstone.evaluate.Evaluation;

/** What all evaluations have in common: how measures are printed, where predictions go, and the floors to hold. */
final class EvaluationOptions {

    @Mixin
    OutputOptions output = new OutputOptions();

    @Option(
            names = "--predictions",
            paramLabel = "FILE",
            description = "Also write what was predicted, so that the measures can be computed again with other tools.")
    @Nullable
    Path predictions;

    @Option(
            names = "--floor",
            paramLabel = "MEASURE=VALUE",
            description = "Exit with 1 if the measure is below the value. May be repeated.")
    Map<String, Double> floors = new LinkedHashMap<>();

    @Option(
            names = "--ceiling",
            paramLabel = "MEASURE=VALUE",
            description = "Exit with 1 if the measure is above the value. May be repeated.")
    Map<String, Double> ceilings = new LinkedHashMap<>();

    /** Prints the evaluation; the exit code. */
    int finish(Terminal terminal, Evaluation evaluation) {
        output.write(terminal, print(evaluation, output.format));
        boolean held = true;
        for (Map.Entry<String, Double> floor : floors.entrySet()) {
            double value = value(evaluation, floor.getKey());
            held &= isHeld(terminal, value >= floor.getValue(), "below the floor: %s %.4f < %.4f%n", floor, value);
        }
        for (Map.Entry<String, Double> ceiling : ceilings.entrySet()) {
            double value = value(evaluation, ceiling.getKey());
            held &= isHeld(
                    terminal, value <= ceiling.getValue(), "above the ceiling: %s %.4f > %.4f%n", ceiling, value);
        }
        return held ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private static boolean isHeld(
            Terminal terminal, boolean held, String complaint, Map.Entry<String, Double> bound, double value) {
        if (!held) {
            terminal.errors().print(String.format(Locale.ROOT, complaint, bound.getKey(), value, bound.getValue()));
        }
        return held;
    }

    private static double value(Evaluation evaluation, String measure) {
        return evaluation.measures().stream()
                .filter(m -> m.name().equals(measure))
                .mapToDouble(Evaluation.Measure::value)
                .findFirst()
                .orElseThrow(() -> new Failure("this evaluation does not measure “" + measure + "”; it measures "
                        + evaluation.measures().stream()
                                .map(Evaluation.Measure::name)
                                .toList() + "."));
    }

    /** The file, or a sentence that says it is not there. */
    static Path existing(Path path) {
        if (!Files.exists(path)) {
            throw new Failure("there is no " + path + ".");
        }
        return path;
    }

    static String print(Evaluation evaluation, OutputOptions.Format format) {
        return format == OutputOptions.Format.JSON ? json(evaluation) : table(evaluation);
    }

    private static String table(Evaluation evaluation) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(Locale.ROOT, "%s: %,d items%n", title(evaluation), evaluation.items()));
        for (Evaluation.Measure m : evaluation.measures()) {
            String interval = m.low() == null || m.high() == null
                    ? ""
                    : String.format(Locale.ROOT, "   95 %% interval %.3f – %.3f", m.low(), m.high());
            table.append(String.format(Locale.ROOT, "  %-48s %9.4f%s%n", m.name(), m.value(), interval));
        }
        if (evaluation.measures().isEmpty()) {
            table.append("  no labels, so no measures\n");
        }
        evaluation.notes().forEach(note -> table.append("  ").append(note).append('\n'));
        return table.toString();
    }

    private static String title(Evaluation evaluation) {
        return evaluation.name().startsWith("bench") ? evaluation.name() : "evaluate " + evaluation.name();
    }

    private static String json(Evaluation evaluation) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("evaluation", evaluation.name()).put("items", evaluation.items());
        ObjectNode measures = root.putObject("measures");
        for (Evaluation.Measure m : evaluation.measures()) {
            measures.putObject(m.name())
                    .put("value", m.value())
                    .put("low", m.low())
                    .put("high", m.high());
        }
        evaluation.notes().forEach(root.putArray("notes")::add);
        return root.toPrettyString() + "\n";
    }
}
