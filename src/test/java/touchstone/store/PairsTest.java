package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Which claims are held to be one, on pairs written for it. Wrongly made one is worse than kept as two. */
class PairsTest {

    private record Pair(boolean same, String one, String two, boolean block, double cosine) {

        boolean merged() {
            return block
                    && cosine >= ClaimKeeper.NEAR
                    && WordOrder.agrees(
                            ClaimText.of(one, "en").words(),
                            ClaimText.of(two, "en").words());
        }
    }

    @Test
    void none_of_the_pairs_that_differ_is_made_one_and_most_of_the_others_are() throws IOException {
        List<Pair> pairs = pairs();
        assertThat(pairs).hasSize(84);
        assertThat(pairs.stream().filter(p -> !p.same() && p.merged()).map(Pair::two))
                .isEmpty();
        // The figures stand beside ClaimKeeper.NEAR.
        assertThat(pairs.stream().filter(Pair::same)).hasSize(30);
        assertThat(pairs.stream().filter(p -> p.same() && p.merged())).hasSize(25);
    }

    private static List<Pair> pairs() throws IOException {
        try (InputStream in = Objects.requireNonNull(PairsTest.class.getResourceAsStream("pairs.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Pair(
                            cells[0].equals("same"),
                            cells[1],
                            cells[2],
                            ClaimText.of(cells[1], "en")
                                    .block()
                                    .equals(ClaimText.of(cells[2], "en").block()),
                            SmallVector.cosine(vector(cells[1]), vector(cells[2]))))
                    .toList();
        }
    }

    private static byte[] vector(String text) {
        return SmallVector.of(Seen.ENCODERS.first().encode(text));
    }
}
