package touchstone.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Stance.Leaning;
import touchstone.stance.StanceReader;
import touchstone.stance.StanceReading;

/** Measures how well the stance of whole texts towards a claim is read. */
public final class StanceEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StanceEvaluation() {}

    /**
     * Reads the stance of every line of {@code data}: {@code headline body stance}, where the headline of another text is
     * the claim, {@code claim title text label}, a fact-check
     * and its verdict, or {@code title text label}, a story and whether it is fake.
     *
     * @param predictions where to write one JSON object a line; null for nowhere
     * @param against predictions written before, to compare with; null for none
     */
    public static Evaluation run(Path data, StanceReader reader, @Nullable Path predictions, @Nullable Path against)
            throws IOException {
        ComparedStances compared = against == null ? null : ComparedStances.read(against);
        List<StanceMeasures.Judged> judged = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        List<StanceData.@Nullable Item> items = StanceData.read(data);
        int unread = 0;
        for (int i = 0; i < items.size(); i++) {
            StanceData.Item item = items.get(i);
            StanceReading reading = item == null ? null : read(reader, item);
            lines.add(line(i, reading));
            if (item == null || reading == null) {
                unread++;
                continue;
            }
            Leaning labelled = item.leaning();
            if (labelled != null) {
                StanceMeasures.Judged one = new StanceMeasures.Judged(labelled, reading.leaning(), item.origin());
                judged.add(one);
                if (compared != null) {
                    compared.add(i, one);
                }
            }
        }
        if (predictions != null) {
            Files.write(predictions, lines, StandardCharsets.UTF_8);
        }
        List<String> notes =
                unread == 0 ? List.of() : List.of(unread + " lines have no claim or no text, and were not judged.");
        List<Evaluation.Measure> measures = new ArrayList<>(StanceMeasures.of(judged));
        measures.addAll(compared == null ? List.of() : compared.measures());
        return new Evaluation("stance", items.size(), measures, notes);
    }

    private static StanceReading read(StanceReader reader, StanceData.Item item) {
        return item.origin() == StanceData.Origin.PAIR
                ? reader.compare(item.body(), item.claim())
                : reader.read(item.headline(), item.body(), item.claim());
    }

    private static String line(int index, @Nullable StanceReading reading) throws IOException {
        ObjectNode node = JSON.createObjectNode().put("index", index);
        if (reading == null) {
            node.putNull("stance").putNull("agree").putNull("disagree").putNull("discuss");
        } else {
            node.put("stance", StanceData.label(reading.leaning()));
            node.put("agree", reading.asserts())
                    .put("disagree", reading.denies())
                    .put("discuss", reading.reports());
        }
        return JSON.writeValueAsString(node);
    }
}
