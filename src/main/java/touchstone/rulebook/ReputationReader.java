package touchstone.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the lists of raters that are in force in several layers of rules. */
final class ReputationReader {

    private final Layers layers;

    ReputationReader(Layers layers) {
        this.layers = layers;
    }

    /** All lists, taken apart. */
    Reputation read(List<Problem> problems) {
        RaterScales scales = scales(problems);
        return reputation(
                file -> RatingList.parse(layers.text(file, Layers.LIST_BYTES, problems), scales, problems), problems);
    }

    /** Without taking the lists apart. */
    Reputation scan(List<Problem> problems) {
        RaterScales scales = scales(problems);
        return reputation(file -> RatingList.scan(file, bytes(file), scales, problems), problems);
    }

    private RaterScales scales(List<Problem> problems) {
        return RaterScales.parse(layers.table("scales.tsv", problems), problems);
    }

    private Reputation reputation(Function<String, @Nullable RatingList> reading, List<Problem> problems) {
        Map<String, RatingList> lists = new TreeMap<>();
        for (String file : layers.files("reputation", ".tsv")) {
            RatingList list = reading.apply(file);
            if (list != null) {
                lists.put(file, list);
            }
        }
        lists.forEach((file, list) -> {
            if (layers.overlay(file) != null) {
                silenced(file, list, lists, problems);
            }
        });
        return new Reputation(
                List.copyOf(lists.values()), Aliases.parse(layers.table("aliases.tsv", problems), problems));
    }

    /** Of a family only one is heard: whoever adds a list must not silence one below without saying so. */
    private void silenced(String file, RatingList list, Map<String, RatingList> lists, List<Problem> problems) {
        lists.forEach((other, below) -> {
            boolean isBelow = layers.overlay(other) == null && below.family().equals(list.family());
            if (isBelow && list.rank() <= below.rank()) {
                problems.add(new Problem(
                        file,
                        1,
                        1,
                        "this list would be heard instead of " + other,
                        null,
                        "give it the family 'own', or a rank above " + below.rank() + ", or switch that list off"));
            }
        });
    }

    private byte[] bytes(String name) {
        Path file = Objects.requireNonNull(layers.file(name));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
