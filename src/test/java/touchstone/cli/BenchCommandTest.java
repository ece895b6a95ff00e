package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What benchmarks print, and what they leave behind. How fast anything is stands in no test. */
class BenchCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aMatchIsMeasuredBesideItsFloorAndTheCorpusIsKeptOnRequest() {
        Path kept = folder.resolve("kept");
        JsonNode first = matched(kept);
        assertThat(first.at("/items").asInt()).isEqualTo(4);
        double work = first.at("/measures/median ms/value").asDouble();
        double floor = first.at("/measures/median ms of the floor/value").asDouble();
        assertThat(first.at("/measures/ratio to the floor/value").asDouble())
                .isPositive()
                .isCloseTo(work / floor, withPercentage(1));
        assertThat(first.toString()).contains("300 fact-checks").doesNotContain("compared by their words only");
        assertThat(kept.resolve("corpus")).isDirectory();

        assertThat(matched(kept).toString()).contains("300 fact-checks");
    }

    private static JsonNode matched(Path kept) {
        return Run.of(
                        "bench",
                        "match",
                        "--count",
                        "300",
                        "--rounds",
                        "4",
                        "--keep",
                        kept.toString(),
                        "--format",
                        "json")
                .json();
    }

    @Test
    void aCheckIsMeasuredBesideTheEncodingOfAsManyClaims() {
        Run run = Run.of("bench", "check", "--count", "100", "--vectors", "40", "--rounds", "1", "--format", "json");
        assertThat(run.exit()).isZero();
        assertThat(run.json().at("/measures/claims an article/value").asDouble())
                .isBetween(5.0, 30.0);
    }

    @Test
    void rulesThatMeanHarmAreEachRefusedOrBounded() {
        Run run = Run.of("bench", "rules", "--rounds", "1", "--format", "json");
        assertThat(run.exit()).isZero();
        assertThat(run.json().at("/measures/worst hostile rule, ms/value").asDouble())
                .isPositive();
        assertThat(run.out())
                .contains("200 rules about articles")
                .contains("a repetition of repetitions")
                .contains("aliases of aliases");
    }

    @Test
    void aRatioThatIsAboveItsCeilingFailsTheCall() {
        Run run = Run.of("bench", "source", "--rounds", "200", "--ceiling", "median µs=0");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("median µs", "sources a second, one core");
        assertThat(run.errors()).contains("above the ceiling: median µs");
    }

    @Test
    void aFolderThatCannotBeKeptIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "no folder");
        Run run = Run.of("bench", "match", "--count", "10", "--rounds", "1", "--keep", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(run.errors()).contains(file.toString()).doesNotContain("Exception");
    }
}
