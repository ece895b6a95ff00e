package touchstone.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.StanceData.Origin;
import touchstone.learn.Features;
import touchstone.model.Stance.Leaning;
import touchstone.rulebook.StanceCues;
import touchstone.stance.StanceFeatures;
import touchstone.stance.StanceModel;
import touchstone.stance.StanceModel.Lesson;

/**
 * Trains the model of stance, and measures it on events that it was not trained on. Texts and claims that meet in any pair
 * belong to one event; fact-checks are left out in five parts.
 *
 * <p>Every fact-check is a lesson three times: as it is, and without the sentences that announce the verdict, with and
 * without its headline, since other fact-checkers announce theirs in other words or only in a picture.
 */
public final class StanceTraining {

    private static final int PARTS = 5;

    private final StanceFeatures features;
    private final int size;

    private StanceTraining(StanceCues cues) {
        features = new StanceFeatures(cues);
        size = features.names().size();
    }

    /** An item with its group; the first lesson is what it is tested on. */
    private record Taught(String group, Origin origin, List<Lesson> lessons) {}

    /**
     * Trains on pairs of texts and claims, on fact-checks, and on pages that spread what is false, and writes the table of weights to {@code out}.
     *
     * @return the measures by cross-validation
     */
    public static Evaluation run(Path pairs, Path factChecks, List<Path> spreaders, StanceCues cues, Path out)
            throws IOException {
        StanceTraining training = new StanceTraining(cues);
        List<Taught> taught = new ArrayList<>();
        taught.addAll(training.pairs(readable(pairs)));
        taught.addAll(training.whole(readable(factChecks)));
        for (Path file : spreaders) {
            taught.addAll(training.whole(readable(file)));
        }
        List<StanceMeasures.Judged> judged = training.crossValidated(taught);
        StanceModel model = StanceModel.train(lessons(taught.stream()), training.size);
        Files.writeString(out, model.table(training.features.names()), StandardCharsets.UTF_8);
        long events = taught.stream()
                .filter(t -> t.origin() == Origin.PAIR)
                .map(Taught::group)
                .distinct()
                .count();
        return new Evaluation(
                "train stance",
                taught.size(),
                StanceMeasures.of(judged),
                List.of("Measured by leaving out each of " + events + " events, and fact-checks in " + PARTS
                        + " parts."));
    }

    private static List<StanceData.Item> readable(Path file) throws IOException {
        List<StanceData.Item> items = new ArrayList<>();
        for (StanceData.@Nullable Item item : StanceData.read(file)) {
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private List<Taught> pairs(List<StanceData.Item> items) {
        Events events = new Events();
        items.forEach(item -> events.join("claim " + item.claim(), "text " + item.body()));
        return items.stream()
                .filter(item -> item.leaning() != null)
                .map(item -> new Taught(
                        events.of("text " + item.body()),
                        Origin.PAIR,
                        List.of(new Lesson(features.of(item.headline(), item.body(), item.claim()), labelled(item)))))
                .toList();
    }

    private List<Taught> whole(List<StanceData.Item> items) {
        List<Taught> taught = new ArrayList<>();
        for (StanceData.Item item : items) {
            if (item.leaning() != null) {
                List<Lesson> lessons =
                        ways(item).map(f -> new Lesson(f, labelled(item))).toList();
                taught.add(new Taught("part " + taught.size() % PARTS, item.origin(), lessons));
            }
        }
        return taught;
    }

    private Stream<Features> ways(StanceData.Item item) {
        Features whole = features.of(item.headline(), item.body(), item.claim());
        return item.origin() == Origin.FACT_CHECK
                ? Stream.of(
                        whole,
                        features.withoutVerdicts(item.headline(), item.body(), item.claim()),
                        features.withoutVerdicts("", item.body(), item.claim()))
                : Stream.of(whole);
    }

    private List<StanceMeasures.Judged> crossValidated(List<Taught> taught) {
        List<StanceMeasures.Judged> judged = new ArrayList<>();
        for (String group : taught.stream().map(Taught::group).distinct().toList()) {
            StanceModel model = StanceModel.train(
                    lessons(taught.stream().filter(t -> !t.group().equals(group))), size);
            for (Taught left : taught) {
                if (left.group().equals(group)) {
                    Lesson lesson = left.lessons().getFirst();
                    judged.add(new StanceMeasures.Judged(
                            lesson.leaning(), model.leaning(lesson.features()), left.origin()));
                }
            }
        }
        return judged;
    }

    private static List<Lesson> lessons(Stream<Taught> taught) {
        return taught.flatMap(t -> t.lessons().stream()).toList();
    }

    private static Leaning labelled(StanceData.Item item) {
        Leaning leaning = item.leaning();
        if (leaning == null) {
            throw new IllegalStateException("no label: " + item.claim());
        }
        return leaning;
    }

    /** Sets of texts and claims that are joined by any chain of pairs. */
    private static final class Events {
        private final Map<String, String> parents = new HashMap<>();

        String of(String name) {
            String at = name;
            for (String up = parents.get(at); up != null && !up.equals(at); up = parents.get(at)) {
                at = up;
            }
            return at;
        }

        void join(String a, String b) {
            String root = of(b);
            parents.put(of(a), root);
            parents.put(root, root);
        }
    }
}
