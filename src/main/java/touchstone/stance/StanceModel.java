package touchstone.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.model.Stance.Leaning;

/**
 * How a text stands to an event, and how a headline puts the same event; together they say how the text stands to the
 * headline. A text that says it is so and a headline that says it is not so disagree; where either only tells of it, the
 * text discusses.
 *
 * <p>The text's side is read by three logistic regressions, one for each leaning against the rest, whose probabilities are
 * scaled to add up to 1. The headline's side is a table: of headlines that look like asserting, so many do. Kept as a table
 * of named weights, so that a person can read what it looks at. Thread-safe.
 */
public final class StanceModel {

    /** From this probability of a denial on, a text is not said to assert, however probable that is. */
    static final double DENIAL = .25;

    /** The same towards a headline; from .25 to .5 macro-F1 stays within .007, best at .35. */
    private static final double HEADLINE_DENIAL = .35;

    /** Cost of errors in training; small, since there are few events to learn from. */
    private static final double COST = .1;

    private static final List<Leaning> LEANINGS = List.of(Leaning.ASSERTS, Leaning.DENIES, Leaning.REPORTS);
    private static final String RESOURCE = "stance.model.tsv";

    private final List<Logistic> texts;
    private final List<double[]> headlines;

    private StanceModel(List<Logistic> texts, List<double[]> headlines) {
        this.texts = List.copyOf(texts);
        this.headlines = List.copyOf(headlines);
    }

    /**
     * A text to train on.
     *
     * @param leaning how it stands to the event
     * @param weight how many ordinary lessons it counts for
     */
    public record Lesson(Features features, Leaning leaning, int weight) {}

    /**
     * A headline to train on.
     *
     * @param framed how it puts the event on the face of it
     * @param leaning how it does put it
     */
    public record Headline(Leaning framed, Leaning leaning) {}

    /** Learns from texts whose features have {@code size} places, and from headlines. */
    public static StanceModel train(List<Lesson> lessons, List<Headline> headlines, int size) {
        List<Logistic> models = new ArrayList<>();
        for (Leaning leaning : LEANINGS) {
            List<Example> examples = lessons.stream()
                    .map(l -> new Example(l.features(), l.leaning() == leaning, l.weight()))
                    .toList();
            models.add(Logistic.train(examples, size, COST));
        }
        return new StanceModel(
                models,
                LEANINGS.stream().map(framed -> shares(headlines, framed)).toList());
    }

    /** How headlines that look like this turned out; each outcome is counted once more than it was seen. */
    private static double[] shares(List<Headline> headlines, Leaning framed) {
        List<Headline> alike =
                headlines.stream().filter(h -> h.framed() == framed).toList();
        return LEANINGS.stream()
                .mapToDouble(leaning ->
                        (alike.stream().filter(h -> h.leaning() == leaning).count() + 1.0) / (alike.size() + 3))
                .toArray();
    }

    /** The model that ships. */
    static StanceModel shipped(StanceFeatures features) {
        try (InputStream in = StanceModel.class.getResourceAsStream("/touchstone/stance/" + RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no " + RESOURCE + " on the class path");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), features.names());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private double[] probabilities(Features features) {
        double[] p = texts.stream().mapToDouble(m -> m.probability(features)).toArray();
        double sum = p[0] + p[1] + p[2];
        return new double[] {p[0] / sum, p[1] / sum, p[2] / sum};
    }

    /** The probabilities that such a text agrees with, disagrees with, discusses a headline; they add up to 1. */
    double[] probabilities(Features features, Leaning framed) {
        double[] text = probabilities(features);
        double[] headline = headlines.get(LEANINGS.indexOf(framed));
        double agrees = text[0] * headline[0] + text[1] * headline[1];
        double disagrees = text[0] * headline[1] + text[1] * headline[0];
        return new double[] {agrees, disagrees, 1 - agrees - disagrees};
    }

    /** What else is known of a text and a claim that was checked. */
    public record Circumstances(boolean claimRefutes, boolean passesOn) {}

    /**
     * The probabilities that a text asserts, denies, reports a claim that was checked; they add up to 1.
     *
     * @param claimRefutes whether the claim itself calls something false: then who says "false" may be on either side
     */
    double[] probabilities(Features features, boolean claimRefutes) {
        double[] p = probabilities(features);
        double either = (p[0] + p[1]) / 2;
        return claimRefutes ? new double[] {either, either, p[2]} : p;
    }

    /** What a text is taken for towards a claim that was checked. */
    public Leaning leaning(Features features, Circumstances known) {
        return leaning(probabilities(features, known.claimRefutes()), known.passesOn());
    }

    /** The same from probabilities: who only passes a claim on does not assert it. */
    static Leaning leaning(double[] p, boolean passesOn) {
        Leaning leaning = leaning(p, DENIAL);
        return passesOn && leaning == Leaning.ASSERTS ? Leaning.REPORTS : leaning;
    }

    /** What a text is taken for towards a headline that is framed so. */
    public Leaning leaning(Features features, Leaning framed) {
        return leaningToHeadline(probabilities(features, framed));
    }

    static Leaning leaningToHeadline(double[] p) {
        return leaning(p, HEADLINE_DENIAL);
    }

    private static Leaning leaning(double[] p, double denial) {
        boolean mayAssert = p[1] < denial;
        if (mayAssert && p[0] >= p[1] && p[0] >= p[2]) {
            return Leaning.ASSERTS;
        }
        return p[1] >= p[2] ? Leaning.DENIES : Leaning.REPORTS;
    }

    /** The model as a table: name of the feature, and its weight in each of the three models. */
    public String table(List<String> names) {
        StringBuilder out = new StringBuilder("feature\tasserts\tdenies\treports\n");
        for (int i = 0; i < LEANINGS.size(); i++) {
            row(out, headline(LEANINGS.get(i)), headlines.get(i));
        }
        row(out, "bias", texts.stream().mapToDouble(Logistic::bias).toArray());
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            row(
                    out,
                    names.get(i),
                    texts.stream().mapToDouble(m -> m.weights()[index]).toArray());
        }
        return out.toString();
    }

    /** The name of the row that says how headlines that are framed so turned out. */
    private static String headline(Leaning framed) {
        return "headlines that look like " + framed.label();
    }

    private static void row(StringBuilder out, String name, double[] values) {
        out.append(name);
        for (double value : values) {
            out.append(String.format(Locale.ROOT, "\t%.4f", value));
        }
        out.append('\n');
    }

    private static StanceModel read(BufferedReader in, List<String> names) throws IOException {
        Map<String, double[]> rows = new HashMap<>();
        in.readLine();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] cells = line.split("\t", -1);
            rows.put(cells[0], new double[] {
                Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3])
            });
        }
        List<Logistic> texts = new ArrayList<>();
        for (int m = 0; m < LEANINGS.size(); m++) {
            float[] weights = new float[names.size()];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = (float) values(rows, names.get(i))[m];
            }
            texts.add(new Logistic(weights, values(rows, "bias")[m]));
        }
        return new StanceModel(
                texts, LEANINGS.stream().map(l -> values(rows, headline(l))).toList());
    }

    private static double[] values(Map<String, double[]> rows, String name) {
        double[] values = rows.get(name);
        if (values == null) {
            throw new IllegalStateException(RESOURCE + " has no weights for " + name + "; train it again");
        }
        return values;
    }
}
