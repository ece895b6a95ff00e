package touchstone.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import touchstone.evaluate.StanceData.Origin;
import touchstone.learn.Features;
import touchstone.model.Stance.Leaning;
import touchstone.rulebook.StanceCues;
import touchstone.stance.StanceFeatures;
import touchstone.stance.StanceModel;
import touchstone.stance.StanceModel.Circumstances;
import touchstone.stance.StanceModel.Headline;
import touchstone.stance.StanceModel.Lesson;

/**
 * Trains the model of stance, and measures it on events that it was not trained on. Texts and claims that meet in any pair
 * belong to one event; fact-checks are left out in five parts.
 *
 * <p>A text of the pairs is one lesson: its features are the mean over all headlines that it is paired with, and its leaning
 * that which {@link EventSides} finds. Every fact-check is a lesson three times: as it is, and without the sentences that
 * announce the verdict, with and without its headline, since other fact-checkers announce theirs in other words or only in a
 * picture.
 */
public final class StanceTraining {

    private static final int PARTS = 5;

    /** So many times a fact-check counts, in its three forms. */
    private static final int WEIGHT = 3;

    /** Less than a fact-check, or stories of one kind would decide what asserting looks like. */
    private static final int SPREADER_WEIGHT = 2;

    private final StanceFeatures features;
    private final int size;

    private StanceTraining(StanceCues cues) {
        features = new StanceFeatures(cues);
        size = features.names().size();
    }

    /** An item with its group and what the model is told of it. */
    private record Test(
            String group,
            StanceData.Item item,
            Features seen,
            @Nullable Leaning framed,
            @Nullable Circumstances known) {

        Leaning labelled() {
            return StanceTraining.labelled(item);
        }

        Leaning read(StanceModel model) {
            return framed == null ? model.leaning(seen, Objects.requireNonNull(known)) : model.leaning(seen, framed);
        }
    }

    /** What is learnt of one group. */
    private record Taught(String group, List<Lesson> lessons, List<Headline> headlines) {}

    /** All that is learnt, and all that is asked when its group is left out. */
    private record Course(List<Taught> taught, List<Test> tests) {

        StanceModel model(Predicate<String> groups, int size) {
            List<Taught> chosen =
                    taught.stream().filter(t -> groups.test(t.group())).toList();
            return StanceModel.train(
                    chosen.stream().flatMap(t -> t.lessons().stream()).toList(),
                    chosen.stream().flatMap(t -> t.headlines().stream()).toList(),
                    size);
        }
    }

    /**
     * Trains on pairs of texts and claims, on fact-checks, and on pages that spread what is false, and writes the table of
     * weights to {@code out}.
     *
     * @return the measures by cross-validation
     */
    public static Evaluation run(Path pairs, Path factChecks, List<Path> spreaders, StanceCues cues, Path out)
            throws IOException {
        StanceTraining training = new StanceTraining(cues);
        Course course = new Course(new ArrayList<>(), new ArrayList<>());
        training.pairs(labelledOf(pairs), course);
        training.whole(labelledOf(factChecks), course);
        for (Path file : spreaders) {
            training.whole(labelledOf(file), course);
        }
        List<StanceMeasures.Judged> judged = training.crossValidated(course);
        StanceModel model = course.model(group -> true, training.size);
        Files.writeString(out, model.table(training.features.names()), StandardCharsets.UTF_8);
        long events = course.tests().stream()
                .filter(t -> t.item().origin() == Origin.PAIR)
                .map(Test::group)
                .distinct()
                .count();
        return new Evaluation(
                "train stance",
                course.tests().size(),
                StanceMeasures.of(judged),
                List.of("Measured by leaving out each of " + events + " events, and fact-checks in " + PARTS
                        + " parts."));
    }

    private static List<StanceData.Item> labelledOf(Path file) throws IOException {
        List<StanceData.Item> items = new ArrayList<>();
        for (StanceData.@Nullable Item item : StanceData.read(file)) {
            if (item != null && item.leaning() != null) {
                items.add(item);
            }
        }
        return items;
    }

    private void pairs(List<StanceData.Item> items, Course course) {
        Events events = new Events();
        items.forEach(item -> events.join("claim " + item.claim(), "text " + item.body()));
        EventSides sides = EventSides.of(items, features::framed);
        Map<String, List<Test>> byText = new LinkedHashMap<>();
        Map<String, StanceData.Item> byHeadline = new LinkedHashMap<>();
        for (StanceData.Item item : items) {
            Features seen = features.of(item.headline(), item.body(), item.claim());
            Test test = new Test(events.of("text " + item.body()), item, seen, features.framed(item.claim()), null);
            course.tests().add(test);
            byText.computeIfAbsent(item.body(), k -> new ArrayList<>()).add(test);
            byHeadline.put(item.claim(), item);
        }
        for (List<Test> text : byText.values()) {
            Test first = text.getFirst();
            Features mean = mean(text.stream().map(Test::seen).toList());
            Lesson lesson = new Lesson(mean, sides.ofText(first.item()), WEIGHT);
            course.taught().add(new Taught(first.group(), List.of(lesson), List.of()));
        }
        for (StanceData.Item item : byHeadline.values()) {
            Headline headline = new Headline(features.framed(item.claim()), sides.ofHeadline(item));
            course.taught().add(new Taught(events.of("text " + item.body()), List.of(), List.of(headline)));
        }
    }

    private Features mean(List<Features> all) {
        double[] sum = new double[size];
        for (Features one : all) {
            for (int k = 0; k < one.indices().length; k++) {
                sum[one.indices()[k]] += one.values()[k] / all.size();
            }
        }
        return Features.dense(sum);
    }

    private void whole(List<StanceData.Item> items, Course course) {
        for (int i = 0; i < items.size(); i++) {
            StanceData.Item item = items.get(i);
            String group = "part " + i % PARTS;
            Features seen = features.of(item.headline(), item.body(), item.claim());
            Circumstances known = new Circumstances(
                    features.refutes(item.claim()), features.passesOn(item.headline(), item.body(), item.claim()));
            course.tests().add(new Test(group, item, seen, null, known));
            course.taught().add(new Taught(group, lessons(item, seen), List.of()));
        }
    }

    private List<Lesson> lessons(StanceData.Item item, Features whole) {
        Leaning leaning = labelled(item);
        return item.origin() == Origin.FACT_CHECK
                ? List.of(
                        new Lesson(whole, leaning, WEIGHT / 3),
                        new Lesson(
                                features.withoutVerdicts(item.headline(), item.body(), item.claim()),
                                leaning,
                                WEIGHT / 3),
                        new Lesson(features.withoutVerdicts("", item.body(), item.claim()), leaning, WEIGHT / 3))
                : List.of(new Lesson(whole, leaning, SPREADER_WEIGHT));
    }

    private List<StanceMeasures.Judged> crossValidated(Course course) {
        List<StanceMeasures.Judged> judged = new ArrayList<>();
        for (String group :
                new TreeSet<>(course.tests().stream().map(Test::group).toList())) {
            StanceModel model = course.model(other -> !other.equals(group), size);
            course.tests().stream()
                    .filter(t -> t.group().equals(group))
                    .forEach(t -> judged.add(new StanceMeasures.Judged(
                            t.labelled(), t.read(model), t.item().origin())));
        }
        return judged;
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
