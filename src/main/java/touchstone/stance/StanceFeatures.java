package touchstone.stance;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import touchstone.learn.Features;
import touchstone.model.Stance.Leaning;
import touchstone.rulebook.StanceCues;
import touchstone.rulebook.StanceCues.Kind;

/**
 * What the model of stance looks at: marks of sentences, where they stand, and how much of the claim stands near them. No
 * word of the claim or the text itself is a feature, since such words tell the event and nothing of the next one.
 *
 * <p>Each mark is looked for in six places: the headline, the first sentence about the claim, the one that holds most of it,
 * all sentences weighted by their closeness to it, the end, and the whole. Taking any one of them away cost .00 to .02 of
 * macro-F1 with events left out; a seventh and eighth (the opening, the share in the whole) gained nothing.
 */
public final class StanceFeatures {

    /** How much of the claim a sentence must hold to be about it. */
    private static final double ABOUT = .3;

    private static final int MOST_ABOUT = 6;
    private static final int END = 4;

    /** How far from a sentence about the claim a mark still counts as close. */
    private static final int CLOSE = 4;

    /** Those that help; quotations, names of media and "no" gained nothing inside of texts. */
    private static final Set<Mark> MARKS = EnumSet.complementOf(EnumSet.of(Mark.QUOTES, Mark.RECALLS, Mark.SAYS_NO));

    private final StanceCues cues;

    public StanceFeatures(StanceCues cues) {
        this.cues = cues;
    }

    /** The names of the features, in the order of their indices. */
    public List<String> names() {
        return row(Passages.of("", "", cues), Sentence.of("", cues)).names();
    }

    /** The features of a text towards a claim; an empty headline is one that is not known. */
    public Features of(String headline, String body, String claim) {
        return of(Passages.of(headline, body, cues), Sentence.of(claim, cues));
    }

    /** The same for the text without the sentences that announce a verdict, as fact-checkers of another style write. */
    public Features withoutVerdicts(String headline, String body, String claim) {
        return of(Passages.of(headline, body, cues).without(Kind.RULE), Sentence.of(claim, cues));
    }

    /** How a headline puts what it is about, on the face of it. */
    public Leaning framed(String headline) {
        return Frame.of(Sentence.of(headline, cues)).leaning();
    }

    /** Whether a claim itself calls something false, so that to call it false is not to deny the claim. */
    public boolean refutes(String claim) {
        return Sentence.of(claim, cues).marks().contains(Mark.REFUTES);
    }

    static Features of(Passages text, Sentence claim) {
        return row(text, claim).features();
    }

    private static FeatureRow row(Passages text, Sentence claim) {
        FeatureRow row = new FeatureRow();
        List<Sentence> all = text.sentences();
        Closeness close = Closeness.of(all, claim);
        List<Sentence> end = all.subList(Math.max(0, all.size() - END), all.size());
        for (Mark mark : MARKS) {
            String name = "." + label(mark);
            row.set("headline" + name, text.headline().marks().contains(mark));
            row.set("first" + name, has(close.first(), mark));
            row.set("best" + name, has(close.best(), mark));
            row.set("near" + name, close.share(all, mark));
            row.set("end" + name, end.isEmpty() ? 0 : count(end, mark) / (double) end.size());
            row.set("many" + name, Math.log1p(count(all, mark)) / 3);
        }
        frames(row, "headline", List.of(text.headline()));
        frames(row, "first", close.first());
        frames(row, "best", close.best());
        for (Mark mark : List.of(Mark.REFUTES, Mark.DENIES, Mark.CONFIRMS)) {
            row.set("nearest." + label(mark), nearest(all, close.about(), mark));
        }
        row.set("first.local.denies", local(text, claim, close.first()) == Leaning.DENIES);
        row.set("best.local.denies", local(text, claim, close.best()) == Leaning.DENIES);
        overlaps(row, text, claim, close);
        Verdicts.set(row, all);
        return row;
    }

    private static void frames(FeatureRow row, String where, Collection<Sentence> sentence) {
        for (Frame frame : List.of(Frame.NEGATES, Frame.TELLS)) {
            row.set(
                    where + ".frame." + label(frame),
                    sentence.stream().anyMatch(s -> !s.words().isEmpty() && Frame.of(s) == frame));
        }
    }

