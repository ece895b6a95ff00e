package touchstone.model;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    @Test
    void what_is_too_long_is_refused_by_name() {
        refused("x".repeat(Feedback.LONGEST_CLAIM + 1), null, null, null, "claim");
        refused("x", "x".repeat(Feedback.LONGEST_ADDRESS + 1), null, null, "factCheck");
        refused("x", null, "x".repeat(Feedback.LONGEST_DOMAIN + 1), null, "domain");
        refused("x", null, null, "x".repeat(Feedback.LONGEST_COMMENT + 1), "comment");
    }

    @Test
    void it_must_say_what_is_wrong() {
        refused(null, null, "one.example", "why", "claim");
        refused(" \u0000 ", null, null, null, "claim");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Feedback(
                        "a", Feedback.Kind.WRONG_SOURCE, "The dam leaks.", null, null, null, Instant.EPOCH))
                .withMessageStartingWith("domain");
    }

    private static void refused(
            @Nullable String claim,
            @Nullable String factCheck,
            @Nullable String domain,
            @Nullable String comment,
            String named) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Feedback("a", Feedback.Kind.WRONG_MATCH, claim, factCheck, domain, comment, Instant.EPOCH))
                .withMessageStartingWith(named);
    }
}
