package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.LocalService;

/**
 * Google's own client for Node, pointed at the service. It is not part of this repository: {@code npm install} puts it into a
 * folder, which {@code TOUCHSTONE_NODE_CLIENT} names.
 */
class GoogleClientTest {

    private static final String HINT = "; install Node, then `npm install --prefix FOLDER --no-save --no-package-lock"
            + " --ignore-scripts @googleapis/factchecktools@9.0.0`, and set TOUCHSTONE_NODE_CLIENT=FOLDER";

    @TempDir
    private Path data;

    @Test
    void googles_client_gets_answers_pages_and_errors() throws IOException, InterruptedException {
        Path folder =
                Path.of(Objects.requireNonNullElse(System.getenv("TOUCHSTONE_NODE_CLIENT"), "target/node-client"));
        assumeTrue(
                Files.isDirectory(folder.resolve("node_modules/@googleapis/factchecktools")),
                "Google's client is not in " + folder + HINT);
        assumeTrue(isThere("node"), "there is no Node" + HINT);
        ApiFixture.facts(data);
        try (LocalService service = LocalService.start(data)) {
            JsonNode said = run(service.address(), folder);
            assertThat(said.at("/first/status").asInt()).isEqualTo(200);
            assertThat(said.at("/first/data/claims")).hasSize(20);
            assertThat(said.at("/second/data/claims")).hasSize(5);
            assertThat(said.at("/second/data/nextPageToken").asText()).isEmpty();
            assertThat(said.at("/first/data/claims/0/claimReview/0/textualRating")
                            .asText())
                    .isEqualTo("Pants on \"Fire\" <b>— half</b>");
            assertThat(said.at("/bad/status").asInt()).isEqualTo(400);
            assertThat(said.at("/bad/error").asText()).contains("query");
            assertThat(said.at("/bad/details/status").asText("INVALID_ARGUMENT"))
                    .isEqualTo("INVALID_ARGUMENT");
            assertThat(said.at("/publisher/data/claims")).hasSize(1);
        }
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static JsonNode run(String address, Path folder) throws IOException, InterruptedException {
        Path script = Path.of("src/test/resources/touchstone/serve/google-client.mjs");
        Process node = new ProcessBuilder("node", script.toString(), address, folder.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(node.exitValue()).as(out).isZero();
        return new ObjectMapper().readTree(out.substring(out.indexOf('{')));
    }
}
