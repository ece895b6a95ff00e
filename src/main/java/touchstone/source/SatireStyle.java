package touchstone.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import touchstone.embed.Encoder;
import touchstone.embed.Encoders;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.learn.WeightsFile;
import touchstone.learn.WeightsFile.Precision;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Span;
import touchstone.source.WordingModel.Lesson;
import touchstone.text.Sentences;

/**
 * How likely an English text is meant as satire, by its style alone: the mean of two models fitted apart, one of its wording,
 * one of what its sentences and its headline are like (vectors of the first encoder), brought to a probability by a third.
 * Nothing is known of who published it. Thread-safe.
 */
public final class SatireStyle {

    /** The kind of the weights, and the version of the model that reads them. */
    private static final String KIND = "satire";

    private static final int VERSION = 1;
    private static final int MOST_SENTENCES = 60;
    private static final int SIZE = 2 * Encoder.DIMENSIONS;

    /** A text has one headline and many sentences, of which the mean is short: it is brought to the headline's length. */
    private static final float MEAN_SCALE = 2;

    private final WordingModel wording;
    private final Logistic vectors;
    private final Logistic calibration;

    private SatireStyle(WordingModel wording, Logistic vectors, Logistic calibration) {
        this.wording = wording;
        this.vectors = vectors;
        this.calibration = calibration;
    }

    /** What the models see of a text. */
    public record Reading(String body, Features vector) {}

    /** A text to learn from; true stories count less than those of which the model must tell satire. */
    public record Labelled(Reading reading, boolean satire, int weight) {}

    /** The model that ships. */
    public static SatireStyle load() {
        WeightsFile weights = WeightsFile.resource(SatireStyle.class, "satire.weights", KIND, VERSION);
        return new SatireStyle(
                WordingModel.resource("satire.tsv.gz"),
                weights.logistic("vectors", SIZE),
                weights.logistic("calibration", 1));
    }

    /** Trains both models; the probability that they give is not calibrated yet. */
    public static SatireStyle train(List<Labelled> texts) {
        List<Lesson> lessons = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (Labelled text : texts) {
            lessons.add(new Lesson(text.reading().body(), text.satire(), text.weight()));
            examples.add(new Example(text.reading().vector(), text.satire(), text.weight()));
        }
        return new SatireStyle(
                WordingModel.train(lessons, true, 6, 5),
                Logistic.train(examples, SIZE, .5, .01),
                new Logistic(new float[] {1}, 0));
    }

    /** The same with other odds: those of {@code calibration} on {@link #odds}. */
    public SatireStyle calibrated(Logistic other) {
        return new SatireStyle(wording, vectors, other);
    }

    /** What the models see of an article. */
    public static Reading read(Article article, Encoders encoders) {
        float[] sum = new float[Encoder.DIMENSIONS];
        int count = 0;
        for (Block block : article.blocks()) {
            if (block.role() == Block.Role.TITLE) {
                continue;
            }
            String words = block.span().of(article.text());
            for (Span sentence : Sentences.split(words)) {
                if (count < MOST_SENTENCES) {
                    add(encoders.first().encode(sentence.of(words)), sum);
                    count++;
                }
            }
        }
        float[] all = Arrays.copyOf(sum, SIZE);
        for (int i = 0; i < sum.length; i++) {
            all[i] *= MEAN_SCALE / Math.max(1, count);
        }
        float[] headline = encoders.first().encode(headline(article));
        System.arraycopy(headline, 0, all, sum.length, headline.length);
        double[] values = new double[SIZE];
        Arrays.setAll(values, i -> all[i]);
        return new Reading(article.body(), Features.dense(values));
    }

    private static void add(float[] vector, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i];
        }
    }

    /** The headline, or what stands first. */
    private static String headline(Article article) {
        return article.blocks().isEmpty()
                ? article.text()
                : article.blocks().getFirst().span().of(article.text());
    }

    /** Natural logarithm of the odds before calibration. */
    public double odds(Reading text) {
        return (wording.logit(text.body()) + vectors.logit(text.vector())) / 2;
    }

    /** Probability that a text is satire, where satire is as frequent as among the texts of the training. */
    public double probability(Reading text) {
        return calibration.probability(Features.dense(odds(text)));
    }

    /** The table of wording, and everything else as weights. */
    public void write(Path table, Path weights) throws IOException {
        wording.write(table, 0);
        WeightsFile file = new WeightsFile(KIND, VERSION);
        file.put("vectors", Precision.HALF, vectors);
        file.put("calibration", Precision.FULL, calibration);
        file.write(weights);
    }
}
