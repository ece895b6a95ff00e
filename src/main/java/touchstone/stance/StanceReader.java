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

    private final StanceCues cues;

    public StanceReader(StanceCues cues) {
        this.cues = cues;
    }

    /** The stance of the article where it makes the claim, towards what the fact-check checked. */
    public Stance read(Article article, Claim claim, FactCheck factCheck) {
        Stance stance = LocalStance.of(Place.of(article, claim, factCheck, cues));
        String never = neverAsserts(article, factCheck);
        if (never == null || stance.leaning() != Leaning.ASSERTS) {
            return stance;
        }
        return new Stance(Leaning.REPORTS, List.of(never));
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
