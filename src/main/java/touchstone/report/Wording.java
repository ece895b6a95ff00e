package touchstone.report;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Attribution;
import touchstone.model.FactCheck;
import touchstone.model.Form;
import touchstone.model.HeadlineReading;
import touchstone.model.KindReading;
import touchstone.model.Match;
import touchstone.model.Metadata;
import touchstone.model.PageKind;
import touchstone.model.ProvenanceLink;
import touchstone.model.PublisherTier;
import touchstone.model.SourceScore;
import touchstone.model.SourcingProfile;
import touchstone.model.Span;
import touchstone.model.Stance;

/** How judgements are put into words. The word "false" stands only beside the publisher who found it. */
final class Wording {

    static final String NOT_TRUE_YET = "Not checked yet does not mean true.";

    /** Before the claim that was checked. */
    static final String NAMES_PAGE = "A fact-check names the address of this page. What it checked:";

    /** A page at which a claim stood may have told it, refuted it, or shown a picture. */
    static final String NO_CLAIM_OF_IT =
            "No claim that was found in this text speaks about it, so which way the page leans on it is not known.";

    /** The same of a page on which there is no article. */
    static final String NO_ARTICLE = "No article was found here, so which way the page leans on it is not known.";

    static final String NO_ADDRESS = "The address of this text was not given, so no record of its site was looked up";

    private Wording() {}

    /** What sort of page it is and, where that is not news, what says so. */
    static String of(KindReading sort) {
        String kind = sort.kind() == PageKind.OTHER
                ? "other article"
                : label(sort.kind()).replace('-', ' ');
        if (sort.isUncertain()) {
            return "uncertain, perhaps " + kind;
        }
        boolean plain = sort.kind() == PageKind.NEWS
                || sort.kind() == PageKind.OTHER
                || sort.because().isEmpty();
        return plain ? kind : kind + ", because " + sort.because().getFirst();
    }

    /** On whose word something is said, in one line. */
    static String of(Attribution a) {
        String via = a.via() == null ? "" : ", through " + a.via();
        String citing = a.citing() == null ? "" : ", citing " + a.citing();
        String reason = a.reason() == null ? "" : " · not named because: “" + a.reason() + "”";
        return who(a) + citing + via + hand(a) + reason;
    }

    /** The same without the way it took. */
    static String who(Attribution a) {
        String name = a.name() == null ? "" : a.name();
        String role = a.role() == null ? "" : ", " + a.role();
        return switch (a.kind()) {
            case PERSON, ORGANISATION, OUTLET -> name + role;
            case DOCUMENT -> name + " (document)" + role;
            case ANONYMOUS -> name + role + " (not named)";
            case VAGUE -> name + role + " (vague: nobody in particular)";
            case AUTHOR -> "the author";
            case NONE -> "nobody is cited; the page says it itself";
        };
    }

    private static String hand(Attribution a) {
        return switch (a.hand()) {
            case 2 -> " — second hand";
            case 3 -> " — third hand";
            default -> "";
        };
    }

    /** How a step on the way back is known, and how much rests on it. */
    static String because(ProvenanceLink link, String text) {
        String words = link.evidence() == null ? "" : " “" + link.evidence().of(text) + "”";
        String share = rests(link);
        return link.reason() + words + (share == null ? "" : " " + share);
    }

    /** How much of the text rests on a step; null where the page does not say, or where the reason says so. */
    static @Nullable String rests(ProvenanceLink link) {
        return link.share() == null || link.share() == 0 || link.share() == 1
                ? null
                : percent(link.share()) + " of the sentences rest on it.";
    }

    /** What a fact-checker found, always with the name of who found it. */
    static String of(FactCheck f) {
        String who = f.publisher() == null ? "an unnamed publisher" : f.publisher();
        String when = f.reviewed() == null ? "undated" : f.reviewed().toString();
        String rating = f.rating() == null ? "no rating given" : "“" + f.rating() + "”";
        return who + ", " + when + ": " + rating;
    }

    /** What was checked, as the fact-check says it or summed up by us. */
    static String checked(FactCheck f) {
        return f.claim() + (f.ourSummary() ? " (our summary)" : "");
    }

    /** What a fact-check said before its publisher corrected it. */
    static String of(FactCheck.Correction c) {
        String before = c.rating() == null ? "no rating given" : "“" + c.rating() + "”";
        return "Corrected by its publisher, noticed on " + c.noticed() + ": before, it said " + before + ".";
    }

