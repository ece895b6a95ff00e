package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Claim;
import touchstone.model.ClaimReading;
import touchstone.model.HeadlineReading;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.Span;
import touchstone.rulebook.ClaimWords;

/**
 * Reads what an article claims, and on whose word. Thread-safe if the scorer is.
 *
 * <p>A sentence that says two things makes two claims, and one that says nothing without the sentence before it makes one with it.
 * A sentence is a claim if its score is at least .5. The score is the check-worthiness of its words, p. For a sentence
 * that the article puts down to somebody else it is .5 + p/2 where p is at least .03: what a news text passes on as known,
 * said or shown by others is what there is to check in it, however plainly it is worded. Questions are never raised so.
 */
public final class ClaimFinder {

    /**
     * So many characters of a text are looked through for claims, some 60,000 words: no article is as long, and every sentence
     * costs two encodings.
     */
    public static final int LONGEST_TEXT = 400_000;

    private static final double DECISION = .5;
    private static final double TOO_LITTLE = .03;

    private final BiFunction<Article, List<Span>, double[]> checkworthiness;
    private final KindFinder kinds;
    private final Attributor attributor;
    private final ClaimWords words;
    private final ProvenanceFinder provenance;
    private final SourcingProfiles profiles;
    private final HeadlineCheck headlines;

    /**
     * @param checkworthiness gives every sentence of an article a score from 0 to 1, such as {@link
     *     Checkworthiness#scoreArticle}
     * @param profiles sums up how an article is sourced
     */
    public ClaimFinder(
            BiFunction<Article, List<Span>, double[]> checkworthiness,
            KindFinder kinds,
            Attributor attributor,
            ClaimWords words,
            SourcingProfiles profiles) {
        this.checkworthiness = checkworthiness;
        this.kinds = kinds;
        this.attributor = attributor;
        this.words = words;
        this.profiles = profiles;
        this.headlines = new HeadlineCheck(attributor.cues(), words);
        this.provenance = new ProvenanceFinder(attributor.outlets(), attributor);
    }

    /** The claims of an article in the order of its text, the way back to its origin, and how it is sourced. */
    public ClaimReading find(Article article) {
        List<Span> sentences = ArticleSentences.of(article).stream()
                .filter(sentence -> sentence.start() < LONGEST_TEXT)
                .toList();
        List<Attribution> attributions = attributor.attribute(article, sentences);
        List<ProvenanceLink> links = provenance.find(article, sentences, attributions);
        List<Claim> claims = claims(article, sentences, attributions, links);
        if (Transcript.is(article)) {
            claims = Transcript.said(article, sentences, claims);
        }
        HeadlineReading headline = headlines.read(article, sentences);
        return new ClaimReading(
                claims,
                ClaimRanking.rank(article, claims),
                links,
                profiles.of(article, claims, attributions, links),
                headline);
    }

    private List<Claim> claims(
            Article article, List<Span> sentences, List<Attribution> attributions, List<ProvenanceLink> links) {
        List<String> texts = sentences.stream().map(s -> s.of(article.text())).toList();
        double[] scores = checkworthiness.apply(article, sentences);
        Wordings wordings =
                Wordings.of(article, sentences, attributions, attributor.cues(), words, attributor.outlets());
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            double score = score(scores[i], texts.get(i), attributions.get(i));
            if (i > 0 && Sequels.isSequel(article, sentences.get(i - 1), sentence)) {
                join(
                        article,
                        sentences.get(i - 1),
                        wordings.of(i - 1, sentences.get(i - 1)),
                        sentence,
                        score,
                        attributions.get(i - 1),
                        claims);
            } else if (score >= DECISION && !isCredit(sentence, links)) {
                List<Claim> parts = parts(article, wordings, i, attributions.get(i));
                claims.addAll(
                        parts.isEmpty()
                                ? List.of(
                                        claim(article, sentence, score, wordings.of(i, sentence), attributions.get(i)))
                                : parts);
            }
        }
        return claims;
    }

    /** The claims of a sentence that makes two; none if one of the two would not be worth checking by itself. */
    private List<Claim> parts(Article article, Wordings wordings, int sentence, Attribution attribution) {
        List<Clauses.Clause> clauses = wordings.clauses(sentence);
        if (clauses.isEmpty()) {
            return List.of();
        }
        double[] scores = checkworthiness.apply(
                article, clauses.stream().map(Clauses.Clause::span).toList());
        List<Claim> parts = new ArrayList<>();
        for (int k = 0; k < scores.length; k++) {
            Span span = clauses.get(k).span();
            double score = score(scores[k], span.of(article.text()), attribution);
            if (score < DECISION) {
                return List.of();
            }
            parts.add(claim(article, span, score, wordings.of(sentence, clauses.get(k)), attribution));
        }
        return parts;
    }

    /** "That is false." is one claim with the sentence before it, and takes its place if that is one. */
    private void join(
            Article article,
            Span before,
            String wording,
            Span sequel,
            double score,
            Attribution attribution,
            List<Claim> claims) {
        Claim last = claims.isEmpty() ? null : claims.getLast();
        boolean whole = last != null && last.span().equals(before);
        if (!whole && (score < DECISION || (last != null && last.span().overlaps(before)))) {
            return;
        }
        if (last != null && whole) {
            claims.removeLast();
        }
        Span both = new Span(before.start(), sequel.end());
        double higher = last != null && whole ? Math.max(score, last.checkworthiness()) : score;
        String words = wording + article.text().substring(before.end(), sequel.end());
        claims.add(claim(article, both, higher, words, attribution));
    }

    private Claim claim(Article article, Span span, double score, String wording, Attribution attribution) {
        String text = span.of(article.text());
        return new Claim(text, span, score, kinds.kind(text, article.metadata().language()), wording, attribution);
    }

    private static double score(double own, String text, Attribution attribution) {
        boolean others = attribution.kind() != Kind.NONE && attribution.kind() != Kind.AUTHOR;
        return others && own >= TOO_LITTLE && !text.endsWith("?") ? .5 + own / 2 : own;
    }

    /** Agency lines are no claims. */
    private static boolean isCredit(Span sentence, List<ProvenanceLink> links) {
        return links.stream()
                .anyMatch(link -> link.evidence() != null
                        && link.role() == SourceRole.AGENCY
                        && link.evidence().overlaps(sentence)
                        && link.evidence().length() * 2 > sentence.length());
    }
}
