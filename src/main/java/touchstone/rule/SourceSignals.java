package touchstone.rule;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import touchstone.model.History;
import touchstone.model.Observation;
import touchstone.model.Practice;
import touchstone.model.Practice.Trait;
import touchstone.model.SiteFacts;
import touchstone.rulebook.Rating;

/** From what is known about a site to its signals. */
public final class SourceSignals {

    /** Begins the names of signals about what a visit found. */
    static final String SEEN = "seen_";

    /** Policies stated in schema.org's words that are signals of their own. */
    private static final Map<String, String> POLICIES = Map.of(
            "unnamedSourcesPolicy", "stated_unnamed_sources",
            "verificationFactCheckingPolicy", "stated_verification",
            "noBylinesPolicy", "stated_no_bylines",
            "actionableFeedbackPolicy", "stated_feedback");

    /** Claims found wrong from which on their share counts in full. */
    private static final double ENOUGH = 8;

    /** What collected articles show, by the names of its signals. */
    private static final Map<Trait, String> TRAITS = Map.of(
            Trait.LOUD_HEADLINE, "loud_headlines",
            Trait.UNSUPPORTED_HEADLINE, "unsupported_headlines",
            Trait.NAMED_SOURCE, "sourced_articles",
            Trait.BYLINE, "bylined_articles",
            Trait.DATE, "dated_articles",
            Trait.CORRECTION, "corrected_articles");

    /** The articles of which a trait can be asked. */
    private static final Map<Trait, String> ASKED =
            Map.of(Trait.LOUD_HEADLINE, "headlines", Trait.NAMED_SOURCE, "claiming_articles", Trait.BYLINE, "articles");

    private SourceSignals() {}

    /**
     * @param kind what sort of source it is
     * @param ratings one a family at most
     * @param practice what is said of it only where there are enough articles
     */
    public static Signals of(SiteFacts facts, String kind, List<Rating> ratings, History history, Practice practice) {
        Map<String, Object> values = new HashMap<>();
        values.put("domain", Objects.requireNonNullElse(facts.domain(), ""));
        values.put("kind", kind);
        values.put("country", Country.of(facts.domain()));
        if (!facts.siteLinks().isEmpty()) {
            values.put("site_links", ArticleSignals.siteLinks(facts.siteLinks()));
        }
        if (facts.observations() != null) {
            facts.observations().all().forEach(seen -> observation(seen, values));
        }
        for (Rating rating : ratings) {
            values.put("rating_" + rating.family(), rating.value01());
            values.put("rating_" + rating.family() + "_says", rating.sentence());
        }
        history(history, values);
        practice(practice, values);
        return Signals.ofSource(values);
    }

    /** Only what was found is a signal: what was looked for and not found may stand elsewhere. */
    private static void observation(Observation seen, Map<String, Object> values) {
        if (!seen.found()) {
            return;
        }
        String day = ", seen on " + LocalDate.ofInstant(seen.when(), ZoneOffset.UTC);
        String detail = Objects.requireNonNullElse(seen.detail(), "");
        String where = seen.at() + (detail.isEmpty() ? "" : " (" + detail + ")") + day;
        values.put(SEEN + seen.kind().name().toLowerCase(Locale.ROOT), where);
        if (seen.kind() == Observation.Kind.OWNERSHIP && detail.startsWith("names ")) {
            values.put("owner_named", detail + ", at " + seen.at() + day);
        }
        if (seen.kind() == Observation.Kind.STATED_POLICIES) {
            for (String policy : detail.split(", ", -1)) {
                String signal = POLICIES.get(policy);
                if (signal != null) {
                    values.put(signal, seen.at() + day);
                }
            }
        }
    }

    /** What counts, and how much of it with its age, is the history's to say. */
    private static void history(History history, Map<String, Object> values) {
        History.Counted counted = history.counted();
        if (counted.checked() > 0) {
            values.put("checked", (long) counted.checked());
            values.put("adverse", (long) counted.adverse());
            values.put("adverse_weight", counted.share() * Math.min(1, counted.weighedAdverse() / ENOUGH));
        }
    }

    private static void practice(Practice practice, Map<String, Object> values) {
        for (Trait trait : Trait.values()) {
            Practice.Share share = practice.share(trait);
            if (share.isEnough()) {
                String name = Objects.requireNonNull(TRAITS.get(trait));
                values.put("articles_since", String.valueOf(practice.since()));
                values.put(name, (long) share.with());
                values.put(name + "_low", share.low());
                values.put(name + "_high", share.high());
                String asked = ASKED.get(trait);
                if (asked != null) {
                    values.put(asked, (long) share.of());
                }
            }
        }
    }
}
