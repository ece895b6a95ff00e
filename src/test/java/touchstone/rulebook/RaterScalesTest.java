package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaterScalesTest {

    private static final Reputation SHIPPED = Rulebook.open(Path.of("rules")).reputation();

    @TempDir
    private Path folder;

    /** Of each label that at least 20 domains have that PC1 rates too. */
    @Test
    void labelsOfShippedListsStandForWhatTheRatersHaveInCommon() throws IOException {
        List<String> measured = new ArrayList<>();
        for (String list : List.of("cred1", "wikipedia")) {
            Map<String, List<Double>> byLabel = new HashMap<>();
            Map<String, Double> values = new HashMap<>();
            Reputation own = rater(list.equals("cred1") ? "CRED-1" : "Wikipedia perennial sources");
            Reputation pc1 = rater("expert consensus PC1 (Lin et al. 2023)");
            for (String domain : entries(list)) {
                Rating rating = exact(own, domain);
                Rating other = exact(pc1, domain);
                if (rating != null && other != null) {
                    byLabel.computeIfAbsent(rating.label(), l -> new ArrayList<>())
                            .add(other.value01());
                    values.put(rating.label(), rating.value01());
                }
            }
            byLabel.forEach((label, common) -> {
                if (common.size() >= 20) {
                    measured.add(label);
                    assertThat(values.get(label)).as(label).isBetween(median(common) - .06, median(common) + .06);
                }
            });
        }
        assertThat(measured)
                .contains("factual-VL", "factual-L", "factual-M", "generally-reliable", "generally-unreliable");
    }

    @Test
    void everyScaleRisesWithItsWords() throws IOException {
        RaterScales scales = shipped();

        for (String scale : scales.names()) {
            assertThat(scales.named(scale)).as(scale).isNotNull();
        }
        for (List<String> rising : List.of(
                List.of("mbfc-factual", "very-low", "low", "mixed", "mostly-factual", "high", "very-high"),
                List.of("cred1", "factual-VL", "factual-L", "factual-M", "factual-MF"),
                List.of(
                        "wikipedia-perennial",
                        "deprecated-or-blacklisted",
                        "generally-unreliable",
                        "no-consensus",
                        "generally-reliable"),
                List.of("desk", "avoid", "careful", "usable", "trusted"))) {
            RaterScale scale = Objects.requireNonNull(scales.named(rising.getFirst()));
            List<Double> values = rising.stream()
                    .skip(1)
                    .map(label -> Objects.requireNonNull(scale.of(label)).value())
                    .toList();
            assertThat(values).as(rising.getFirst()).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void numbersAreReadOnTheirScale() throws IOException {
        RaterScales scales = shipped();
        RaterScale hundred = Objects.requireNonNull(RaterScale.parse("linear-100", scales));

        assertThat(Objects.requireNonNull(hundred.of("75")).value()).isEqualTo(.75);
        assertThat(Objects.requireNonNull(hundred.of("75")).says()).isEqualTo("75 of 100");
        assertThat(hundred.of("101")).isNull();
        assertThat(hundred.of("NaN")).isNull();
        assertThat(RaterScale.parse("no-such-scale", scales)).isNull();
        assertThat(RaterScale.parse("good=2", scales)).isNull();
    }

    @Test
    void everyBadLineIsNamed() throws IOException {
        Files.writeString(
                folder.resolve("scales.tsv"), "a\tgood\t1.5\t\twhy\na\tgood\t.5\t\twhy\na\tgood\t.5\t\twhy\na\tbad\n");

        assertThatThrownBy(() -> Rulebook.read(folder))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("scales.tsv:1:1: '1.5' is no value from 0 to 1")
                .hasMessageContaining("scales.tsv:3:1: 'good' stands on the scale 'a' twice")
                .hasMessageContaining("scales.tsv:4:1: not a label of a scale");
    }

    @Test
    void badAliasesAreNamed() throws IOException {
        Files.writeString(
                folder.resolve("aliases.tsv"),
                "a.example\tb.example\tmoved\nb.example\tc.example\tmoved\nA.example\tx\n");

        assertThatThrownBy(() -> Rulebook.read(folder))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("aliases.tsv:3:1: expected two hosts")
                .hasMessageContaining("'b.example' is another name itself");
    }

    @Test
    void everyEntryOfAShippedListCanBeMet() throws IOException {
        for (String list : List.of("pc1", "cred1", "wikipedia")) {
            assertThat(entries(list))
                    .as(list)
                    .allSatisfy(entry ->
                            assertThat(Reputation.places(entry)).first().isEqualTo(entry));
        }
    }

    private static RaterScales shipped() throws IOException {
        List<Problem> problems = new ArrayList<>();
        TextFile file = TextFile.of("scales.tsv", Files.readString(Path.of("rules/scales.tsv")));
        RaterScales scales = RaterScales.parse(file, problems);
        assertThat(problems).isEmpty();
        return scales;
    }

    private static List<String> entries(String list) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("rules/reputation", list + ".tsv"))) {
            return lines.filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> Arrays.asList(l.split("\t", -1)).getFirst())
                    .toList();
        }
    }

    private static Reputation rater(String name) {
        return SHIPPED.of(name::equals);
    }

    private static @Nullable Rating exact(Reputation list, String domain) {
        return list.of(domain).stream()
                .filter(r -> r.domain().equals(domain))
                .findFirst()
                .orElse(null);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
