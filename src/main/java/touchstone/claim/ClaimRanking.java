package touchstone.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import touchstone.model.Article;
import touchstone.model.Claim;
import touchstone.model.ClaimKind;
import touchstone.model.Span;
import touchstone.text.Words;

/**
 * The order in which a reader should check the claims of an article: how much each is worth checking, by its score and its
 * kind, and how much the article is about it, by its place and by the words that it shares with the headline. What a better
 * claim says already comes after all that is new. By hand: nobody has labelled what readers check first.
 */
final class ClaimRanking {

    private static final double LEAD = .35;
    private static final double HEADLINE = .8;
    /** The lead counts half at the third claim. */
    private static final double LEAD_CLAIMS = 3;

    /** Share of words in common, of all in the shorter claim, from which one claim says what the other does. */
    private static final double ALIKE = .6;

    private static final int FEWEST_SHARED = 3;
    /** Words of fewer letters say little of a topic; of longer ones the beginning is compared, so that endings do not matter. */
    private static final int SHORTEST = 4;

    private static final int STEM = 6;
    /** Whoever comes after so many is not asked for first, repeated or not. */
    private static final int MOST_COMPARED = 100;

    private ClaimRanking() {}

    private record Ranked(Claim claim, double worth, Set<String> words) {}

    /** The claims in the order of their worth to be checked. */
    static List<Claim> rank(Article article, List<Claim> claims) {
        Span title = article.titleSpan();
        Set<String> headline = title == null ? Set.of() : words(title.of(article.text()));
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            Set<String> words = words(claims.get(i).wording());
            double lead = LEAD * LEAD_CLAIMS / (LEAD_CLAIMS + i);
            double about = headline.isEmpty() ? 0 : HEADLINE * shared(headline, words) / headline.size();
            double checkable = checkable(claims.get(i).kind());
            ranked.add(new Ranked(claims.get(i), checkable * (claims.get(i).checkworthiness() + lead + about), words));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::worth).reversed());
        return newFirst(ranked);
    }

    private static List<Claim> newFirst(List<Ranked> ranked) {
        List<Ranked> fresh = new ArrayList<>();
        List<Claim> repeated = new ArrayList<>();
        for (Ranked claim : ranked) {
            if (fresh.stream().limit(MOST_COMPARED).anyMatch(better -> isAlike(better.words, claim.words))) {
                repeated.add(claim.claim);
            } else {
                fresh.add(claim);
            }
        }
        List<Claim> all = new ArrayList<>(fresh.stream().map(Ranked::claim).toList());
        all.addAll(repeated);
        return all;
    }

    private static boolean isAlike(Set<String> a, Set<String> b) {
        int shared = shared(a, b);
        return shared >= FEWEST_SHARED && shared >= ALIKE * Math.min(a.size(), b.size());
    }

    /**
     * How far a claim of this kind can be checked by others. Of ClaimBuster's crowdsourced sentences .05 of questions, .09 of
     * promises and .10 of opinions were found worth checking, .20 of predictions and of what somebody lived through, .60 of
     * quantities.
     */
    private static double checkable(ClaimKind kind) {
        return switch (kind) {
            case QUESTION, OPINION, PROMISE -> .5;
            case EXPERIENCE -> .6;
            case PREDICTION, QUOTATION -> .8;
            case EVENT, CAUSAL, COMPARISON, QUANTITY, LAW, BIOGRAPHY -> 1;
        };
    }

    private static int shared(Set<String> a, Set<String> b) {
        return (int) a.stream().filter(b::contains).count();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : Words.folded(text)) {
            if (word.length() >= SHORTEST || Character.isDigit(word.charAt(0))) {
                words.add(word.substring(0, Math.min(STEM, word.length())));
            }
        }
        return words;
    }
}
