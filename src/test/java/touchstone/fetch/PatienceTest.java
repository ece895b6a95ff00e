package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120|PT2M",
                " 0 |PT0S",
                "999999999999999999999|PT8760H",
                "Fri, 01 May 2026 12:01:30 GMT|PT1M30S",
                "Fri, 01 May 2026 11:00:00 GMT|PT0S",
                "Sat, 01 May 2055 12:00:00 GMT|PT8760H"
            })
    void readsWhenAServerWantsToBeAskedAgain(String value, Duration wait) {
        assertThat(RetryAfter.of(value, NOON)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "Fri, 32 May 2026 12:00:00 GMT", "2026-05-01T12:00:00Z"})
    void makesNothingOfWhatCannotBeRead(String value) {
        assertThat(RetryAfter.of(value, NOON)).isNull();
    }

    @Test
    void waitsTwiceAsLongEachTimeButNeverInStep() {
        BackOff backOff = new BackOff(Duration.ofSeconds(10), new Random(1));
        for (int repeat = 0; repeat < 40; repeat++) {
            long most = Math.min(10_000, 1_000L << Math.min(repeat, 10));
            Set<Duration> waits = new HashSet<>();
            for (int i = 0; i < 20; i++) {
                waits.add(backOff.before(repeat, null));
            }
            assertThat(waits).hasSizeGreaterThan(10);
            assertThat(waits).allSatisfy(w -> assertThat(w.toMillis()).isBetween(most / 2, most));
        }
    }

    @Test
    void waitsAsLongAsTheServerWantsOrNotAtAll() {
        BackOff backOff = new BackOff(Duration.ofSeconds(10), new Random(1));
        assertThat(backOff.before(0, Duration.ofSeconds(10))).isEqualTo(Duration.ofSeconds(10));
        assertThat(backOff.before(0, Duration.ofSeconds(11))).isNull();
    }
}
