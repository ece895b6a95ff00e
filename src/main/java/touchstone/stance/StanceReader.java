package touchstone.stance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Claim;
import touchstone.model.FactCheck;
import touchstone.model.PageKind;
import touchstone.model.Stance;
import touchstone.model.Stance.Leaning;
import touchstone.rulebook.StanceCues;

/**
 * Reads which way a text leans on a checked claim. Where the text gives two signs, the one against asserting counts: that a
 * debunk were listed among those who spread a claim would be worse than the reverse. Thread-safe.
 */
public final class StanceReader {

    /** From this probability on, a text that nowhere speaks of verdicts is taken for a denial all the same. */
    private static final double CERTAIN_DENIAL = .85;

    private final StanceCues cues;
    private final StanceModel model;

    /** A reader with the model that ships. */
    public StanceReader(StanceCues cues) {
        this.cues = cues;
        model = StanceModel.shipped(new StanceFeatures(cues));
    }

    /** The stance of the article where it makes the claim, towards what the fact-check checked. */
    public Stance read(Article article, Claim claim, FactCheck factCheck) {
        Place place = Place.of(article, claim, factCheck, cues);
        Stance stance = LocalStance.of(place);
        if (stance.leaning() != Leaning.ASSERTS) {
            return stance;
        }
        String never = neverAsserts(article, factCheck);
        if (never == null && deniesAsAWhole(place)) {
            never = "The sentence says it as a fact, but the text as a whole reads like one that denies it.";
        }
        return never == null ? stance : new Stance(Leaning.REPORTS, List.of(never));
    }

    /** In the words of fact-checkers a suspicion is enough; elsewhere a page that rants against doubters may still assert. */
    private boolean deniesAsAWhole(Place place) {
        double denies = read(place.text(), place.checked()).denies();
        boolean speaksOfVerdicts = place.text().sentences().stream().anyMatch(s -> s.has(StanceCues.Kind.RULE));
        return denies >= (speaksOfVerdicts ? StanceModel.DENIAL : CERTAIN_DENIAL);
    }

    /**
     * The stance of a whole text towards a claim, wherever it speaks of it.
     *
     * @param headline the text's own headline, empty if it is not known
     */
    public StanceReading read(String headline, String body, String claim) {
        return read(Passages.of(headline, body, cues), Sentence.of(claim, cues));
    }

    private StanceReading read(Passages text, Sentence claim) {
        double[] p = model.probabilities(StanceFeatures.of(text, claim));
        Leaning leaning = StanceModel.leaning(p);
        return new StanceReading(leaning, p[0], p[1], p[2], Reasons.of(text, claim, leaning));
    }

    private @Nullable String neverAsserts(Article article, FactCheck factCheck) {
        Sentence checked = Sentence.of(factCheck.claim(), cues);
        for (FactCheck review : article.reviews()) {
            if (Sentence.of(review.claim(), cues).covers(checked) >= .5) {
                return "The page is itself a fact-check of this claim.";
            }
        }
        if (article.kind() == PageKind.FACT_CHECK) {
            return "The page is a fact-check.";
        }
        return article.kind() == PageKind.SATIRE ? "The page is satire, and asserts nothing." : null;
    }
}
