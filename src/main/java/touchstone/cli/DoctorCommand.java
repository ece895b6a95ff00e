package touchstone.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code touchstone doctor}. */
@Command(
        name = "doctor",
        description = {
            "Looks at Java, the data folder, rules, lists, models, fact-checks and claims, and says what to do.",
            "Exit codes: 0 all is well, 1 there are warnings, 2 there is a problem.",
            ""
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @ParentCommand
    private TouchstoneCommand touchstone;

    @Mixin
    private OutputOptions output;

    @Mixin
    private RulesOption rules;

    @Mixin
    private StoreOption store;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields
    DoctorCommand() {}

    @Override
    public Integer call() {
        Terminal terminal = touchstone.terminal();
        List<Checkup> found = new Examination(terminal, rules, store, LocalDate.now(ZoneOffset.UTC)).all();
        output.write(terminal, output.format == OutputOptions.Format.JSON ? json(found) : text(found));
        return worst(found).exit();
    }

    private static Checkup.State worst(List<Checkup> found) {
        return found.stream().map(Checkup::state).max(Comparator.naturalOrder()).orElse(Checkup.State.OK);
    }

    private static String text(List<Checkup> found) {
        StringBuilder text = new StringBuilder();
        for (Checkup one : found) {
            text.append(String.format("%-8s %s: %s.%n", one.state().label(), one.part(), one.found()));
            if (!one.advice().isEmpty()) {
                text.append(" ".repeat(9))
                        .append("What to do: ")
                        .append(one.advice())
                        .append(".\n");
            }
        }
        return text.toString();
    }

    private static String json(List<Checkup> found) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("state", worst(found).label());
        ArrayNode parts = root.putArray("parts");
        found.forEach(one -> parts.addObject()
                .put("part", one.part())
                .put("state", one.state().label())
                .put("found", one.found())
                .put("advice", one.advice()));
        return root.toPrettyString() + "\n";
    }
}
