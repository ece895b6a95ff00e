package touchstone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** A run of the program inside the test: its exit code and what it wrote. */
record Run(int exit, String out, String errors) {

    /** Fact-checks shared by all tests that change none of them: encoding them once is enough. */
    static final Path SHARED_DATA = Path.of("target", "test-data");

    static Run of(String... arguments) {
        return of(new byte[0], Map.of(), arguments);
    }

    static Run of(byte[] in, Map<String, String> environment, String... arguments) {
        return of(in, environment, false, arguments);
    }

    /** A run before a person's eyes. */
    static Run onTerminal(Map<String, String> environment, String... arguments) {
        return of(new byte[0], environment, true, arguments);
    }

    private static Run of(byte[] in, Map<String, String> environment, boolean terminalOut, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Map<String, String> all = new java.util.HashMap<>(Map.of("TOUCHSTONE_DATA", SHARED_DATA.toString()));
        all.putAll(environment);
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                terminalOut,
                false,
                all);
        int exit = Main.run(terminal, arguments);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (IOException e) {
            throw new UncheckedIOException(out + errors, e);
        }
    }
}
