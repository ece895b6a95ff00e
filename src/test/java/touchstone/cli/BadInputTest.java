package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in, a user gets a report or one clear sentence, soon, and never a stack trace. */
class BadInputTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> junk() {
        return Stream.of(
                junk("empty", ""),
                junk("blank", " \n\t \n"),
                junk("nul", "<p>a\0b</p>".repeat(100)),
                junk("lines", "x\n".repeat(100_000)),
                junk("deep", "<div>".repeat(60_000) + "word"),
                junk("deep-lists", "<ul><li>".repeat(30_000)),
                junk("tables", "<table><tr><td>".repeat(20_000)),
                junk("attributes", "<p " + "a=\"1\" ".repeat(200_000) + ">text"),
                junk("json", "{\"a\":".repeat(50_000)),
                junk("json-ld", "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><p>text"),
                junk("script", "<script>" + "x".repeat(3_000_000)),
                junk("comment", "<!--" + "-".repeat(2_000_000)),
                junk("entities", "&amp".repeat(500_000)),
                junk("one-word", "a".repeat(2_000_000)),
                junk("quotes", "<p>" + "“".repeat(200_000)),
                junk("huge", "<p>" + "lorem ipsum dolor. ".repeat(600_000)),
                junk("too-large", "<p>" + "lorem ipsum dolor. ".repeat(1_500_000)));
    }

    private static Arguments junk(String name, String content) {
        return Arguments.of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("junk")
    void junkGetsAnAnswer(String name, byte[] content) throws IOException {
        for (String ending : new String[] {".html", ".txt"}) {
            Path file = Files.write(folder.resolve(name + ending), content);
            Run run = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Run.of("check", file.toString()));
            assertThat(run.exit()).isBetween(0, 2);
            assertThat(run.out() + run.errors()).isNotBlank().doesNotContain("Exception", "\tat ");
            if (run.exit() == ExitCode.COULD_NOT_RUN) {
                assertThat(run.errors().lines()).hasSize(1);
                assertThat(run.out()).isEmpty();
            }
        }
    }

    @Test
    void binaryDataIsNamedAsSuch() throws IOException {
        byte[] bytes = new byte[100_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Path file = Files.write(folder.resolve("picture.html"), bytes);
        Run run = Run.of("check", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(run.errors().lines())
                .singleElement()
                .asString()
                .startsWith("touchstone: ")
                .endsWith(".");
    }

    @Test
    void standardInputIsRead() {
        Run run = Run.of("too short".getBytes(StandardCharsets.UTF_8), Map.of(), "check", "-");
        assertThat(run.exit()).isBetween(0, 2);
        assertThat(run.out() + run.errors()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aCallThatCannotWorkSaysWhy(String expected, String[] arguments) {
        Run run = Run.of(arguments);
        assertThat(run.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).contains(expected).doesNotContain("Exception", "\tat ");
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("there is no", "check", "no-such-file.html"),
                call("only http and https", "check", "ftp://example.org/page"),
                call("only http and https", "check", "file:///no-such-file"),
                call("is a folder", "check", "src"),
                call("not a web address", "check", "src/samples/opinion.html", "--url", "somewhere"),
                call("not a web address", "check", "http://"),
                call("Missing required parameter", "check"),
                call("--format", "check", "-", "--format", "xml"),
                call("no folder of rules", "check", "src/samples/opinion.html", "--rules", "no-such-folder"),
                call("127.0.0.1", "check", "http://127.0.0.1:1/"),
                call("not a domain", "source", "no domain at all"),
                call("not a domain", "source", "127.0.0.1"),
                call("no claim", "match", " "),
                call("there is no", "facts", "import", "no-such-file.json"),
                call("there is no rule", "rules", "show", "no/such-rule"),
                call("there is no", "evaluate", "extract", "--pages", "no-such-file", "--gold", "no-such-file"),
                call("chek", "chek"));
    }

    @Test
    void aResultThatDoesNotGetOutIsAFailure() {
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(full, false, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                false,
                false,
                Map.of());
        assertThat(Main.run(terminal, "rules", "list")).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("could not be written");
    }

    private static Arguments call(String expected, String... arguments) {
        return Arguments.of(expected, arguments);
    }
}
