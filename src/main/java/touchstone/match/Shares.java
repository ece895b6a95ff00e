package touchstone.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.model.Evidence.Share;

/** What each part of the evidence adds to the logarithm of the odds, in a handful of parts that a reader understands. */
final class Shares {

    static final String START = "start";
    private static final List<String> PARTS =
            List.of("meaning", "words", "names", "numbers", "negation", "lead", "other", "rank");

    private Shares() {}

    /**
     * In the order of the parts; those that add nothing are left out.
     *
     * @param names of the features, in their order
     * @param probability what the reader is told: never more than for the fact-check before, which is the share {@code rank}
     */
    static List<Share> of(List<String> names, Features features, Logistic certainty, double probability) {
        Map<String, Double> sums = new LinkedHashMap<>();
        PARTS.forEach(part -> sums.put(part, 0.0));
        double all = certainty.bias();
        for (int i = 0; i < features.indices().length; i++) {
            int feature = features.indices()[i];
            double added = (double) certainty.weights()[feature] * features.values()[i];
            sums.merge(part(names.get(feature)), added, Double::sum);
            all += added;
        }
        double bounded = Math.clamp(probability, 1e-12, 1 - 1e-12);
        double held = Math.log(bounded / (1 - bounded)) - all;
        sums.merge("rank", Math.abs(held) < 1e-6 ? 0 : held, Double::sum);
        List<Share> shares = new ArrayList<>(List.of(new Share(START, certainty.bias())));
        sums.forEach((part, sum) -> {
            if (sum != 0) {
                shares.add(new Share(part, sum));
            }
        });
        return shares;
    }

    /** The part that a feature belongs to, by its name. */
    static String part(String feature) {
        String name = feature.toLowerCase(Locale.ROOT);
        if (name.contains("gap")
                || name.contains("lead")
                || name.contains("chance")
                || name.contains("rank")
                || name.contains("inlist")) {
            return "lead";
        }
        if (name.contains("cosine") || name.contains("meaning")) {
            return "meaning";
        }
        if (name.contains("name")
                || name.contains("claimant")
                || name.contains("author")
                || name.contains("handle")
                || name.contains("speaker")) {
            return "names";
        }
        if (name.contains("number") || name.contains("date") || name.contains("year")) {
            return "numbers";
        }
        if (name.contains("negation")) {
            return "negation";
        }
        boolean words = List.of(
                        "covered",
                        "shared",
                        "pair",
                        "run",
                        "length",
                        "lexical",
                        "word",
                        "quot",
                        "rar",
                        "gram",
                        "ofall",
                        "weight",
                        "missing",
                        "elsewhere")
                .stream()
                .anyMatch(name::contains);
        return words ? "words" : "other";
    }
}
