package touchstone.source;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import touchstone.model.Background;
import touchstone.model.History;
import touchstone.model.Practice;
import touchstone.model.SiteFacts;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.Band;
import touchstone.model.SourceScore.Contribution;
import touchstone.model.SourceScore.CriterionResult;
import touchstone.model.SourceScore.State;
import touchstone.rule.Outcome;
import touchstone.rule.RuleSet;
import touchstone.rule.Signals;
import touchstone.rule.SourceSignals;
import touchstone.rulebook.Criterion;
import touchstone.rulebook.Kinds;
import touchstone.rulebook.Rating;
import touchstone.rulebook.Reputation;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.Rulebook;

/**
 * How far a source can be relied on: kind first, then independent ratings, what fact-checkers found, what the site shows of
 * itself. What is not known never lowers a score, and without independent word there is none. Thread-safe.
 */
public final class SourceScorer {

    /** Fewer claims checked say nothing about a source. */
    private static final int ENOUGH_CHECKED = 3;

    /** Years for which a rating is as good as new, and after which it is worth half. */
    private static final double FRESH = 2;

    private static final double HALF_LIFE = 8;

    private final RuleSet rules;
    private final Predicate<RuleFile> isOn;
    private final List<Criterion> criteria;
    private final Kinds kinds;
    private final Reputation reputation;
    private final LocalDate today;

    private SourceScorer(
            RuleSet rules,
            Predicate<RuleFile> isOn,
            List<Criterion> criteria,
            Kinds kinds,
            Reputation reputation,
            LocalDate today) {
        this.rules = rules;
        this.isOn = isOn;
        this.criteria = criteria;
        this.kinds = kinds;
        this.reputation = reputation;
        this.today = today;
    }

    /**
     * A scorer with the rules, questions and lists of one folder.
     *
     * @param today the day on which sources are judged: ratings grow old, and some hold until a day
     */
    public static SourceScorer of(RuleSet rules, LocalDate today) {
        Rulebook book = rules.book();
        return new SourceScorer(rules, r -> true, book.criteria(), book.kinds(), book.reputation(), today);
    }

    /** A scorer for which no day has come yet: no rating is old, and none is over. */
    public static SourceScorer of(RuleSet rules) {
        return of(rules, LocalDate.MIN);
    }

    /** The same without any reputation list: what is left to say of a source nobody has rated. */
    public SourceScorer withoutLists() {
        return withRaters(rater -> false);
    }

    /** The same with some of the raters only. */
    public SourceScorer withRaters(Predicate<String> raters) {
        return new SourceScorer(rules, isOn, criteria, kinds, reputation.of(raters), today);
    }

    /** The same without a rule. */
    public SourceScorer without(RuleFile rule) {
        return new SourceScorer(rules, isOn.and(r -> !r.id().equals(rule.id())), criteria, kinds, reputation, today);
    }

    /** The rules about sources. */
    public List<RuleFile> rules() {
        return rules.rules().stream()
                .filter(r -> r.applies().to() == RuleFile.Subject.SOURCE && isOn.test(r))
                .toList();
    }

    /** What raters say. */
    public Reputation reputation() {
        return reputation;
    }

    /** Whatever has an entry of its own in a list of ratings or kinds: hosts, and hosts with a path. */
    public Set<String> listed() {
        Set<String> listed = new HashSet<>(reputation.entries());
        listed.addAll(kinds.domains());
        return listed;
    }

    /** Judges one source of which no articles were read. How the article at hand is made does not tell how a site works. */
    public SourceScore score(SourceRole role, SiteFacts facts, History history) {
        return score(role, facts, history, Practice.NONE);
    }

    /**
     * Judges one source of a text.
     *
     * @param practice how its collected articles are made
     */
    public SourceScore score(SourceRole role, SiteFacts facts, History history, Practice practice) {
        String domain = domain(facts);
        String name = name(facts, domain);
        if (domain == null) {
            return withoutAddress(role, name);
        }
        String address = facts.place() == null ? domain : facts.place();
        List<Rating> all = Reputation.places(address).isEmpty()
                ? List.of()
                : SourceKind.withoutHosts(reputation.all(address), address, kinds);
        List<Rating> counted = Reputation.counted(all, today);
        String listed = SourceKind.of(facts, address, kinds, counted);
        Signals signals = SourceSignals.of(facts, listed, counted, history, practice);
        List<Outcome> outcomes = rules.evaluate(signals).stream()
                .filter(o -> isOn.test(o.rule()))
                .toList();
        String kind = kind(outcomes, listed);
        Kinds.Meaning meaning = kinds.meaning(kind);
        Tally tally = new Tally(criteria, kind, meaning, outcomes);
        boolean isChecked =
                signals.number("checked") >= ENOUGH_CHECKED && !meaning.off().contains("history");
        Notes notes = new Notes(address, all, counted, today);
        String twin = all.isEmpty() && listed.equals("unknown") ? reputation.lookalike(address) : null;
        Band none = !meaning.isRated() ? Band.NOT_RATED : counted.isEmpty() && !isChecked ? Band.UNKNOWN : null;
        List<Contribution> parts = none == null ? tally.contributions() : List.of();
        int score = parts.stream().mapToInt(Contribution::points).sum();
        return new SourceScore(
                role,
                name,
                domain,
                kind,
                none == null ? (Integer) score : null,
                none == null ? Bands.of(score) : none,
                tally.coverage(),
                none == null ? confidence(counted, isChecked) : 0,
                parts,
                tally.results(),
                notes.raters(),
                notes.notes(meaning, twin),
                Background.NONE);
    }

    private static String kind(List<Outcome> outcomes, String listed) {
        return outcomes.stream()
                .filter(Outcome::isFired)
                .map(o -> o.rule().effect().kind())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(listed);
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
     * One rater's family alone is half an answer; a second adds as much as it agrees with the first. Old ratings say less.
     * Fact-checks of the source itself add a fifth.
     */
    private double confidence(List<Rating> ratings, boolean isChecked) {
        double confidence = 0;
        if (!ratings.isEmpty()) {
            double low = ratings.stream().mapToDouble(Rating::value01).min().orElse(0);
            double high = ratings.stream().mapToDouble(Rating::value01).max().orElse(0);
            confidence = ratings.size() == 1 ? .5 : .5 + .4 * (1 - 2 * (high - low));
        }
        return Math.clamp(confidence * freshness(Notes.newest(ratings)) + (isChecked ? .2 : 0), 0, 1);
    }

    private double freshness(@Nullable LocalDate newest) {
        double years = newest == null ? 0 : ChronoUnit.DAYS.between(newest, today) / 365.25;
        return Math.clamp(1 - .5 * (years - FRESH) / HALF_LIFE, .5, 1);
    }

    private SourceScore withoutAddress(SourceRole role, String name) {
        List<CriterionResult> results = criteria.stream()
                .map(c -> new CriterionResult(c.id(), State.NOT_OBSERVED, FixedSentences.NO_ADDRESS))
                .toList();
        return new SourceScore(role, name, null, "unknown", null, Band.UNKNOWN, 0, 0, List.of(), results);
    }
}
