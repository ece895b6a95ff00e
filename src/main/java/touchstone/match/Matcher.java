package touchstone.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.ClaimText;
import touchstone.corpus.Corpus;
import touchstone.model.Candidate;
import touchstone.model.Claim;
import touchstone.model.Evidence;
import touchstone.model.Evidence.Share;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.Match.Certainty;
import touchstone.model.PublisherTier;
import touchstone.model.Stance;
import touchstone.rulebook.MatchWords;
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

    /** A fact-check that names the address which a text names, or at which it stands, speaks about it. */
    private static final double SAME_ADDRESS = .95;

    private static final int MOST_BY_WORDS = 5;

    private static final String AT_THE_ADDRESS =
            "The fact-check names this very address as a place where the claim stood.";

    private final Weights.ByForm rankings;
    private final Weights.ByForm certainties;
    private final Rarity rarity;
    private final Sides sides;
    private final MatchWords words;
    private final Guard subject;

    Matcher(Weights weights, Rarity rarity, MatchWords words) {
        this.rankings = weights.rankings();
        this.certainties = weights.certainties();
        this.rarity = rarity;
        this.sides = new Sides(rarity);
        this.words = words;
        this.subject = new SubjectGuard(rarity);
    }

    /** The matcher with the weights that ship. */
    public static Matcher load(MatchWords words) {
        return new Matcher(Weights.load(), Rarity.load(), words);
    }

    /** A candidate with the probability that it speaks about the claim, before any guard. */
    public record Ranked(FactCheck factCheck, double probability) {}

    /** A claim as it stands, and as it is compared: without addresses, signature and signs. */
    private record Said(
            Statement whole,
            Statement cleaned,
            List<Statement> parts,
            @Nullable LocalDate day) {

        static Said of(String claim, MatchWords words, @Nullable LocalDate day) {
            Statement cleaned = new Statement(ClaimText.clean(claim), words);
            List<Statement> parts = Parts.of(cleaned).stream()
                    .map(span -> new Statement(span.of(cleaned.text()), words))
                    .toList();
            return new Said(new Statement(claim, words), cleaned, parts, day);
        }

        /** The part that says all that the whole has in common with a checked claim, else the whole. */
        Statement about(Statement checked) {
            long all = shared(cleaned, checked);
            return parts.stream()
                    .filter(p -> shared(p, checked) == all)
                    .findFirst()
                    .orElse(cleaned);
        }

        private static long shared(Statement one, Statement other) {
            return other.keys().stream().filter(one.keys()::contains).count();
        }
    }

    /**
     * The fact-checks in a corpus that speak about a claim, the most probable first; those of the same claim are one match. None
     * is an honest answer. The stance of the text is left unknown.
     *
     * @param claim the sentence as it stands
     * @param language BCP-47 code
     * @param day of the text or, where that is not known, of the check; null if neither is
     */
    public List<Match> match(String claim, String language, @Nullable LocalDate day, Corpus corpus) {
        return match(claim, corpus.candidates(claim, language, Corpus.CANDIDATES), day, List.of(), corpus);
    }

    /**
     * As above, of a claim of an article.
     *
     * @param here fact-checks that name the address at which the claim stands, and are nearest to it of all that stand there
     */
    public List<Match> match(
            Claim claim, String language, @Nullable LocalDate day, List<FactCheck> here, Corpus corpus) {
        List<Candidate> candidates = claim.said() == null
                ? corpus.candidates(claim.wording(), language, Corpus.CANDIDATES)
                : corpus.candidates(claim.said(), language, Corpus.CANDIDATES);
        return match(claim.wording(), candidates, day, here, corpus);
    }

    private List<Match> match(
            String claim, List<Candidate> candidates, @Nullable LocalDate day, List<FactCheck> here, Corpus corpus) {
        Stream<FactCheck> named =
                ClaimText.addresses(claim).stream().flatMap(address -> corpus.checkedAt(address).stream());
        return match(
                claim,
                day,
                candidates,
                Stream.concat(here.stream(), named).distinct().toList());
    }

    /**
     * As above, among candidates that are known.
     *
     * @param candidates what the corpus found for the claim
     * @param there fact-checks of what stands at the address that the claim names, or at which it stands
     */
    public List<Match> match(String claim, @Nullable LocalDate day, List<Candidate> candidates, List<FactCheck> there) {
        Post post = new Post(claim, rarity);
        Certainties ranked = ranked(post, candidates);
        List<Candidate> bare =
                candidates.stream().filter(c -> Double.isNaN(c.cosine())).toList();
        if (bare.isEmpty() && there.isEmpty() && (ranked.size() == 0 || ranked.probability(0) < POSSIBLE)) {
            return List.of(); // as for most sentences, which then need not be taken apart
        }
        Said said = Said.of(claim, words, day);
        Alike alike = new Alike();
        for (FactCheck fact : there) {
            Statement checked = new Statement(fact.claim(), words);
            Pair pair = new Pair(post, Candidate.of(fact), sides, rarity);
            alike.add(match(said, checked, pair, SAME_ADDRESS, List.of()).because(AT_THE_ADDRESS), checked);
        }
        double least = 1;
        for (int r = 0; r < ranked.size(); r++) {
            least = Math.min(least, ranked.probability(r));
            if (least < POSSIBLE) {
                break;
            }
            Pair pair = ranked.pair(r);
            if (there.contains(pair.candidate.factCheck())) {
                continue;
            }
            if (!Guards.isFarFetched(pair) && !Double.isNaN(pair.candidate.cosine())) {
                Statement checked = new Statement(pair.candidate.factCheck().claim(), words);
                alike.add(match(said, checked, pair, least, ranked.shares(r, least)), checked);
            }
        }
        addByWords(said, post, bare, alike);
        return alike.matches();
    }

    /** Where only words can be compared: never more than possible. */
    private void addByWords(Said said, Post post, List<Candidate> bare, Alike alike) {
        if (bare.isEmpty()) {
            return;
        }
        List<String> claims = bare.stream().map(c -> c.factCheck().claim()).toList();
        WordsOnly shared = new WordsOnly(said.cleaned.text(), claims);
        IntStream.range(0, bare.size())
                .filter(i -> shared.shared(i) >= WordsOnly.ENOUGH)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -shared.shared(i)))
                .limit(MOST_BY_WORDS)
                .forEach(i -> {
                    Statement checked = new Statement(claims.get(i), words);
                    Pair pair = new Pair(post, bare.get(i), sides, rarity);
                    double probability = Math.min(shared.shared(i), MOST_IN_DOUBT);
                    alike.add(match(said, checked, pair, probability, List.of()), checked);
                });
    }

    /**
     * Which of several claims has most in common with a checked one, rare words counting more; −1 if none has enough to be
     * taken for it.
     */
    public int nearest(List<String> claims, FactCheck fact) {
        int nearest = -1;
        double most = Guards.LEAST_COVERED;
        for (int i = 0; i < claims.size(); i++) {
            Pair pair = new Pair(new Post(claims.get(i), rarity), Candidate.of(fact), sides, rarity);
            if (pair.factCovered() > most) {
                most = pair.factCovered();
                nearest = i;
            }
        }
        return nearest;
    }

    /** All candidates by rank; probabilities never rise from one to the next. For evaluation. */
    public List<Ranked> rank(String claim, List<Candidate> candidates) {
        Certainties ranked = ranked(new Post(claim, rarity), candidates);
        List<Ranked> all = new ArrayList<>();
        double least = 1;
        for (int r = 0; r < ranked.size(); r++) {
            least = Math.min(least, ranked.probability(r));
            all.add(new Ranked(ranked.pair(r).candidate.factCheck(), least));
        }
        return all;
    }

    private Certainties ranked(Post post, List<Candidate> candidates) {
        List<Pair> pairs = Certainties.pairs(post, candidates, sides, rarity);
        return new Certainties(pairs, rankings.of(pairs), certainties.of(pairs));
    }

    private Match match(Said said, Statement checked, Pair pair, double probability, List<Share> shares) {
        FactCheck fact = pair.candidate.factCheck();
        List<Caution> cautions = cautions(said, checked, pair);
        boolean doubt = cautions.stream().anyMatch(Caution::doubt);
        Evidence evidence = Marks.of(said.whole, checked, shares);
        return new Match(
                fact,
                doubt ? Math.min(probability, MOST_IN_DOUBT) : probability,
                !doubt && probability >= CONFIRMED ? Certainty.CONFIRMED : Certainty.POSSIBLE,
                Stance.UNKNOWN,
                Reasons.of(pair, evidence),
                cautions.stream().map(Caution::sentence).toList(),
                List.of(),
                evidence);
    }

    private List<Caution> cautions(Said said, Statement checked, Pair pair) {
        FactCheck fact = pair.candidate.factCheck();
        List<Caution> cautions = new ArrayList<>();
        if (fact.tier() != PublisherTier.VERIFIED) {
            cautions.add(Caution.doubt("Nobody verified the publisher of this fact-check, so it confirms nothing."));
        }
        if (Double.isNaN(pair.candidate.cosine())) {
            cautions.add(Caution.doubt(
                    Languages.isEnglish(fact.language())
                            ? "So far only words were compared, not meanings: this fact-check came in a short while ago."
                            : "In this language only words were compared, not meanings."));
        }
        if (Languages.isEnglish(fact.language())) {
            Guards.objections(said.about(checked), checked).forEach(o -> cautions.add(Caution.doubt(o)));
            String other = subject.objection(said.cleaned, checked);
            if (other != null) {
                cautions.add(Caution.doubt(other));
            }
            String rest = PartsGuard.unchecked(said.cleaned, checked);
            if (rest != null) {
                cautions.add(Caution.note("Only a part of the sentence was checked, not “" + rest + "”."));
            }
        }
        cautions.addAll(Timing.of(said.cleaned, checked, fact, said.day));
        return cautions;
    }
}