    /** How far a publisher is verified. */
    static String of(PublisherTier tier) {
        return switch (tier) {
            case VERIFIED -> "a signatory of the IFCN or member of the EFCSN";
            case KNOWN -> "known as a fact-checker, but no signatory of the IFCN or EFCSN";
            case SELF_DECLARED -> "calls itself a fact-checker; nobody vouches for it";
        };
    }

    /** How sure a match is, and which way the text leans. */
    static String of(Match m) {
        String probability = m.probability() > .99 ? "over 99 %" : percent(m.probability());
        return sure(m.certainty()) + " (probability " + probability + "), "
                + of(m.stance().leaning());
    }

    /** A part of the evidence, see {@link touchstone.model.Evidence.Share}. */
    static String part(String name) {
        return switch (name) {
            case "start" -> "where every pair starts";
            case "meaning" -> "meaning: how close the sentences are to the encoders";
            case "words" -> "words in common";
            case "names" -> "names in common";
            case "numbers" -> "numbers in common, or not";
            case "negation" -> "negations";
            case "lead" -> "lead over the next fact-check";
            case "rank" -> "held down to the one before";
            default -> name;
        };
    }

    static String sure(Match.Certainty certainty) {
        return switch (certainty) {
            case CONFIRMED -> "same claim";
            case POSSIBLE -> "possibly the same claim";
        };
    }

    /**
     * That claims are in no known fact-check, as the beginning of a sentence.
     *
     * @param rest how many, at least 1
     * @param isAll whether these are all there are
     */
    static String notAmong(int rest, boolean isAll) {
        String all = rest == 1 ? "The only claim is not" : "None of the " + rest + " claims is";
        String others = rest == 1 ? "The other claim is not" : "None of the other " + rest + " claims is";
        return (isAll ? all : others) + " among the known fact-checks";
    }

    /** When it was published and last changed, as far as the page says so. */
    static String published(Metadata m) {
        LocalDate published = m.published() == null ? null : m.published().toLocalDate();
        LocalDate changed = m.modified() == null ? null : m.modified().toLocalDate();
        if (published == null) {
            return changed == null ? "no date observed" : "changed " + changed + ", day of publication not observed";
        }
        return "published " + published + (changed != null && changed.isAfter(published) ? ", changed " + changed : "");
    }

    /** How many claims stand on how many sources. */
    static String sourced(SourcingProfile p) {
        String claims = p.claims() == 1 ? "One claim" : p.claims() + " claims";
        String sources = p.independentSources() == 1 ? "one source" : p.independentSources() + " different sources";
        return claims + ", on the word of " + (p.independentSources() == 0 ? "nobody cited" : sources);
    }

    static String formScore(Form form) {
        return form.score() == null
                ? "form: not judged (too little text, or not in English)"
                : "form: " + form.score() + "/100";
    }

    static String form(Form form) {
        return formScore(form) + " · independent sources cited: "
                + form.profile().independentSources();
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
                ? source.band() == SourceScore.Band.UNKNOWN
                        ? "no score: too little is known"
                        : source.kind().replace('-', ' ') + ": a number would mislead"
                : source.score() + "/100 " + of(source.band()) + " · coverage " + percent(source.coverage())
                        + " · confidence " + percent(source.confidence());
    }

    /** What a rater says, and why it does not count if it does not. */
    static String of(SourceScore.RaterSays rater) {
        return rater.because() == null ? rater.sentence() + "." : rater.sentence() + "; " + rater.because() + ".";
    }

    /** How far a question is answered, and which way. */
    static String of(SourceScore.CriterionResult c) {
        double degree = c.degree() == null ? 0 : c.degree();
        String way = c.state() == SourceScore.State.MET ? "speaks for it" : "speaks against it";
        return c.criterion() + ": " + way + ", degree " + percent(degree) + ", answered to " + percent(c.coverage())
                + ", weight " + percent(c.weight());
    }

    /** That a headline says more than its text, with the sentence that shows it; null if nothing of the kind was found. */
    static @Nullable String saysMore(HeadlineReading headline, Article article) {
        if (!headline.saysMore()) {
            return null;
        }
        Span evidence = headline.evidence();
        return "The headline says more than the text: " + headline.reason()
                + (evidence == null ? "" : " “" + evidence.of(article.text()) + "”");
    }

    /** An enum constant in the words of reports: {@code fact-check} for {@code FACT_CHECK}. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
