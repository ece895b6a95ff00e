package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import touchstone.model.Fetched.Reason;

class KeptTest {

    private final AtomicLong now = new AtomicLong();
    private final Kept<String> kept = new Kept<>(10_000, now::get);
    private final List<@Nullable String> readings = new ArrayList<>();

    @Test
    void readsAgainWhenItsTimeIsOverAndKnowsWhatWasBefore() throws Stopped {
        assertThat(get("a", 10)).isEqualTo("a0");
        now.addAndGet(Duration.ofMinutes(59).toNanos());
        assertThat(get("a", 10)).isEqualTo("a0");
        now.addAndGet(Duration.ofMinutes(2).toNanos());
        assertThat(get("a", 10)).isEqualTo("a1");
        assertThat(readings).containsExactly(null, "a0");
    }

    @Test
    void forgetsWhatWasAskedForLongestAgo() throws Stopped {
        for (String origin : List.of("a", "b", "c", "a", "d", "e")) {
            get(origin, 2_000);
        }
        assertThat(kept.count()).isEqualTo(4);
        assertThat(get("a", 2_000)).isEqualTo("a0");
        assertThat(get("b", 2_000)).isEqualTo("b5");
    }

    @Test
    void keepsNoFailures() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> kept.get("a", before -> {
                        readings.add(before);
                        throw Stopped.failed(Reason.UNKNOWN_HOST, "No such host.");
                    }))
                    .isInstanceOf(Stopped.class);
        }
        assertThat(readings).hasSize(2);
        assertThat(kept.count()).isZero();
    }

    private String get(String origin, int size) throws Stopped {
        return kept.get(origin, before -> {
            readings.add(before);
            return new Kept.Entry<>(origin + (readings.size() - 1), size, Duration.ofHours(1));
        });
    }
}
