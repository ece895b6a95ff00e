package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static SourceRow row(String domain, @Nullable Integer score) {
        return new SourceRow(domain, 3, 5, score, 30, 50);
    }

    private static Snapshot snapshot(SourceRow... rows) {
        return Snapshot.of("abc", DAY, 0, List.of(rows));
    }

    @Test
    void equal_knowledge_is_equal_bytes_in_whatever_order_it_came() {
        Snapshot one = snapshot(row("b.example", 12), row("a.example", null));
        Snapshot two = snapshot(row("a.example", null), row("b.example", 12));
        assertThat(one.json()).isEqualTo(two.json());
        assertThat(one.version()).matches("[0-9a-f]{32}");
        assertThat(new String(one.json(), StandardCharsets.UTF_8))
                .contains("\"sources\":[[\"a.example\",3,5,null,30,50],[\"b.example\",3,5,12,30,50]],\"removed\":[]}");
    }

    @Test
    void another_score_another_rule_or_another_day_is_another_version() {
        Snapshot one = snapshot(row("a.example", 12));
        assertThat(List.of(
                        one,
                        snapshot(row("a.example", 13)),
                        Snapshot.of("other", DAY, 0, List.of(row("a.example", 12))),
                        Snapshot.of("abc", DAY.plusDays(1), 0, List.of(row("a.example", 12))),
                        Snapshot.of("abc", DAY, 1, List.of(row("a.example", 12)))))
                .extracting(Snapshot::version)
                .doesNotHaveDuplicates();
        assertThat(one.saysTheSameAs(Snapshot.of("abc", DAY.plusDays(1), 0, List.of(row("a.example", 12)))))
                .isTrue();
    }

    @Test
    void changes_bring_an_older_one_up_to_date() throws IOException {
        Snapshot old = snapshot(row("a.example", 1), row("b.example", 2), row("c.example", 3));
        Snapshot now = snapshot(row("b.example", 2), row("c.example", 4), row("d.example", 5));
        JsonNode changes = new ObjectMapper().readTree(now.json(old));
        assertThat(changes.path("since").asText()).isEqualTo(old.version());
        assertThat(changes.path("version").asText()).isEqualTo(now.version());
        assertThat(changes.path("sources"))
                .extracting(cells -> cells.path(0).asText())
                .containsExactly("c.example", "d.example");
        assertThat(changes.path("removed")).extracting(JsonNode::asText).containsExactly("a.example");
    }

    @Test
    void it_is_read_back_and_what_somebody_touched_is_not() {
        Snapshot one = snapshot(row("a.example", 12), row("b.example/section", null));
        assertThat(Snapshot.parse(one.json())).isEqualTo(one);
        String json = new String(one.json(), StandardCharsets.UTF_8);
        for (String touched : List.of(
                json.replace("a.example", "x.example"),
                json.replace(",12,", ",99,"),
                json.replace("\"format\":1", "\"format\":2"),
                json.replace("\"high\"", "\"great\""),
                json.replace("2026-11-22", "yesterday"),
                json.substring(0, json.length() / 2),
                json.replace("[\"a.example\",3", "[\"a.example\",99"),
                "[]",
                "")) {
            assertThat(Snapshot.parse(touched.getBytes(StandardCharsets.UTF_8)))
                    .as(touched)
                    .isNull();
        }
    }

    @Test
    void a_catalogue_gives_changes_since_what_it_knows_and_the_whole_otherwise() throws IOException {
        Snapshot old = snapshot(row("a.example", 1));
        Snapshot now = snapshot(row("a.example", 2));
        Catalogue catalogue = Catalogue.of(now, Packed.of(now.json()), List.of(old), List.of());
        assertThat(since(catalogue, old.version())).isEqualTo(old.version());
        assertThat(since(catalogue, now.version())).isEqualTo(now.version());
        for (String unknown : new String[] {null, "", "0".repeat(32), "../../etc/passwd"}) {
            assertThat(since(catalogue, unknown)).isEqualTo("null");
        }
    }

    private static String since(Catalogue catalogue, @Nullable String version) throws IOException {
        return Objects.requireNonNull(new ObjectMapper()
                .readTree(catalogue.since(version).plain())
                .get("since")
                .asText());
    }
}
