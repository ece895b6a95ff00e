package touchstone.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.model.History;
import touchstone.model.History.Case;
import touchstone.model.Statement;

/** How the record of a source and its own statements are put into words. Who found something wrong is always named. */
final class HistoryWording {

    /** Cases that a reader is shown; programs get more. */
    static final int SHOWN = 8;

    private HistoryWording() {}

    /** What the cases come to, in a sentence; null where nothing is known. */
    static @Nullable String summary(History history) {
        if (history.cases().isEmpty()) {
            return null;
        }
        History.Counted counted = history.counted();
        int others = history.cases().size() - counted.checked();
        String rest = others == 0 ? "" : " " + (others == 1 ? "One more does" : others + " more do") + " not count.";
        if (counted.checked() == 0) {
            return "No claim of its own is known to have been rated by verified fact-checkers." + rest;
        }
        String claims = counted.checked() == 1 ? "One claim of its own was" : counted.checked() + " of its claims were";
        return claims + " rated by verified fact-checkers, " + counted.adverse()
                + " of them as wrong or misleading; older ones weigh less." + rest;
    }

    /** What was found, by whom and when, and where the claim stood. */
    static String found(Case one) {
        return Wording.of(one.factCheck());
    }

    /** What the site had to do with it. */
    static String part(Case one) {
        String when = one.said() == null ? "" : ", " + one.said();
        String where = one.where() == null ? "" : " on " + one.where() + when;
        return switch (one.part()) {
            case MADE -> "It said so itself" + where + why(one);
            case REPUBLISHED ->
                "Not counted: it carried the text of " + Objects.requireNonNullElse(one.behind(), "an agency") + where
                        + ", to whom it is counted.";
            case CARRIED ->
                "Not counted: it stood there" + where
                        + "; whether the site said it, quoted it or refuted it is not known.";
            case REPORTED -> "Not counted: it reported the claim without making it its own" + where + ".";
            case DENIED -> "Not counted: it said that the claim is wrong" + where + ".";
        };
    }

    private static String why(Case one) {
        if (one.counts()) {
            return ".";
        }
        return one.isDisputed()
                ? "; not counted, since verified fact-checkers contradict each other."
                : "; not counted, since no verified fact-checker rated its truth.";
    }

    /** Others who checked the same claim; null if nobody did. */
    static @Nullable String alike(Case one) {
        int others = one.alike().size();
        return others == 0
                ? null
                : (others == 1 ? "One more fact-check" : others + " more fact-checks")
                        + " of the same claim, counted once.";
    }

    static @Nullable String link(FactCheck check) {
        return check.url() == null ? null : check.url().toString();
    }

    /** Who says something for the source, and when. */
    static String speaker(Statement statement) {
        return statement.date() + ", " + statement.who()
                + (statement.status() == Statement.Status.STATEMENT ? " says:" : " disputes" + about(statement) + ":");
    }

    private static String about(Statement statement) {
        return statement.about() == null ? " this" : " “" + statement.about() + "”";
    }

    /** How a dispute stands; null for a statement that disputes nothing. */
    static @Nullable String standing(Statement statement) {
        String answer = statement.answer() == null ? "" : ": " + statement.answer();
        String day = statement.answered() == null ? "" : " on " + statement.answered();
        return switch (statement.status()) {
            case STATEMENT -> null;
            case OPEN -> "The dispute is open.";
            case UPHELD -> "The dispute was upheld" + day + answer;
            case DECLINED -> "The dispute was declined" + day + answer;
            case WITHDRAWN -> "The dispute was withdrawn" + day + answer;
        };
    }
}
