package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.ClaimReading;
import touchstone.model.ProvenanceLink;
import touchstone.model.Span;
import touchstone.rulebook.Lexicon;
import touchstone.rulebook.Outlets;

/**
 * Reads what an article claims, and on whose word. Thread-safe if the scorer is.
 *
 * <p>A sentence is a claim if its score is at least .5. The score is the check-worthiness of its words, p. For a sentence
 * that the article puts down to somebody else it is .5 + p/2 where p is at least .05: what a news text passes on as known,
 * said or shown by others is what there is to check in it, however plainly it is worded. Questions are never raised so.
 */
public final class ClaimFinder {

    private static final double DECISION = .5;
    private static final double TOO_LITTLE = .05;

    private final Function<List<String>, double[]> checkworthiness;
    private final Attributor attributor;
    private final ProvenanceFinder provenance;
    private final SourcingProfiles profiles;

    /** Knows no words by which the other side is heard, so that profiles say that nobody was asked. */
    public ClaimFinder(Function<List<String>, double[]> checkworthiness, Attributor attributor, Outlets outlets) {
        this(checkworthiness, attributor, outlets, new SourcingProfiles(new Lexicon("replies", List.of())));
    }

    /**
     * @param checkworthiness gives every sentence a score from 0 to 1, such as {@code Checkworthiness::score}
     * @param profiles sums up how an article is sourced
     */
    public ClaimFinder(
            Function<List<String>, double[]> checkworthiness,
            Attributor attributor,
            Outlets outlets,
            SourcingProfiles profiles) {
        this.profiles = profiles;
        this.checkworthiness = checkworthiness;
        this.attributor = attributor;
        this.provenance = new ProvenanceFinder(outlets, attributor);
    }

    /** The claims of an article in the order of its text, the way back to its origin, and how it is sourced. */
    public ClaimReading find(Article article) {
        List<Span> sentences = ArticleSentences.of(article);
        List<Attribution> attributions = attributor.attribute(article, sentences);
        List<ProvenanceLink> links = provenance.find(article, sentences, attributions);
        List<Claim> claims = claims(article, sentences, attributions, links);
        return new ClaimReading(claims, links, profiles.of(article, claims, attributions, links));
    }

    private List<Claim> claims(
            Article article, List<Span> sentences, List<Attribution> attributions, List<ProvenanceLink> links) {
        List<String> texts = sentences.stream().map(s -> s.of(article.text())).toList();
        double[] scores = checkworthiness.apply(texts);
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            double score = score(scores[i], texts.get(i), attributions.get(i));
            if (score >= DECISION && !isCredit(sentences.get(i), links)) {
                claims.add(new Claim(
                        texts.get(i), sentences.get(i), score, ClaimKind.EVENT, texts.get(i), attributions.get(i)));
            }
        }
        return claims;
    }

    private static double score(double own, String text, Attribution attribution) {
        boolean others = attribution.kind() != Kind.NONE && attribution.kind() != Kind.AUTHOR;
        return others && own >= TOO_LITTLE && !text.endsWith("?") ? .5 + own / 2 : own;
    }

    /** Agency lines are no claims. */
    private static boolean isCredit(Span sentence, List<ProvenanceLink> links) {
        return links.stream()
                .anyMatch(link -> link.evidence() != null
                        && link.role() == touchstone.model.SourceRole.AGENCY
                        && link.evidence().overlaps(sentence)
                        && link.evidence().length() * 2 > sentence.length());
    }
}
