package touchstone.rulebook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;

/**
 * A rating that is a number on its scale, as publishers give it who give no words: "4 on a scale from 1 (worst) to 5 (best)".
 * Only the ends of a scale that rises are sure. What lies between is each publisher's own affair, and often nobody's: of 1,309
 * ratings of three Brazilian publishers with words and numbers, 470 called false have 4 of 6, and imprecise is 5 of 5.
 */
final class RatingScale {

    private static final Pattern SCALE = Pattern.compile(
            "(-?[0-9.,]{1,8}) on a scale from (-?[0-9.,]{1,8}) \\(worst\\) to (-?[0-9.,]{1,8}) \\(best\\)");

    private RatingScale() {}

    /** The verdict of a number; null if the rating is none. */
    static @Nullable Verdict verdict(String rating) {
        if (!rating.endsWith(" (best)")) {
            return null;
        }
        Matcher scale = SCALE.matcher(rating);
        if (!scale.matches()) {
            return null;
        }
        try {
            return verdict(number(scale.group(1)), number(scale.group(2)), number(scale.group(3)));
        } catch (NumberFormatException e) {
            return Verdict.UNRATED;
        }
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }

    private static Verdict verdict(double value, double worst, double best) {
        if (best - worst < 1) {
            return Verdict.UNRATED;
        }
        return value == best ? Verdict.TRUE : value == worst ? Verdict.FALSE : Verdict.UNRATED;
    }
}
