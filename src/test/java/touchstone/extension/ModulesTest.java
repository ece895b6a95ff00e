package touchstone.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import touchstone.Browser;

/** The modules of the extension that need no browser, tested by {@code src/test/extension} where Node is installed. */
class ModulesTest {

    @Test
    void the_pure_modules_do_what_their_tests_say() throws IOException, InterruptedException {
        Optional<Path> node = Browser.program("node");
        assumeTrue(
                node.isPresent(),
                "skipped: Node is not installed here; install the package nodejs, version 20.19 or newer");
        List<String> command = new ArrayList<>(List.of(node.orElseThrow().toString(), "--test"));
        try (Stream<Path> tests = Files.list(Path.of("src/test/extension"))) {
            tests.map(Path::toString)
                    .filter(name -> name.endsWith(".test.js"))
                    .sorted()
                    .forEach(command::add);
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("pass 2\\d").contains("fail 0");
    }
}
