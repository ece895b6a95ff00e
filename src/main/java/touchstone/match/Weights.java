package touchstone.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import touchstone.learn.Logistic;

/**
 * What was learned: how candidates are ranked, and how sure the first can be. Written as JSON with a name for each weight, so
 * that a change of features cannot silently meet old weights.
 *
 * @param rankings over {@link Ranking#FEATURES}; only differences count
 * @param certainties over {@link Certainties#FEATURES}
 */
record Weights(ByForm rankings, ByForm certainties) {

    /**
     * A model for each form of claim.
     *
     * @param alone of a claim of which nothing else is known, learned from posts
     * @param speech of a claim that was said among others
     */
    record ByForm(Logistic alone, Logistic speech) {

        Logistic of(List<Pair> pairs) {
            return Ranking.isSpeech(pairs) ? speech : alone;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    static Weights load() {
        try (InputStream in = Weights.class.getResourceAsStream("weights.json")) {
            if (in == null) {
                throw new IllegalStateException("the weights of the matcher are missing from the program");
            }
            return read(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the weights of the matcher cannot be read", e);
        }
    }

    String json() {
        ObjectNode root = JSON.createObjectNode();
        root.set("ranking", json(rankings.alone, Ranking.FEATURES));
        root.set("speech", json(rankings.speech, Ranking.FEATURES));
        root.set("certainty", json(certainties.alone, Certainties.FEATURES));
        root.set("speech certainty", json(certainties.speech, Certainties.FEATURES));
        return root.toPrettyString() + "\n";
    }

    static Weights read(JsonNode root) {
        return new Weights(
                new ByForm(read(root.path("ranking"), Ranking.FEATURES), read(root.path("speech"), Ranking.FEATURES)),
                new ByForm(
                        read(root.path("certainty"), Certainties.FEATURES),
                        read(root.path("speech certainty"), Certainties.FEATURES)));
    }

    private static ObjectNode json(Logistic model, List<String> names) {
        ObjectNode node = JSON.createObjectNode();
        node.put("bias", rounded(model.bias()));
        for (int i = 0; i < names.size(); i++) {
            node.put(names.get(i), rounded(model.weights()[i]));
        }
        return node;
    }

    private static Logistic read(JsonNode node, List<String> names) {
        List<String> found = new ArrayList<>();
        node.fieldNames().forEachRemaining(found::add);
        found.remove("bias");
        if (!found.equals(names)) {
            throw new IllegalStateException("the weights of the matcher are for other features: " + found);
        }
        float[] weights = new float[names.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) node.path(names.get(i)).asDouble();
        }
        return new Logistic(weights, node.path("bias").asDouble());
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
