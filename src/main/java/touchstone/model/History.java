package touchstone.model;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What fact-checkers found in what a site published: every claim once, however many checked it and however many copies of it
 * there are. Only what the site said itself counts; what it reported, denied or took from an agency is shown beside it.
 *
 * @param published fact-checks whose claim the site is recorded to have made, newest first, one a claim
 * @param cases everything that is known, those that count first, then the newest
 * @param counted what the cases come to
 */
public record History(List<FactCheck> published, List<Case> cases, Counted counted) {

    public static final History NONE = new History(List.of());

    /**
     * What was said so long ago counts half. After five years a sixth is left, which is when other raters stop counting
     * altogether; set by judgement, since no data at hand tells when a source was found wrong and how it did later.
     */
    static final double HALF_LIFE_DAYS = 730;

    public History {
        published = List.copyOf(published);
        cases = List.copyOf(cases);
    }

    /** What a site is recorded to have claimed, each fact-check by itself and none faded with age. */
    public History(List<FactCheck> published) {
        this(published, made(published), Counted.of(made(published), null));
    }

    /** A history of these cases as it weighs on a day. */
    public static History of(List<Case> cases, LocalDate today) {
        List<FactCheck> made = cases.stream()
                .filter(c -> c.part() == Part.MADE)
                .map(Case::factCheck)
                .toList();
        return new History(made, cases, Counted.of(cases, today));
    }

    private static List<Case> made(List<FactCheck> published) {
        List<Case> cases = new ArrayList<>();
        Set<String> claims = new HashSet<>();
        for (FactCheck check : published) {
            boolean counts = new Case(check, List.of(), Part.MADE, null, null, null).counts();
            if (!counts || claims.add(check.claim().strip().toLowerCase(Locale.ROOT))) {
                cases.add(new Case(check, List.of(), Part.MADE, null, check.reviewed(), null));
            }
        }
        return cases;
    }

    /** What has no day counts half; what lies ahead counts as of today. */
    static double weight(@Nullable LocalDate day, LocalDate today) {
        return day == null ? .5 : Math.pow(.5, Math.max(0, ChronoUnit.DAYS.between(day, today)) / HALF_LIFE_DAYS);
    }

    /** What the site had to do with a claim. */
    public enum Part {
        /** It said so in its own voice. */
        MADE,
        /** It carried the text of an agency, to whom the claim is counted. */
        REPUBLISHED,
        /** It stood there; whether the site said it, quoted it or refuted it nobody has read. */
        CARRIED,
        /** It stood there on somebody else's word, or was only discussed. */
        REPORTED,
        /** The site said that it is wrong. */
        DENIED
    }

    /**
     * A checked claim that has to do with a site.
     *
     * @param factCheck the one that is shown: of those by verified publishers the newest
     * @param alike other fact-checks of the same claim
     * @param where a page on which it stood; null if none is known
     * @param said when it stood there, else when it was made or checked; null if nothing tells
     * @param behind whose text it is, where the site only republished it
     */
    public record Case(
            FactCheck factCheck,
            List<FactCheck> alike,
            Part part,
            @Nullable URI where,
            @Nullable LocalDate said,
            @Nullable String behind) {

        public Case {
            alike = List.copyOf(alike);
        }

        /**
         * Whether it counts: the site's own claim, a verdict that speaks of truth by a publisher that is verified, and none
         * such that contradicts it.
         */
        public boolean counts() {
            return part == Part.MADE && speaks(factCheck) && !isDisputed();
        }

        /** Whether one verified publisher found right what another found wrong. */
        public boolean isDisputed() {
            return alike.stream().anyMatch(a -> speaks(a) && a.verdict().contradicts(factCheck.verdict()));
        }

        private static boolean speaks(FactCheck check) {
            return check.tier() == PublisherTier.VERIFIED
                    && switch (check.verdict()) {
                        case UNRATED, NOT_A_TRUTH_VALUE, SATIRE, UNPROVEN -> false;
                        default -> true;
                    };
        }
    }

    /**
     * Claims that count.
     *
     * @param checked how many there are
     * @param adverse how many of them were found wrong or misleading
     * @param weighedChecked the same, each faded with its age
     * @param weighedAdverse the same
     */
    public record Counted(int checked, int adverse, double weighedChecked, double weighedAdverse) {

        private static Counted of(List<Case> cases, @Nullable LocalDate today) {
            int checked = 0;
            int adverse = 0;
            double weighedChecked = 0;
            double weighedAdverse = 0;
            for (Case one : cases) {
                if (one.counts()) {
                    double weight = today == null ? 1 : weight(one.said(), today);
                    boolean isWrong = one.factCheck().verdict().isAdverse();
                    checked++;
                    adverse += isWrong ? 1 : 0;
                    weighedChecked += weight;
                    weighedAdverse += isWrong ? weight : 0;
                }
            }
            return new Counted(checked, adverse, weighedChecked, weighedAdverse);
        }

        /**
         * The share that was found wrong, 0 to 1, smoothed as if one claim more had been found wrong and one right: the mean of
         * Beta(1 + wrong, 1 + right). Fact-checkers choose what they check, so that it is no share of all that a site says.
         */
        public double share() {
            return (weighedAdverse + 1) / (weighedChecked + 2);
        }
    }
}
