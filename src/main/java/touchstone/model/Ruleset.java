package touchstone.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which rules judged: equal digests mean equal rules and lists, on whatever machine.
 *
 * @param name what the rules call themselves
 * @param version what they call this state of themselves
 * @param digest of every file of every layer that was in force: 12 hexadecimal digits
 * @param layers the rules themselves first, then what was laid over them, in order
 * @param overlaid rules that are not of the first layer, and the name of the layer whose they are
 */
public record Ruleset(
        String name, String version, String digest, List<Layer> layers, SortedMap<String, String> overlaid) {

    public Ruleset {
        layers = List.copyOf(layers);
        overlaid = Collections.unmodifiableSortedMap(new TreeMap<>(overlaid));
    }

    /**
     * A folder of rules.
     *
     * @param digest of its files
     */
    public record Layer(String name, String version, String digest) {}

    /** Rules of which nothing but their digest is known. */
    public static Ruleset of(String digest) {
        return new Ruleset("rules", "", digest, List.of(), new TreeMap<>());
    }

    /** In a few words: name and version, what is laid over them, digest. */
    public String label() {
        String over = layers.stream().skip(1).map(l -> " + " + l.name()).collect(Collectors.joining());
        return (name + " " + version).strip() + over + ", " + digest;
    }
}
