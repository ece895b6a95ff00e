package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

class CommandsTest {

    @Test
    void every_command_is_listed_by_the_name_it_gives_itself() {
        for (String name : Commands.NAMES) {
            assertThat(Commands.type(name).getAnnotation(Command.class).name()).isEqualTo(name);
        }
    }

    @Test
    void every_class_of_a_command_is_listed_or_belongs_to_one() throws IOException {
        List<Class<?>> listed =
                Commands.NAMES.stream().<Class<?>>map(Commands::type).toList();
        List<Class<?>> below = listed.stream()
                .flatMap(type -> Stream.of(type.getAnnotation(Command.class).subcommands()))
                .toList();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/touchstone/cli"))) {
            assertThat(files.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith("Command.java") && !f.equals("TouchstoneCommand.java"))
                            .map(f -> "touchstone.cli." + f.replace(".java", "")))
                    .isSubsetOf(Stream.concat(listed.stream(), below.stream())
                            .filter(type -> type != HelpCommand.class)
                            .map(Class::getName)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "help"})
    void help_lists_all_commands(String argument) {
        Run run = Run.of(argument);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(Commands.NAMES);
    }

    @Test
    void no_command_at_all_shows_the_same_help() {
        assertThat(Run.of().errors()).isEqualTo(Run.of("--help").out());
    }

    @Test
    void a_command_explains_itself_through_help_too() {
        assertThat(Run.of("help", "source").out())
                .isEqualTo(Run.of("source", "--help").out());
    }

    @Test
    void a_slip_of_the_pen_is_met_with_the_nearest_commands() {
        assertThat(Run.of("sorce", "example.com").errors()).contains("Did you mean: touchstone source");
    }

    @Test
    void the_version_is_told() {
        assertThat(Run.of("--version").out()).startsWith("touchstone ");
    }
}
