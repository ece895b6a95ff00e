package touchstone.stance;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Claim;
import touchstone.model.FactCheck;
import touchstone.model.PageKind;
import touchstone.model.Stance;
import touchstone.model.Stance.Leaning;
import touchstone.rulebook.Kinds;
import touchstone.rulebook.Reputation;
import touchstone.rulebook.StanceCues;
import touchstone.text.Domains;
import touchstone.text.Languages;

/**
 * Reads which way a text leans on a checked claim. Where the text gives two signs, the one against asserting counts: that a
 * debunk were listed among those who spread a claim would be worse than the reverse. Thread-safe.
 */
public final class StanceReader {

    /** From this probability on, a text that nowhere speaks of verdicts is taken for a denial all the same. */
    private static final double CERTAIN_DENIAL = .85;

    /** How much of the checked claim a review on the page must hold to be one of it. */
    private static final double SAME = .5;

    private final StanceCues cues;
    private final StanceModel model;

    private final @Nullable Kinds kinds;

    /** A reader with the model that ships, which knows no site by its name. */
    public StanceReader(StanceCues cues) {
        this(cues, StanceModel.shipped(new StanceFeatures(cues)), null);
    }

    private StanceReader(StanceCues cues, StanceModel model, @Nullable Kinds kinds) {
        this.cues = cues;
        this.model = model;
        this.kinds = kinds;
    }

    /** The same reader, to which these sites of satire and fact-checkers never assert anything. */
    public StanceReader withKinds(Kinds known) {
        return new StanceReader(cues, model, known);
    }

    /**
     * The stance of the article where it makes the claim, towards what the fact-check checked. Unknown in a language other
     * than English, whose cues are not known, unless the kind of page answers for it.
     */
    public Stance read(Article article, Claim claim, FactCheck factCheck) {
        String never = neverAsserts(article, factCheck);
        String language = article.metadata().language();
        if (language != null && !Languages.isEnglish(language)) {
            return never == null
                    ? new Stance(Leaning.UNKNOWN, List.of("The words that tell it are known in English only."))
                    : new Stance(Leaning.REPORTS, List.of(never));
        }
        if (findsItWrong(article, factCheck)) {
            return new Stance(
                    Leaning.DENIES, List.of("The page is itself a fact-check of this claim, and finds it wrong."));
        }
        Place place = Place.of(article, claim, factCheck, cues);
        Stance stance = LocalStance.of(place);
        if (stance.leaning() != Leaning.ASSERTS) {
            return stance;
        }
        if (never == null && deniesAsAWhole(place)) {
            never = "The sentence says it as a fact, but the text as a whole reads like one that denies it.";
        }
        return never == null ? stance : new Stance(Leaning.REPORTS, List.of(never));
    }

    /** In the words of fact-checkers a suspicion is enough; elsewhere a page that rants against doubters may still assert. */
    private boolean deniesAsAWhole(Place place) {
        double denies = probabilities(place.text(), place.checked())[1];
        boolean speaksOfVerdicts = place.text().sentences().stream().anyMatch(s -> s.has(StanceCues.Kind.RULE));
        return denies >= (speaksOfVerdicts ? StanceModel.DENIAL : CERTAIN_DENIAL);
    }

    /**
     * The stance of a whole text towards a claim that was checked, wherever it speaks of it.
     *
     * @param headline the text's own headline, empty if it is not known
     */
    public StanceReading read(String headline, String body, String claim) {
        return read(Passages.of(headline, body, cues), Sentence.of(claim, cues));
    }

    /**
     * Whether a text agrees with the headline of another one, disagrees, or discusses it. Here it counts how the headline
     * puts it: a text that says the mill burned down disagrees with "Fire at the mill was a hoax".
     */
    public StanceReading compare(String body, String headline) {
        Passages text = Passages.of("", body, cues);
        Sentence claim = Sentence.of(headline, cues);
        double[] p = model.probabilities(
                StanceFeatures.of(text, claim), Frame.of(claim).leaning());
        return reading(p, StanceModel.leaningToHeadline(p), text, claim);
    }

    private StanceReading read(Passages text, Sentence claim) {
        double[] p = probabilities(text, claim);
        return reading(p, StanceModel.leaning(p, StanceFeatures.passesOn(text, claim)), text, claim);
    }

    private double[] probabilities(Passages text, Sentence claim) {
        return model.probabilities(StanceFeatures.of(text, claim), claim.marks().contains(Mark.REFUTES));
    }

    private static StanceReading reading(double[] p, Leaning leaning, Passages text, Sentence claim) {
        return new StanceReading(leaning, p[0], p[1], p[2], Reasons.of(text, claim, leaning));
    }

    private List<FactCheck> reviews(Article article, FactCheck factCheck) {
        Sentence checked = Sentence.of(factCheck.claim(), cues);
        return article.reviews().stream()
                .filter(r -> Sentence.of(r.claim(), cues).covers(checked) >= SAME)
                .toList();
    }

    /** What a page says of its verdict in its ClaimReview needs no reading between the lines. */
    private boolean findsItWrong(Article article, FactCheck factCheck) {
        List<FactCheck> reviews = reviews(article, factCheck);
        return !reviews.isEmpty() && reviews.stream().allMatch(r -> r.verdict().isAdverse());
    }

    private @Nullable String neverAsserts(Article article, FactCheck factCheck) {
        if (!reviews(article, factCheck).isEmpty()) {
            return "The page is itself a fact-check of this claim.";
        }
        if (article.kind() == PageKind.FACT_CHECK) {
            return "The page is a fact-check.";
        }
        if (article.kind() == PageKind.SATIRE) {
            return "The page is satire, and asserts nothing.";
        }
        return article.uri() == null ? null : neverAsserts(article.uri(), factCheck);
    }

    /** Whoever publishes the fact-check does not spread the claim, on whatever page. */
    private @Nullable String neverAsserts(URI page, FactCheck factCheck) {
        String publisher = factCheck.publisherDomain();
        String host = "." + Domains.host(page.toString());
        if (page.equals(factCheck.url()) || (publisher != null && host.endsWith("." + publisher))) {
            return "The page is by the publisher of the fact-check.";
        }
        if (kinds == null) {
            return null;
        }
        for (String place : Reputation.places(page.toString())) {
            String kind = Objects.requireNonNullElse(kinds.of(place), "");
            if (kind.equals("satire")) {
                return "The site publishes satire, and asserts nothing.";
            }
            if (kind.equals("fact-checker")) {
                return "The site is that of a fact-checker.";
            }
        }
        return null;
    }
}
