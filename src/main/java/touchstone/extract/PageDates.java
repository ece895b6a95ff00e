package touchstone.extract;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.extract.DatePlaces.Dated;
import touchstone.extract.DatePlaces.Meaning;
import touchstone.model.Metadata.Origin;

/**
 * When an article was published and last changed. Every place that names a day has a say; places that name the same day add up.
 * A date beside the headline of which nobody says what it means is that of a change where the page gives an earlier day of
 * publication, and that of the publication otherwise.
 */
record PageDates(@Nullable Settled published, @Nullable Settled modified) {

    /** What has to come together for a day to be believed. */
    private static final double ENOUGH = .45;

    /** A moment that was decided on, and the places that agree. */
    record Settled(OffsetDateTime moment, List<Origin> origins) {}

    static PageDates of(PageFacts page, PageMarks marks, HeadlinePlaces headline, @Nullable String language) {
        List<Dated> all = DatePlaces.of(page, marks, headline, language);
        Settled published = settle(publications(all), all);
        Settled modified = settle(changes(all, published), all);
        boolean before =
                published != null && modified != null && modified.moment.isBefore(published.moment.minusDays(1));
        return new PageDates(published, before ? null : modified);
    }

    private static List<Dated> publications(List<Dated> all) {
        List<Dated> said =
                all.stream().filter(d -> d.meaning() == Meaning.PUBLISHED).toList();
        List<Dated> votes = new ArrayList<>(said);
        for (Dated open : all) {
            if (open.meaning() == Meaning.OPEN && !isOfChange(open, said, all)) {
                votes.add(open);
            }
        }
        return votes;
    }

    /** Whether a day without a label is that of a change: the words around it say so, or it is later than the publication. */
    private static boolean isOfChange(Dated open, List<Dated> published, List<Dated> all) {
        boolean earlier = published.stream()
                .anyMatch(p -> p.weight() > 1 && p.moment().plusHours(36).isBefore(open.moment()));
        boolean agreed = published.stream().anyMatch(p -> sameDay(p, open));
        return !agreed && (earlier || (open.origin() == Origin.MARKUP && isLabelled(open, all)));
    }

    private static boolean isLabelled(Dated open, List<Dated> all) {
        boolean changed = false;
        for (Dated other : all) {
            if (other.origin() == Origin.TEXT && sameDay(other, open)) {
                if (other.meaning() != Meaning.MODIFIED) {
                    return false;
                }
                changed = true;
            }
        }
        return changed;
    }

    private static List<Dated> changes(List<Dated> all, @Nullable Settled published) {
        return all.stream()
                .filter(d -> d.meaning() == Meaning.MODIFIED
                        || (d.meaning() == Meaning.OPEN
                                && published != null
                                && d.moment().isAfter(published.moment.plusHours(36))))
                .toList();
    }

    private static @Nullable Settled settle(List<Dated> votes, List<Dated> all) {
        Dated best = null;
        double most = ENOUGH;
        for (Dated vote : votes) {
            double score = score(vote, votes);
            if (score > most + 1e-9) {
                most = score;
                best = vote;
            }
        }
        return best == null ? null : settled(best, votes, all);
    }

    /** Fields of a page's software repeat one another and count but once; what readers see, and the address, count by themselves. */
    private static double score(Dated vote, List<Dated> votes) {
        Map<Origin, Double> voices = new EnumMap<>(Origin.class);
        for (Dated other : votes) {
            if (sameDay(vote, other)) {
                Origin voice = switch (other.origin()) {
                    case JSON_LD, META, MICRODATA -> Origin.META;
                    case ADDRESS -> Origin.ADDRESS;
                    default -> Origin.TEXT;
                };
                boolean exact =
                        vote.moment().toLocalDate().equals(other.moment().toLocalDate());
                voices.merge(voice, exact ? other.weight() : other.weight() / 2, Math::max);
            }
        }
        return voices.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Settled settled(Dated best, List<Dated> votes, List<Dated> all) {
        EnumSet<Origin> origins = EnumSet.noneOf(Origin.class);
        List<Dated> agreeing = votes.stream().filter(v -> sameDay(best, v)).toList();
        agreeing.forEach(v -> origins.add(v.origin()));
        return new Settled(inOwnZone(agreeing, all), List.copyOf(origins));
    }

    /**
     * The moment with the most to it: time and zone, if a field has them. A moment in UTC that falls on another day than the one
     * that readers see is given in the zone in which both are true.
     */
    private static OffsetDateTime inOwnZone(List<Dated> agreeing, List<Dated> all) {
        OffsetDateTime timed = null;
        OffsetDateTime seen = null;
        for (Dated one : agreeing) {
            if (one.hasTime()) {
                boolean better = timed == null
                        || (timed.getOffset().equals(ZoneOffset.UTC)
                                && !one.moment().getOffset().equals(ZoneOffset.UTC)
                                && Duration.between(timed, one.moment()).abs().toMinutes() < 2);
                timed = better ? one.moment() : timed;
            } else if (seen == null && (one.isSeen() || one.origin() == Origin.ADDRESS)) {
                seen = one.moment();
            }
        }
        if (timed == null) {
            return agreeing.getFirst().moment();
        }
        if (seen == null || timed.toLocalDate().equals(seen.toLocalDate())) {
            return timed;
        }
        for (Dated other : all) {
            OffsetDateTime there = timed.withOffsetSameInstant(other.moment().getOffset());
            if (there.toLocalDate().equals(seen.toLocalDate())) {
                return there;
            }
        }
        return seen;
    }

    /** The same day; or a moment in UTC and the day that it was somewhere on earth. */
    private static boolean sameDay(Dated a, Dated b) {
        if (a.moment().toLocalDate().equals(b.moment().toLocalDate())) {
            return true;
        }
        if (a.hasTime() && b.hasTime()) {
            return Duration.between(a.moment(), b.moment()).abs().toMinutes() < 2;
        }
        Dated timed = a.hasTime() ? a : b;
        Dated day = a.hasTime() ? b : a;
        if (!timed.hasTime() || !timed.moment().getOffset().equals(ZoneOffset.UTC)) {
            return false;
        }
        long hours = ChronoUnit.HOURS.between(day.moment(), timed.moment());
        return hours >= -14 && hours < 24 + 12;
    }
}
