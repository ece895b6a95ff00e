package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code claims --sourcing}: how a text is sourced, without scores and matches. */
class ClaimsSourcingTest {

    private static final String STORY = "src/test/resources/touchstone/stories/dam-above-three-towns.txt";

    @Test
    void showsBarsTheWayBackAndEverybodyCited() {
        Run run = Run.of("claims", "--sourcing", STORY);
        assertThat(run.errors()).isEmpty();
        assertThat(run.out())
                .contains("HOW IT IS SOURCED", "WHERE IT COMES FROM", "WHO IS CITED")
                .contains("  agency  Associated Press (apnews.com)", "“TARNWICK, Kestria (AP) —”")
                .contains("Hanna Vreeland, through The Guardian")
                .contains("The text says that the other side was asked or answered.")
                .containsPattern("attributed +█+░* [0-9]+ %");
    }

    @Test
    void theSameForPrograms() {
        JsonNode root =
                Run.of("claims", "--sourcing", "--format", "json", STORY).json();
        assertThat(root.path("provenance")).hasSize(2);
        assertThat(root.path("provenance").path(0).path("share").asDouble()).isEqualTo(1);
        assertThat(root.path("sourcing").path("own").asDouble(-1)).isZero();
        assertThat(root.path("sourcing").path("sources")).isNotEmpty();
        assertThat(root.path("claims").size())
                .isEqualTo(root.path("sourcing").path("claims").asInt());
    }

    @Test
    void withoutTheOptionTheClaimsAloneAreShown() {
        assertThat(Run.of("claims", STORY).out()).contains("on the word of:").doesNotContain("WHO IS CITED");
    }
}