    /** How a sentence of the text is read with what stands around it; unknown if there is none. */
    private static Leaning local(Passages text, Sentence claim, List<Sentence> sentence) {
        return sentence.isEmpty()
                ? Leaning.UNKNOWN
                : LocalStance.of(Place.in(text, text.sentences().indexOf(sentence.getFirst()), claim))
                        .leaning();
    }

    /**
     * Whether a text only passes a claim on: the sentence that holds most of it does not say it as a fact, and nothing in
     * the text confirms anything. Such a text is not said to assert the claim, whatever its probabilities.
     */
    static boolean passesOn(Passages text, Sentence claim) {
        Leaning best = local(text, claim, Closeness.of(text.sentences(), claim).best());
        return best != Leaning.ASSERTS
                && text.sentences().stream().noneMatch(s -> s.marks().contains(Mark.CONFIRMS));
    }

    /** The same for words. */
    public boolean passesOn(String headline, String body, String claim) {
        return passesOn(Passages.of(headline, body, cues), Sentence.of(claim, cues));
    }

    private static void overlaps(FeatureRow row, Passages text, Sentence claim, Closeness close) {
        List<Sentence> all = text.sentences();
        row.set("overlap.headline", text.headline().covers(claim));
        row.set("overlap.opening", all.isEmpty() ? 0 : all.getFirst().covers(claim));
        row.set(
                "overlap.best",
                close.about().isEmpty() ? 0 : close.best().getFirst().covers(claim));
        row.set("overlap.sentences", Math.min(MOST_ABOUT, close.about().size()) / (double) MOST_ABOUT);
        row.set("length", Math.log1p(all.size()) / 5);
        row.set("length.tiny", all.size() <= 2);
    }

    /** 1 where a mark stands in a sentence about the claim, less the further away the next one is, 0 for none. */
    private static double nearest(List<Sentence> all, Set<Integer> about, Mark mark) {
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).marks().contains(mark))
                .flatMap(i -> IntStream.rangeClosed(-CLOSE, CLOSE)
                        .filter(d -> about.contains(i + d))
                        .map(Math::abs))
                .mapToDouble(far -> 1.0 / (1 + far))
                .max()
                .orElse(0);
    }

    private static boolean has(List<Sentence> part, Mark mark) {
        return count(part, mark) > 0;
    }

    private static int count(List<Sentence> part, Mark mark) {
        return (int) part.stream().filter(s -> s.marks().contains(mark)).count();
    }

    private static String label(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Where the claim is in a text.
     *
     * @param about positions of the sentences that are about it
     * @param first the first of them, else the text's first sentence; none in an empty text
     * @param best the one that holds most of the claim, else as {@code first}
     * @param weights of all sentences: the square of what they hold of the claim, or of half of what a neighbour holds
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Closeness(Set<Integer> about, List<Sentence> first, List<Sentence> best, double[] weights) {

        static Closeness of(List<Sentence> all, Sentence claim) {
            double[] own = all.stream().mapToDouble(s -> s.covers(claim)).toArray();
            double[] weights = new double[own.length];
            int best = 0;
            for (int i = 0; i < own.length; i++) {
                double before = i > 0 ? own[i - 1] : 0;
                double after = i + 1 < own.length ? own[i + 1] : 0;
                double most = Math.max(own[i], Math.max(before, after) / 2);
                weights[i] = most * most;
                best = own[i] > own[best] ? i : best;
            }
            List<Integer> about = IntStream.range(0, own.length)
                    .filter(i -> own[i] >= ABOUT)
                    .boxed()
                    .toList();
            int first = about.isEmpty() ? 0 : about.getFirst();
            int fullest = about.isEmpty() ? 0 : best;
            return new Closeness(Set.copyOf(about), at(all, first), at(all, fullest), weights);
        }

        double share(List<Sentence> all, Mark mark) {
            double with = 0;
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i];
                with += all.get(i).marks().contains(mark) ? weights[i] : 0;
            }
            return sum == 0 ? 0 : with / sum;
        }

        private static List<Sentence> at(List<Sentence> all, int position) {
            return all.isEmpty() ? List.of() : List.of(all.get(position));
        }
    }
}
