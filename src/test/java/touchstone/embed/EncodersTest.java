package touchstone.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EncodersTest {

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void loadWhenAllThreadsOfTheCommonPoolAskAtOnce() {
        try (Encoders encoders = new Encoders()) {
            assertThat(IntStream.range(0, 64)
                            .parallel()
                            .mapToObj(i -> encoders.encode("The same sentence"))
                            .map(v -> v.first()[0])
                            .distinct()
                            .count())
                    .isEqualTo(1);
        }
    }
}
