package touchstone.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.model.Practice;
import touchstone.model.Practice.Example;
import touchstone.model.Practice.Share;
import touchstone.model.Practice.Trait;

/** How what the articles of a source show is put into words: counts first, never more than was counted. */
final class PracticeWording {

    private PracticeWording() {}

    /** How many articles were read, and since when; null if none was. */
    static @Nullable String summary(Practice practice) {
        if (practice.isNone()) {
            return null;
        }
        int own = practice.share(Trait.DATE).of();
        int claiming = practice.share(Trait.NAMED_SOURCE).of();
        String read = own == 0
                ? claiming + " of its articles were read on pages of others"
                : own == 1 ? "one news article of its own was read" : own + " news articles of its own were read";
        String days = practice.days() == 1
                ? ", of " + practice.since()
                : ", of " + practice.since() + " to " + practice.until() + " (" + practice.days() + " days)";
        String few =
                Math.max(own, claiming) < Practice.ENOUGH ? "; too few to say anything" : "; older ones weigh less";
        return read + days + few + ".";
    }

    /** What a share comes to. */
    static String of(Trait trait, Share share) {
        String counts = share.with() + " of " + share.of() + " " + words(trait);
        return share.isEnough()
                ? counts + " (" + Wording.percent(share.low()) + " to " + Wording.percent(share.high()) + ")"
                : counts;
    }

    private static String words(Trait trait) {
        return switch (trait) {
            case LOUD_HEADLINE -> "headlines are worded to be clicked";
            case UNSUPPORTED_HEADLINE -> "headlines say something that was not found in their text";
            case NAMED_SOURCE -> "articles with claims name somebody on whose word one stands";
            case BYLINE -> "name their author";
            case DATE -> "say when they were published";
            case CORRECTION -> "carry a note of a correction";
        };
    }

    /** Whether single articles that show it tell a reader more than their number: what is usual needs no list. */
    static boolean isTelling(Trait trait) {
        return switch (trait) {
            case LOUD_HEADLINE, UNSUPPORTED_HEADLINE, CORRECTION -> true;
            case NAMED_SOURCE, BYLINE, DATE -> false;
        };
    }

    static String of(Example one) {
        String words = Objects.requireNonNullElse(one.words(), "");
        return one.day() + (words.isEmpty() ? "" : " “" + words + "”") + " " + one.page();
    }
}
