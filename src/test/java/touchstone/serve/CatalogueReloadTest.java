package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Folders;
import touchstone.cli.LocalService;

/** What clients that took a snapshot home get when the lists change while the service runs, and after it was started anew. */
class CatalogueReloadTest {

    @TempDir
    private Path folder;

    @Test
    void a_changed_list_reaches_clients_as_what_changed_and_outlasts_a_restart() throws IOException {
        Path rules = rules();
        Path list = rules.resolve("reputation/own.tsv");
        Files.writeString(list, list("one-of-tarn.org\t0.9\ntwo-of-tarn.org\t0.8\n"));
        Path data = folder.resolve("data");
        String first;
        String second;
        try (LocalService service = LocalService.withRules(data, rules)) {
            ApiFixture.await(service);
            first = version(service);
            Files.writeString(list, list("one-of-tarn.org\t0.1\nthree-of-tarn.org\t0.8\n"));
            second = first;
            for (int i = 0; i < 600 && second.equals(first); i++) {
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                second = version(service);
            }
            assertThat(second).as(service.log().toString()).isNotEqualTo(first);
            JsonNode changes = LocalService.json(service.get("/v1/sources/snapshot?since=" + first));
            assertThat(changes.path("since").asText()).isEqualTo(first);
            assertThat(changes.path("sources"))
                    .extracting(row -> row.path(0).asText())
                    .containsExactly("one-of-tarn.org", "three-of-tarn.org");
            assertThat(changes.path("removed")).extracting(JsonNode::asText).containsExactly("two-of-tarn.org");
        }
        Path fresh = folder.resolve("fresh");
        Folders.copy(data.resolve("snapshots"), fresh.resolve("snapshots"));
        try (LocalService service = LocalService.withRules(fresh, rules)) {
            ApiFixture.await(service);
            assertThat(version(service)).isEqualTo(second);
            assertThat(LocalService.json(service.get("/v1/sources/snapshot?since=" + first))
                            .path("removed"))
                    .hasSize(1);
            try (Stream<Path> files = Files.list(fresh.resolve("snapshots"))) {
                assertThat(files).hasSize(2);
            }
        }
    }

    private static String version(LocalService service) {
        return LocalService.json(service.get("/v1/sources/snapshot"))
                .path("version")
                .asText();
    }

    /** The rules that ship, with a list of ratings of our own instead of the large ones. */
    private Path rules() throws IOException {
        Path rules = folder.resolve("rules");
        Folders.copy(Path.of("rules"), rules);
        for (String large : List.of("pc1", "cred1", "wikipedia")) {
            Files.delete(rules.resolve("reputation/" + large + ".tsv"));
        }
        return rules;
    }

    private static String list(String rows) {
        return "# rater: ours\n# family: own\n# rank: 1\n# date: 2026-11-01\n# scale: linear\n# source: invented\n"
                + "# SPDX-License-Identifier: Apache-2.0\n" + rows;
    }
}
