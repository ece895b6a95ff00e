package touchstone.report;

import java.util.Locale;
import touchstone.model.Attribution;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.SourceScore;
import touchstone.model.Stance;

/** How judgements are put into words. The word "false" stands only beside the publisher who found it. */
final class Wording {

    private Wording() {}

    /** On whose word something is said, in one line. */
    static String of(Attribution a) {
        String name = a.name() == null ? "" : a.name();
        String role = a.role() == null ? "" : ", " + a.role();
        String via = a.via() == null ? "" : ", through " + a.via();
        String who = switch (a.kind()) {
            case PERSON, ORGANISATION, OUTLET -> name + role;
            case DOCUMENT -> name + " (document)" + role;
            case ANONYMOUS -> name + role + " (not named)";
            case VAGUE -> name + role + " (vague: nobody in particular)";
            case AUTHOR -> "the author";
            case NONE -> "nobody is cited; the page says it itself";
        };
        return who + via + hand(a);
    }

    private static String hand(Attribution a) {
        return switch (a.hand()) {
            case 2 -> " — second hand";
            case 3 -> " — third hand";
            default -> "";
        };
    }

    /** What a fact-checker found, always with the name of who found it. */
    static String of(FactCheck f) {
        String who = f.publisher() == null ? "an unnamed publisher" : f.publisher();
        String when = f.reviewed() == null ? "undated" : f.reviewed().toString();
        String rating = f.rating() == null ? "no rating given" : "“" + f.rating() + "”";
        return who + ", " + when + ": " + rating;
    }

    /** How sure a match is, and which way the text leans. */
    static String of(Match m) {
        String sure = switch (m.certainty()) {
            case CONFIRMED -> "same claim";
            case POSSIBLE -> "possibly the same claim";
        };
        String probability = m.probability() > .99 ? "over 99 %" : percent(m.probability());
        return sure + " (probability " + probability + "), " + of(m.stance().leaning());
    }

    static String of(Stance.Leaning leaning) {
        return switch (leaning) {
            case ASSERTS -> "and this text asserts it";
            case DENIES -> "and this text denies it";
            case REPORTS -> "and this text reports it without asserting it";
            case UNKNOWN -> "which way the text leans is not known";
        };
    }

    static String of(SourceScore.Band band) {
        return band.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(SourceScore source) {
        return source.score() == null
                ? source.band() == SourceScore.Band.UNKNOWN ? "no score: too little is known" : of(source.band())
                : source.score() + "/100 " + of(source.band()) + " · coverage " + percent(source.coverage())
                        + " · confidence " + percent(source.confidence());
    }

    /** An enum constant in the words of reports: {@code fact-check} for {@code FACT_CHECK}. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
