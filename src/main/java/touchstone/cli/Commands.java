package touchstone.cli;

import java.util.List;
import picocli.CommandLine;

/**
 * The commands by name. Picocli looks at every class it is given by reflection, which takes longer than many a command: so it
 * is given the one that was asked for, and all of them only where help or a complaint needs them.
 */
final class Commands {

    /** In the order of the help. */
    static final List<String> NAMES = List.of(
            "check",
            "claims",
            "match",
            "source",
            "serve",
            "facts",
            "sync",
            "collect",
            "queue",
            "forget",
            "feedback",
            "token",
            "backup",
            "restore",
            "doctor",
            "rules",
            "schema",
            "evaluate",
            "bench",
            "train",
            "help");

    private Commands() {}

    /** Adds what the arguments can need. */
    static void add(CommandLine line, String... arguments) {
        for (String name : needed(arguments.length == 0 ? "help" : arguments[0])) {
            line.addSubcommand(name, type(name));
        }
    }

    private static List<String> needed(String first) {
        if (first.equals("-V") || first.equals("--version")) {
            return List.of();
        }
        return NAMES.contains(first) && !first.equals("help") ? List.of(first) : NAMES;
    }

    /** The class of a command. */
    static Class<?> type(String name) {
        return switch (name) {
            case "check" -> CheckCommand.class;
            case "claims" -> ClaimsCommand.class;
            case "match" -> MatchCommand.class;
            case "source" -> SourceCommand.class;
            case "serve" -> ServeCommand.class;
            case "facts" -> FactsCommand.class;
            case "sync" -> SyncCommand.class;
            case "collect" -> CollectCommand.class;
            case "queue" -> QueueCommand.class;
            case "forget" -> ForgetCommand.class;
            case "feedback" -> FeedbackCommand.class;
            case "token" -> TokenCommand.class;
            case "backup" -> BackupCommand.class;
            case "restore" -> RestoreCommand.class;
            case "doctor" -> DoctorCommand.class;
            case "rules" -> RulesCommand.class;
            case "schema" -> SchemaCommand.class;
            case "evaluate" -> EvaluateCommand.class;
            case "bench" -> BenchCommand.class;
            case "train" -> TrainCommand.class;
            case "help" -> CommandLine.HelpCommand.class;
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }
}
