package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.Folders;
import touchstone.cli.LocalService;

/** Rules that are changed while the service runs: taken up whole, or not at all. */
class RulesReloadTest {

    private static final String STORY = "The mayor of Lorrin said on Monday that 40 houses had burned in May."
            + " \\n\\nThe dam of Lorrin has 3 gates, the minister Ana Kovar told the paper. ";

    @TempDir
    private Path folder;

    @Test
    void broken_rules_leave_the_old_ones_in_force_and_are_told_until_they_are_mended() throws IOException {
        Path rules = rules();
        Path rule = rules.resolve("headline/question.yaml");
        String whole = Files.readString(rule);
        try (LocalService service = LocalService.withRules(folder.resolve("data"), rules)) {
            String first = rules(service).path("digest").asText();
            assertThat(rules(service).path("trouble").isNull()).isTrue();

            Files.writeString(rule, whole.replace("when:", "wenn:").replace("effect:", "effekt:"));
            JsonNode broken = await(service, r -> !r.path("trouble").isNull());
            assertThat(broken.path("trouble").asText())
                    .contains("headline/question.yaml:")
                    .contains("unknown key 'effekt'", "did you mean 'effect'?");
            assertThat(broken.path("digest").asText()).isEqualTo(first);
            assertThat(digest(check(service, 0))).isEqualTo(first);
            assertThat(service.log()).anyMatch(line -> line.contains("so the old ones stay: headline/question.yaml"));

            Files.writeString(rule, whole.replace("\ntitle: ", "\ntitle: Newly, "));
            JsonNode mended = await(service, r -> !r.path("digest").asText().equals(first));
            assertThat(mended.path("trouble").isNull()).isTrue();
            assertThat(digest(check(service, 0)))
                    .isEqualTo(mended.path("digest").asText());
        }
    }

    @Test
    void every_answer_is_of_one_state_while_rules_change_under_it() throws Exception {
        Path rules = rules();
        try (LocalService service = LocalService.withRules(folder.resolve("data"), rules)) {
            String first = rules(service).path("digest").asText();
            List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
            Files.writeString(rules.resolve("kinds.tsv"), "tarn.example\tsatire\n");
            for (int i = 0; i < 60 && rules(service).path("digest").asText().equals(first); i++) {
                int number = i;
                answers.add(CompletableFuture.supplyAsync(() -> check(service, number)));
                LockSupport.parkNanos(100_000_000);
            }
            String second = await(service, r -> !r.path("digest").asText().equals(first))
                    .path("digest")
                    .asText();
            assertThat(answers).isNotEmpty();
            for (CompletableFuture<JsonNode> answer : answers) {
                assertThat(digest(answer.get())).isIn(first, second);
                assertThat(answer.get().at("/touchstone/ruleset").asText()).isEqualTo(digest(answer.get()));
            }
            assertThat(digest(check(service, 1000))).isEqualTo(second);
        }
    }

    /** The rules that ship, without the large lists. */
    private Path rules() throws IOException {
        Path rules = folder.resolve("rules");
        Folders.copy(Path.of("rules"), rules);
        for (String large : List.of("pc1", "cred1", "wikipedia")) {
            Files.delete(rules.resolve("reputation/" + large + ".tsv"));
        }
        return rules;
    }

    private static JsonNode rules(LocalService service) {
        return LocalService.json(service.get("/v1/rules"));
    }

    private static JsonNode check(LocalService service, int number) {
        return LocalService.json(service.post("/v1/check", "{\"text\":\"" + STORY + "It is number " + number + ".\"}"));
    }

    private static String digest(JsonNode report) {
        return report.at("/rules/digest").asText();
    }

    private static JsonNode await(LocalService service, Predicate<JsonNode> wanted) {
        JsonNode now = rules(service);
        for (int i = 0; i < 600 && !wanted.test(now); i++) {
            LockSupport.parkNanos(100_000_000);
            now = rules(service);
        }
        assertThat(wanted.test(now)).as(service.log() + now.toString()).isTrue();
        return now;
    }
}
