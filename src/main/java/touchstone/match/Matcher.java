package touchstone.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.learn.Logistic;
import touchstone.model.Candidate;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.Match.Certainty;
import touchstone.model.PublisherTier;
import touchstone.model.Stance;
import touchstone.text.Languages;

/**
 * Decides which of the candidates speak about a claim. A wrong match calls a true story false, so everything in doubt is
 * decided against it. Thread-safe.
 */
public final class Matcher {

    /** From this probability on a match may be called confirmed, if no guard speaks against it. */
    public static final double CONFIRMED = .9;

    /** Below this probability there is no match. */
    public static final double POSSIBLE = .5;

    /** A publisher that nobody verified, a fact-check without vectors, or a guard leaves at most this much. */
    private static final double MOST_IN_DOUBT = .89;

    private final Logistic ranking;
    private final Logistic certainty;
    private final Rarity rarity;
    private final Sides sides;

    private Matcher(Weights weights, Rarity rarity) {
        this.ranking = weights.ranking();
        this.certainty = weights.certainty();
        this.rarity = rarity;
        this.sides = new Sides(rarity);
    }

    /** The matcher with the weights that ship. */
    public static Matcher load() {
        return new Matcher(Weights.load(), Rarity.load());
    }

    /** A candidate with the probability that it speaks about the claim, before any guard. */
    public record Ranked(FactCheck factCheck, double probability) {}

    /**
     * The candidates that speak about a claim, the most probable first; none is an honest answer. The stance of the text is
     * left unknown.
     *
     * @param claim the sentence as it stands
     * @param candidates what the corpus found for it
     */
    public List<Match> match(String claim, List<Candidate> candidates) {
        Certainties ranked = ranked(claim, candidates);
        List<Match> matches = new ArrayList<>();
        Voices voices = new Voices();
        double least = 1;
        for (int r = 0; r < ranked.size(); r++) {
            least = Math.min(least, ranked.probability(r, certainty));
            if (least < POSSIBLE) {
                break;
            }
            Pair pair = ranked.pair(r);
            if (!Guards.isFarFetched(pair) && voices.admit(pair.candidate.factCheck())) {
                matches.add(match(pair, least));
            }
        }
        return matches;
    }

    /** All candidates by rank; probabilities never rise from one to the next. For evaluation. */
    public List<Ranked> rank(String claim, List<Candidate> candidates) {
        Certainties ranked = ranked(claim, candidates);
        List<Ranked> all = new ArrayList<>();
        double least = 1;
        for (int r = 0; r < ranked.size(); r++) {
            least = Math.min(least, ranked.probability(r, certainty));
            all.add(new Ranked(ranked.pair(r).candidate.factCheck(), least));
        }
        return all;
    }

    private Certainties ranked(String claim, List<Candidate> candidates) {
        return new Certainties(Certainties.pairs(claim, candidates, sides, rarity), ranking);
    }

    private static Match match(Pair pair, double probability) {
        String objection = objection(pair);
        boolean confirmed = objection == null && probability >= CONFIRMED;
        return new Match(
                pair.candidate.factCheck(),
                objection == null ? probability : Math.min(probability, MOST_IN_DOUBT),
                confirmed ? Certainty.CONFIRMED : Certainty.POSSIBLE,
                Stance.UNKNOWN,
                Reasons.of(pair, objection));
    }

    private static @Nullable String objection(Pair pair) {
        if (pair.candidate.factCheck().tier() != PublisherTier.VERIFIED) {
            return "Nobody verified the publisher of this fact-check, so it confirms nothing.";
        }
        if (Double.isNaN(pair.candidate.cosine())) {
            return Languages.isEnglish(pair.candidate.factCheck().language())
                    ? "So far only words were compared, not meanings: this fact-check came in a short while ago."
                    : "In this language only words were compared, not meanings.";
        }
        return Guards.objection(pair.claim, pair.fact());
    }
}
