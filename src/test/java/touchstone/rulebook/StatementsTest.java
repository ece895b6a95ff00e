package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.Statement;
import touchstone.model.Statement.Status;

/** What sources say for themselves, and the log of changes: what is read, and what is refused. */
class StatementsTest {

    @TempDir
    private Path rules;

    @Test
    void a_statement_is_found_by_its_domain_and_by_hosts_below() throws IOException {
        statements("tarn-herald.com", """
                source: tarn-herald.com
                statements:
                  - {date: 2026-05-01, who: Ana Kovar, text: We correct our errors.}
                  - date: 2026-06-01
                    who: Ana Kovar, editor
                    text: The lake was drained; see the photographs.
                    link: https://tarn-herald.com/lake
                    about: history/found-wrong-before
                    status: declined
                    answer: The fact-checker stands by it.
                    answered: 2026-06-20
                """);
        Rulebook book = Rulebook.read(rules);

        assertThat(book.statements("https://www.tarn-herald.com/x"))
                .extracting(Statement::status)
                .containsExactly(Status.DECLINED, Status.STATEMENT);
        assertThat(book.statements("other.com")).isEmpty();
        assertThat(Rulebook.open(rules).statements("tarn-herald.com")).hasSize(2);
    }

    @Test
    void every_mistake_is_told_with_its_place() throws IOException {
        statements("tarn-herald.com", """
                source: other.com
                statements:
                  - {date: yesterday, who: Ana Kovar, text: x, status: won}
                  - {date: 2026-06-01, who: Ana Kovar, text: x, status: upheld}
                  - {date: 2026-06-01, who: Ana Kovar, text: x, answer: No., link: "javascript:alert(1)"}
                  - {date: 2026-06-01, who: "a\\u0007b", text: "%s", status: declined, answer: a, answered: 2026-05-01}
                """.formatted("long ".repeat(300)));
        statements("no domain", "source: no domain\nstatements: []\n");

        assertThatThrownBy(() -> Rulebook.read(rules))
                .hasMessageContaining("statements/tarn-herald.com.yaml:1:9: the file is named after another source")
                .hasMessageContaining(":3:12: 'yesterday' is no day")
                .hasMessageContaining(":3:56: 'status' cannot be 'won'")
                .hasMessageContaining(":4:5: a dispute that is upheld needs 'answer'")
                .hasMessageContaining(":4:5: a dispute that is upheld needs 'answered'")
                .hasMessageContaining("there is an answer, but the status says that there is none")
                .hasMessageContaining("'javascript:alert(1)' is no web address")
                .hasMessageContaining("'who' holds characters that nobody can see")
                .hasMessageContaining("'text' is longer than 1000 characters")
                .hasMessageContaining("it was answered before it was made")
                .hasMessageContaining("statements/no domain.yaml:1:9: 'no domain' is no domain");
    }

    @Test
    void the_log_of_changes_only_goes_forward_and_names_what_there_is() throws IOException {
        Files.writeString(rules.resolve("changes.tsv"), """
                # day, what, which, why
                2026-05-02\tadded\theadline/gone\tIt was there once.
                2026-05-01\tchanged\theadline/gone\tBack in time.
                2026-05-03\tremoved\theadline/gone reputation/list.tsv\tIt had no use.
                2026-05-03\tadded\theadline/never\tThere is none.
                2026-05-04\tburned\theadline/gone\tWhy.
                May\tadded\tx.org\tWhy.
                2026-05-05\tadded\tx.org
                2026-05-05\tadded\t\t
                """);

        assertThatThrownBy(() -> Rulebook.read(rules))
                .hasMessageContaining("changes.tsv:3:1: this is older than the line before")
                .hasMessageContaining("changes.tsv:5:1: there is no rule 'headline/never', and none was removed")
                .hasMessageContaining("changes.tsv:6:12: 'burned' is nothing that can be done")
                .hasMessageContaining("changes.tsv:7:1: 'May' is no day")
                .hasMessageContaining("changes.tsv:8:1: 3 cells instead of 4")
                .hasMessageContaining("changes.tsv:9:1: it must say what it is about, and why");
    }

    @Test
    void every_rule_that_ships_in_a_later_version_has_a_line_in_the_log() {
        Rulebook book = Rulebook.read(Path.of("rules"));

        for (RuleFile rule : book.rules()) {
            long changed = book.changes().stream()
                    .filter(c -> c.what() == RuleChange.What.CHANGED && c.isAbout(rule.id()))
                    .count();
            assertThat(changed)
                    .as(rule.id() + " is version " + rule.version() + ": changes.tsv needs a line for each step")
                    .isGreaterThanOrEqualTo(rule.version() - 1L);
        }
        for (RuleChange change : book.changes()) {
            assertThat(change.which())
                    .as("line " + change.line())
                    .allMatch(w -> !w.matches(".*/.*\\.(tsv|txt|yaml)|[^/]+\\.tsv")
                            || change.what() == RuleChange.What.REMOVED
                            || Files.exists(Path.of("rules", w)));
        }
    }

    private void statements(String domain, String text) throws IOException {
        Files.createDirectories(rules.resolve("statements"));
        Files.writeString(rules.resolve("statements/" + domain + ".yaml"), text);
    }
}
