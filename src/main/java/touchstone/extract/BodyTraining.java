package touchstone.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import touchstone.learn.Example;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.model.Page;

/** Learns which flows of a page are its article. */
public final class BodyTraining {

    /** Cost of errors. With .03 and every feature, F1 on sites held out was lower by .002 on wcxb_dev and .003 on public181. */
    private static final double COST = .01;
    /** A feature must have been seen on as many sites. */
    private static final int SITES = 3;

    private static final int INNER = 3;
    private static final Features NOTHING = Features.dense();
    private static final double TOLERANCE = .01;

    private BodyTraining() {}

    /** Which flows belong to the article, and how much each counts. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Labels(boolean[] kept, int[] weights) {}

    /** Tells flows that belong to an article from those that do not. */
    public interface Teacher {
        Labels labels(List<String> flows);
    }

    /** A page from which to learn. Pages of one site must never stand on both sides of a comparison. */
    public static final class Lesson {
        private final String site;
        private final FlowFeatures features;
        private final Labels labels;
        private final List<Features> first;

        private Lesson(String site, FlowFeatures features, Labels labels) {
            this.site = site;
            this.features = features;
            this.labels = labels;
            this.first = IntStream.range(0, features.size())
                    .mapToObj(i -> features.mayBelong(i) ? gather(sink -> features.of(i, sink)) : NOTHING)
                    .toList();
        }

        public String site() {
            return site;
        }
    }

    /** The lesson of a page, or null if it holds no text. */
    public static @Nullable Lesson lesson(Page page, String site, Teacher teacher) {
        String html = Decoded.of(page).text();
        Document document = Markup.parsed(html, page.uri());
        Streamed.settle(document, html);
        Outline outline = OutlineReader.read(document.body());
        if (outline.flows().isEmpty()) {
            return null;
        }
        PageWords words = PageWords.of(PageFacts.of(document, page.uri()));
        FlowFeatures features = new FlowFeatures(outline, BodyFinder.read(outline, words), words);
        return new Lesson(
                site,
                features,
                teacher.labels(outline.flows().stream().map(Flow::text).toList()));
    }

    /** Which of {@code folds} each site belongs to: all pages of a site to one. */
    public static int fold(String site, int folds) {
        return Math.floorMod(Looks.mix(site.hashCode(), 7), folds);
    }

    /** The second look learns from what first looks say of pages that they have not learned from. */
    public static BodyModel train(List<Lesson> lessons) {
        Map<Lesson, double[]> thoughts = new HashMap<>();
        IntStream.range(0, INNER).forEach(fold -> {
            Logistic model = first(lessons.stream()
                    .filter(l -> fold("inner" + l.site, INNER) != fold)
                    .toList());
            for (Lesson lesson : lessons) {
                if (fold("inner" + lesson.site, INNER) == fold) {
                    thoughts.put(lesson, BodyModel.logits(lesson.features, model));
                }
            }
        });
        List<Example> examples = new ArrayList<>();
        for (Lesson lesson : lessons) {
            SecondLook look = new SecondLook(lesson.features, Objects.requireNonNull(thoughts.get(lesson)));
            add(lesson, examples, i -> gather(sink -> look.of(i, sink)));
        }
        return new BodyModel(first(lessons), Logistic.train(examples, BodyModel.PLACES, COST, TOLERANCE));
    }

    private static Logistic first(List<Lesson> lessons) {
        BitSet common = common(lessons);
        List<Example> examples = new ArrayList<>();
        lessons.forEach(lesson -> add(lesson, examples, i -> only(lesson.first.get(i), common)));
        return Logistic.train(examples, BodyModel.PLACES, COST, TOLERANCE);
    }

    /** Features seen on several sites: what only one has explains its pages and no others. */
    private static BitSet common(List<Lesson> lessons) {
        Map<String, BitSet> bySite = new HashMap<>();
        for (Lesson lesson : lessons) {
            BitSet seen = bySite.computeIfAbsent(lesson.site, s -> new BitSet(BodyModel.PLACES));
            lesson.first.forEach(f -> Arrays.stream(f.indices()).forEach(seen::set));
        }
        int[] sites = new int[BodyModel.PLACES];
        bySite.values().forEach(seen -> seen.stream().forEach(place -> sites[place]++));
        BitSet common = new BitSet(BodyModel.PLACES);
        for (int place = 0; place < sites.length; place++) {
            common.set(place, sites[place] >= SITES);
        }
        return common;
    }

    private static Features only(Features features, BitSet places) {
        int n = 0;
        int[] indices = new int[features.indices().length];
        double[] values = new double[indices.length];
        for (int k = 0; k < indices.length; k++) {
            if (places.get(features.indices()[k])) {
                indices[n] = features.indices()[k];
                values[n++] = features.values()[k];
            }
        }
        return new Features(Arrays.copyOf(indices, n), Arrays.copyOf(values, n));
    }

    private interface ByPlace {
        Features at(int i);
    }

    private static void add(Lesson lesson, List<Example> examples, ByPlace features) {
        for (int i = 0; i < lesson.features.size(); i++) {
            if (lesson.labels.weights()[i] > 0 && lesson.features.mayBelong(i)) {
                examples.add(new Example(
                        features.at(i), lesson.labels.kept()[i], lesson.labels.weights()[i]));
            }
        }
    }

    private static Features gather(Consumer<FlowFeatures.Sink> source) {
        int[] places = new int[512];
        int[] count = {0};
        source.accept(hash -> {
            if (count[0] < places.length) {
                places[count[0]++] = BodyModel.place(hash);
            }
        });
        Arrays.sort(places, 0, count[0]);
        int n = 0;
        double[] values = new double[count[0]];
        for (int k = 0; k < count[0]; k++) {
            if (k > 0 && places[k] == places[k - 1]) {
                values[n - 1]++;
            } else {
                places[n] = places[k];
                values[n++] = 1;
            }
        }
        return new Features(Arrays.copyOf(places, n), Arrays.copyOf(values, n));
    }
}
