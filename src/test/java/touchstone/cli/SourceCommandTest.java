package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCommandTest {

    @TempDir
    private Path data;

    private Run source(String domain) {
        return Run.of(new byte[0], Map.of("TOUCHSTONE_DATA", data.toString()), "source", domain, "--format", "json");
    }

    @Test
    void aRatedSourceGetsAScoreWhosePartsAddUp() {
        JsonNode score = source("https://www.reuters.com/world/story").json();
        assertThat(score.path("domain").asText()).isEqualTo("reuters.com");
        assertThat(StreamSupport.stream(score.path("contributions").spliterator(), false)
                        .mapToInt(c -> c.path("points").asInt())
                        .sum())
                .isEqualTo(score.path("score").asInt())
                .isGreaterThan(70);
    }

    @Test
    void aSourceOnNoListIsUnknownAndGetsNoNumber() {
        JsonNode score = source("nobody-knows-this-site.org").json();
        assertThat(score.path("band").asText()).isEqualTo("unknown");
        assertThat(score.path("score").isNull()).isTrue();
        assertThat(score.path("coverage").asDouble()).isZero();
    }

    @Test
    void askingMakesNoCorpus() {
        source("reuters.com");
        assertThat(data).isEmptyDirectory();
    }
}
