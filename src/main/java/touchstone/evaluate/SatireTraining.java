package touchstone.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import touchstone.embed.Encoders;
import touchstone.evaluate.Evaluation.Measure;
import touchstone.learn.Bootstrap;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;
import touchstone.source.SatireStyle;
import touchstone.source.SatireStyle.Labelled;
import touchstone.source.SatireStyle.Reading;

/**
 * Trains what tells satire by its style, and measures it on texts left out and on whole collections left out: publishers of one
 * collection write about the same things, and a model that learnt those would look better than it is.
 */
public final class SatireTraining {

    private static final int PARTS = 5;

    /** A fake or satirical text counts twice: only of these two must satire be told by the measure; true ones are many. */
    private static final int WEIGHT = 2;

    private final Encoders encoders;
    private final List<Text> texts = new ArrayList<>();

    private SatireTraining(Encoders encoders) {
        this.encoders = encoders;
    }

    private record Text(String collection, String label, Reading reading) {
        Labelled labelled() {
            return new Labelled(reading, isSatire(), label.equals("real") ? 1 : WEIGHT);
        }

        boolean isSatire() {
            return label.equals("satire");
        }
    }

    private record Judged(Text text, double score) {}

    /**
     * @param collections files of articles labelled real, fake, satire
     * @param table where the table of wording goes
     * @param weights where the other weights go
     */
    public static Evaluation run(List<Path> collections, Encoders encoders, Path table, Path weights)
            throws IOException {
        SatireTraining training = new SatireTraining(encoders);
        collections.forEach(training::read);
        List<Judged> parts = training.parts();
        Logistic calibration = calibration(parts);
        List<Measure> measures = new ArrayList<>();
        measures(parts, calibration, measures);
        training.collectionsLeftOut(measures);
        training.model(text -> true).calibrated(calibration).write(table, weights);
        return new Evaluation(
                "train satire",
                training.texts.size(),
                measures,
                List.of("Measured in " + PARTS + " parts, and with each collection that has satire left out."));
    }

    private void read(Path file) {
        for (ArticleFile.Row row : ArticleFile.read(file)) {
            if (row.article() != null && !row.label().isEmpty()) {
                texts.add(new Text(name(file), row.label(), SatireStyle.read(row.article(), encoders)));
            }
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\..*", "");
    }

    private SatireStyle model(Predicate<Text> known) {
        return SatireStyle.train(
                texts.stream().filter(known).map(Text::labelled).toList());
    }

    private List<Judged> parts() {
        List<Judged> judged = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<Text> out = new ArrayList<>();
            for (int i = part; i < texts.size(); i += PARTS) {
                out.add(texts.get(i));
            }
            SatireStyle model = model(text -> !out.contains(text));
            out.forEach(text -> judged.add(new Judged(text, model.odds(text.reading()))));
        }
        return judged;
    }

    private static Logistic calibration(List<Judged> judged) {
        List<Example> examples = judged.stream()
                .map(j -> new Example(
                        Features.dense(j.score()),
                        j.text().isSatire(),
                        j.text().labelled().weight()))
                .toList();
        return Logistic.train(examples, 1, 100);
    }

    private static void measures(List<Judged> parts, Logistic calibration, List<Measure> measures) {
        List<Judged> said = parts.stream()
                .map(j -> new Judged(j.text(), calibration.probability(Features.dense(j.score()))))
                .toList();
        measures.add(auc("AUC of satire against fake", said, "fake"));
        measures.add(auc("AUC of satire against real", said, "real"));
        for (double sure : new double[] {.5, .8, .9, .95}) {
            for (String label : List.of("satire", "fake", "real")) {
                List<Judged> these = said.stream()
                        .filter(j -> j.text().label().equals(label))
                        .toList();
                measures.add(Measure.of(
                        String.format(Locale.ROOT, "share of %s at %.2f or more", label, sure),
                        Bootstrap.interval(
                                these,
                                some -> some.stream()
                                                .filter(j -> j.score() >= sure)
                                                .count()
                                        / (double) some.size())));
            }
        }
    }

    private void collectionsLeftOut(List<Measure> measures) {
        List<String> names = texts.stream()
                .filter(Text::isSatire)
                .map(Text::collection)
                .distinct()
                .toList();
        for (String name : names.size() < 2 ? List.<String>of() : names) {
            SatireStyle model = model(text -> !text.collection().equals(name));
            List<Judged> out = texts.stream()
                    .filter(text -> text.collection().equals(name))
                    .map(text -> new Judged(text, model.odds(text.reading())))
                    .toList();
            measures.add(auc("AUC of satire against fake, " + name + " left out", out, "fake"));
        }
    }

    private static Measure auc(String name, List<Judged> judged, String other) {
        List<Scored> scored = judged.stream()
                .filter(j -> j.text().isSatire() || j.text().label().equals(other))
                .map(j -> new Scored(j.score(), j.text().isSatire()))
                .toList();
        return Measure.of(name, Bootstrap.interval(scored, Measures::auc));
    }
}
