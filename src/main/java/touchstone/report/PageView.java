package touchstone.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.report.Templates.Typed;

/**
 * A whole page: a form where it comes from a service, and a report, a problem, or neither.
 *
 * @param title for the window
 */
record PageView(
        String policy,
        String title,
        @Nullable FormView form,
        @Nullable ReportView report,
        @Nullable ProblemView problem) {

    /** Whether there is nothing yet but the form. */
    boolean welcome() {
        return report == null && problem == null;
    }

    /** @param rows height of the field for the text, in lines */
    record FormView(Typed ticket, boolean asksForToken, Typed input, Typed origin, int rows) {}

    /**
     * @param advice what a reader can do about it, null if the message says it
     * @param pageChecks fact-checks that name the address of the page
     * @param noArticle what is said of them
     */
    record ProblemView(
            String title, Words message, @Nullable String advice, List<PageCheckView> pageChecks, String noArticle) {

        boolean hasPageChecks() {
            return !pageChecks.isEmpty();
        }
    }
}
