package touchstone.source;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.History;
import touchstone.model.SiteFacts;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.Band;
import touchstone.model.SourceScore.Contribution;
import touchstone.model.SourceScore.CriterionResult;
import touchstone.model.SourceScore.State;
import touchstone.model.SourcingProfile;
import touchstone.rule.Outcome;
import touchstone.rule.RuleSet;
import touchstone.rule.Signals;
import touchstone.rule.SourceSignals;
import touchstone.rulebook.Criterion;
import touchstone.rulebook.Kinds;
import touchstone.rulebook.Rating;
import touchstone.rulebook.Reputation;
import touchstone.rulebook.Rulebook;

/**
 * How far a source can be relied on: kind first, then independent ratings, what fact-checkers found, what the site shows of
 * itself. What is not known never lowers a score, and without independent word there is none. Thread-safe.
 */
public final class SourceScorer {

    /** Fewer claims checked say nothing about a source. */
    private static final int ENOUGH_CHECKED = 3;

    private final RuleSet rules;
    private final List<Criterion> criteria;
    private final Kinds kinds;
    private final Reputation reputation;

    private SourceScorer(RuleSet rules, List<Criterion> criteria, Kinds kinds, Reputation reputation) {
        this.rules = rules;
        this.criteria = criteria;
        this.kinds = kinds;
        this.reputation = reputation;
    }

    /** A scorer with the rules, questions and lists of one folder. */
    public static SourceScorer of(RuleSet rules) {
        Rulebook book = rules.book();
        return new SourceScorer(rules, book.criteria(), book.kinds(), book.reputation());
    }

    /** The same without any reputation list: what is left to say of a source nobody has rated. */
    public SourceScorer withoutLists() {
        return new SourceScorer(rules, criteria, kinds, Reputation.NONE);
    }

    /** Whatever has an entry of its own in a list of ratings or kinds: hosts, and hosts with a first path segment. */
    public Set<String> listed() {
        Set<String> listed = new HashSet<>(reputation.entries());
        listed.addAll(kinds.domains());
        return listed;
    }

    /**
     * Judges one source of a text.
     *
     * @param profile how the article at hand is sourced; shown with the article's form and left out of the score, since one
     *     article does not tell how a site works
     */
    public SourceScore score(SourceRole role, SiteFacts facts, History history, @Nullable SourcingProfile profile) {
        String domain = domain(facts);
        String name = name(facts, domain);
        if (domain == null) {
            return unknown(role, name, null, "unknown", "It is not observed where this text stands on the web.");
        }
        List<Rating> ratings = Reputation.places(domain).isEmpty()
                ? List.of()
                : SourceKind.withoutHosts(reputation.of(domain), domain, kinds);
        String kind = SourceKind.of(facts, domain, kinds, ratings);
        Signals signals = SourceSignals.of(facts, kind, ratings, history);
        boolean isChecked = signals.number("checked") >= ENOUGH_CHECKED;
        List<Outcome> outcomes = rules.evaluate(signals);
        kind = outcomes.stream()
                .filter(Outcome::isFired)
                .map(o -> o.rule().effect().kind())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(kind);
        Tally tally = new Tally(criteria, outcomes);
        double confidence = confidence(ratings, isChecked);
        if (Kinds.UNRATED.contains(kind)) {
            return unscored(role, name, domain, kind, Band.NOT_RATED, tally);
        }
        if (ratings.isEmpty() && !isChecked) {
            return unscored(role, name, domain, kind, Band.UNKNOWN, tally);
        }
        List<Contribution> parts = tally.contributions();
        int score = parts.stream().mapToInt(Contribution::points).sum();
        return new SourceScore(
                role, name, domain, kind, score, Bands.of(score), tally.coverage(), confidence, parts, tally.results());
    }

    /** The host that lists know may be part of a larger site, so that it is kept as given. */
    private static @Nullable String domain(SiteFacts facts) {
        if (facts.domain() != null && !facts.domain().isBlank()) {
            return facts.domain();
        }
        return facts.outlet() == null ? null : facts.outlet().domain();
    }

    private static String name(SiteFacts facts, @Nullable String domain) {
        if (facts.outlet() != null) {
            return facts.outlet().name();
        }
        return facts.name() != null ? facts.name() : Objects.requireNonNullElse(domain, "unknown source");
    }

    /**
     * One rater's family alone is half an answer; a second adds as much as it agrees with the first. Fact-checks of the
     * source itself add a fifth.
     */
    private static double confidence(List<Rating> ratings, boolean isChecked) {
        double confidence = 0;
        if (!ratings.isEmpty()) {
            double low = ratings.stream().mapToDouble(Rating::value01).min().orElse(0);
            double high = ratings.stream().mapToDouble(Rating::value01).max().orElse(0);
            confidence = ratings.size() == 1 ? .5 : .5 + .4 * (1 - 2 * (high - low));
        }
        return Math.clamp(confidence + (isChecked ? .2 : 0), 0, 1);
    }

    private SourceScore unknown(SourceRole role, String name, @Nullable String domain, String kind, String message) {
        List<CriterionResult> results = criteria.stream()
                .map(c -> new CriterionResult(c.id(), State.NOT_OBSERVED, message))
                .toList();
        return new SourceScore(role, name, domain, kind, null, Band.UNKNOWN, 0, 0, List.of(), results);
    }

    private static SourceScore unscored(
            SourceRole role, String name, String domain, String kind, Band band, Tally tally) {
        return new SourceScore(role, name, domain, kind, null, band, tally.coverage(), 0, List.of(), tally.results());
    }
}
