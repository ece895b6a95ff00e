package touchstone.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.evaluate.StanceData.Origin;
import touchstone.evaluate.StanceMeasures.Judged;
import touchstone.learn.Bootstrap;
import touchstone.model.Stance.Leaning;

/** Two readings of the same texts, text against text: ours and that of predictions written before. */
final class ComparedStances {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Integer, Leaning> theirs = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(Judged ours, Judged theirs) {}

    private ComparedStances() {}

    /**
     * The others, from what {@code --predictions} wrote. Lines that are none are passed over.
     *
     * @throws IOException if the file cannot be read
     */
    static ComparedStances read(Path predictions) throws IOException {
        ComparedStances others = new ComparedStances();
        for (String line : Files.readAllLines(predictions, StandardCharsets.UTF_8)) {
            JsonNode node = node(line);
            Leaning leaning = StanceData.leaning(node.path("stance").asText(""));
            if (leaning != null && node.path("index").isInt()) {
                others.theirs.put(node.path("index").asInt(), leaning);
            }
        }
        return others;
    }

    /** The line as JSON, or nothing if it is a line of another tool. */
    private static JsonNode node(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }

    /** Adds a text that was read by both; one that the others did not read is left out. */
    void add(int index, Judged ours) {
        Leaning read = theirs.get(index);
        if (read != null) {
            pairs.add(new Pair(ours, new Judged(ours.labelled(), read, ours.origin())));
        }
    }

    /** What the others reach, and by how much ours is higher: the interval is of the difference, each text drawn for both. */
    List<Measure> measures() {
        if (pairs.isEmpty()) {
            return List.of();
        }
        boolean macro = pairs.stream().anyMatch(p -> p.ours().origin() == Origin.PAIR);
        String name = macro ? "macro-F1" : "right";
        ToDoubleFunction<List<Judged>> measure = macro ? StanceMeasures::macro : StanceMeasures::right;
        return List.of(
                Measure.of(name + " of the others", Bootstrap.interval(pairs, sample -> of(sample, measure, false))),
                Measure.of(
                        name + " above the others",
                        Bootstrap.interval(pairs, sample -> of(sample, measure, true) - of(sample, measure, false))));
    }

    private static double of(List<Pair> sample, ToDoubleFunction<List<Judged>> measure, boolean ours) {
        return measure.applyAsDouble(
                sample.stream().map(p -> ours ? p.ours() : p.theirs()).toList());
    }
}
