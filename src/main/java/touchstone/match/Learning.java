package touchstone.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import touchstone.learn.Choice;
import touchstone.learn.Choice.Listed;
import touchstone.learn.Example;
import touchstone.learn.Logistic;
import touchstone.model.Candidate;
import touchstone.model.FactCheck;
import touchstone.rulebook.MatchWords;

/** Learns the weights of the matcher from claims whose fact-checks are known, and from sentences that have none. */
public final class Learning {

    private static final int THINNED = 10;
    private static final int PARTS = 5;
    private static final int RIVALS = 40;

    /** Of {@link Choice}, chosen by cross-validation; between .003 and .03 nothing changed by more than .001. */
    private static final double RIDGE = .03;
    /** Speech has half the examples and more features. */
    private static final double RIDGE_OF_SPEECH = .03;

    /** Chosen by cross-validation; with unscaled features and the best C the AUC was lower by .0034 (.0007–.0063). */
    private static final double C = .03;

    /** Where only the order is asked for. */
    private static final Logistic NONE = new Logistic(new float[Certainties.FEATURES.size()], 0);

    private final Rarity rarity;
    private final Sides sides;
    private final List<Compared> questions = new ArrayList<>();
    private final List<Compared> orders = new ArrayList<>();

    private Learning(Rarity rarity) {
        this.rarity = rarity;
        this.sides = new Sides(rarity);
    }

    public static Learning withShippedRarity() {
        return new Learning(Rarity.load());
    }

    /**
     * The table of how rare words are, to be kept as the resource {@code rarity.tsv.gz}.
     *
     * @param texts each counts a word once
     */
    public static byte[] rarity(Iterable<String> texts) throws IOException {
        return Rarity.count(texts).table();
    }

    /** A claim, what the corpus found for it, and the ids of the fact-checks that speak about it; none if none does. */
    public record Question(String claim, List<Candidate> candidates, Set<String> relevant) {}

    /** A question with its pairs. */
    private record Compared(Question question, Set<String> relevant, List<Pair> pairs) {

        boolean isRelevant(Pair pair) {
            return relevant.contains(pair.candidate.factCheck().id());
        }

        /** As if its fact-checks were not in the corpus. */
        Compared removed() {
            return new Compared(
                    question,
                    Set.of(),
                    pairs.stream().filter(p -> !isRelevant(p)).toList());
        }

        /** As if the corpus were a tenth as large: a lead over rivals means less where there are few. */
        Compared thinned() {
            return new Compared(
                    question,
                    relevant,
                    pairs.stream()
                            .filter(p -> isRelevant(p)
                                    || Math.floorMod(
                                                    p.candidate.factCheck().id().hashCode(), THINNED)
                                            == 0)
                            .toList());
        }

        /** One of the parts that take turns; the same for all that share a fact-check. */
        int part() {
            return Math.floorMod(
                    relevant.stream().sorted().findFirst().orElse("").hashCode(), PARTS);
        }
    }

    public void add(Question question) {
        questions.add(compared(question));
    }

    /** Learns only the order of candidates from a question, not how sure the first can be. */
    public void addOrder(Question question) {
        orders.add(compared(question));
    }

    private Compared compared(Question question) {
        return new Compared(
                question,
                question.relevant,
                Certainties.pairs(new Post(question.claim, rarity), question.candidates, sides, rarity));
    }

    /** What would be learned from some of the questions, which are not taken apart again. */
    public Learning only(Predicate<Question> wanted) {
        Learning some = new Learning(rarity);
        questions.stream().filter(q -> wanted.test(q.question)).forEach(some.questions::add);
        orders.stream().filter(q -> wanted.test(q.question)).forEach(some.orders::add);
        return some;
    }

    /** The weights as JSON, to be kept as the resource {@code weights.json}. */
    public String learn() {
        return weights().json();
    }

    /** A matcher with what was learned. */
    public Matcher matcher(MatchWords words) {
        return new Matcher(weights(), rarity, words);
    }

    /**
     * The ranking learns from all. The probability learns from first hits as a ranking put them that had not seen the claim,
     * since one that had seen it leads by more than it will in use.
     */
    private Weights weights() {
        List<Example> posts = new ArrayList<>();
        List<Example> speech = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int turn = part;
            Weights.ByForm rankings = rankings(q -> q.part() != turn);
            for (Compared question : questions) {
                if (question.part() == part) {
                    List<Example> sure = Ranking.isSpeech(question.pairs) ? speech : posts;
                    addCertainty(question, rankings, sure);
                    addCertainty(question.thinned(), rankings, sure);
                }
            }
        }
        return new Weights(rankings(q -> true), new Weights.ByForm(certainty(posts), certainty(speech)));
    }

    private static Logistic certainty(List<Example> sure) {
        int size = Certainties.FEATURES.size();
        return sure.isEmpty() ? new Logistic(new float[size], 0) : Logistic.trainScaled(sure, size, C);
    }

    private Weights.ByForm rankings(Predicate<Compared> wanted) {
        List<Compared> from = Stream.concat(questions.stream(), orders.stream())
                .filter(wanted)
                .toList();
        Logistic posts = ranking(from, false, RIDGE);
        return new Weights.ByForm(posts, ranking(from, true, RIDGE_OF_SPEECH));
    }

    private static Logistic ranking(List<Compared> from, boolean speech, double ridge) {
        List<Listed> lists = new ArrayList<>();
        for (Compared question : from) {
            if (Ranking.isSpeech(question.pairs) == speech
                    && question.pairs.stream().anyMatch(question::isRelevant)) {
                lists.add(listed(question));
            }
        }
        return lists.isEmpty() ? new Logistic(new float[Ranking.FEATURES.size()], 0) : Choice.train(lists, ridge);
    }

    /** The right ones, and of the others those that the corpus found best: the rest never come near. */
    private static Listed listed(Compared question) {
        Ranking ranking = new Ranking(question.pairs);
        List<double[]> features = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < question.pairs.size(); i++) {
            boolean isRight = question.isRelevant(question.pairs.get(i));
            if (isRight || i < RIVALS) {
                features.add(ranking.features(i));
                right.add(isRight);
            }
        }
        boolean[] rights = new boolean[right.size()];
        for (int i = 0; i < rights.length; i++) {
            rights[i] = right.get(i);
        }
        return new Listed(features, rights);
    }

    private static void addCertainty(Compared question, Weights.ByForm rankings, List<Example> sure) {
        addFirst(question, rankings, List.of(), sure);
        if (!question.relevant.isEmpty()) {
            addFirst(question.removed(), rankings, checked(question), sure);
        }
    }

    /** The first hit; left out where it is a twin of a fact-check that was taken out, since it is not wrong. */
    private static void addFirst(Compared question, Weights.ByForm rankings, List<Pair> removed, List<Example> sure) {
        if (question.pairs.isEmpty()) {
            return;
        }
        Certainties ranked = new Certainties(question.pairs, rankings.of(question.pairs), NONE);
        Pair first = ranked.pair(0);
        boolean right = question.isRelevant(first);
        if (right || removed.stream().noneMatch(r -> Certainties.isTwin(r, first))) {
            sure.add(Example.of(ranked.features(0), right));
        }
    }

    private static List<Pair> checked(Compared question) {
        return question.pairs.stream().filter(question::isRelevant).toList();
    }

    /** Whether two fact-checks check nearly the same words: at least six in ten of both are shared. */
    public static boolean isTwin(FactCheck one, FactCheck other) {
        return Certainties.isTwin(Words.of(one.claim()), Words.of(other.claim()));
    }
}
