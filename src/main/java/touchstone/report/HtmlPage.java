package touchstone.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.FactCheck;
import touchstone.model.Report;
import touchstone.report.PageView.FormView;
import touchstone.report.PageView.ProblemView;
import touchstone.report.Templates.Typed;

/** The page of the service: a form, and what came of it. Works without scripts; there are none. */
public final class HtmlPage {

    private static final String POLICY = "default-src 'none'; style-src " + Templates.STYLE_HASH
            + "; img-src data:; base-uri 'none'; form-action 'self'";

    private static final int TALL = 9;
    private static final int LOW = 2;

    private HtmlPage() {}

    /**
     * What stands in the fields of the form, whose names are {@code input}, {@code url}, {@code ticket} and {@code token}.
     *
     * @param ticket shows that the form came from this service
     * @param asksForToken whether there is a field for a token
     * @param input a link or a text, as it was typed
     * @param origin where the text came from, as it was typed
     */
    public record Fields(String ticket, boolean asksForToken, String input, String origin) {

        /** An empty form. */
        public Fields(String ticket, boolean asksForToken) {
            this(ticket, asksForToken, "", "");
        }
    }

    /** The policy that goes with every page, for the header {@code Content-Security-Policy}. */
    public static String contentSecurityPolicy() {
        return POLICY + "; frame-ancestors 'none'";
    }

    /** The form alone. */
    public static String welcome(Fields fields) {
        return fill("Touchstone", fields, TALL, null, null);
    }

    /** A report below the form. */
    public static String result(Report report, Fields fields) {
        ReportView view = ReportViews.of(report, "name it in the form, below the text");
        return fill(view.windowTitle(), fields, LOW, view, null);
    }

    /**
     * What went wrong, above the form.
     *
     * @param title a few words, such as "Not an article"
     * @param message one sentence for the reader
     * @param advice what the reader can do, null if the message says it
     * @param pageChecks what is known all the same: fact-checks that name the address of the page
     */
    public static String problem(
            String title, String message, @Nullable String advice, List<FactCheck> pageChecks, Fields fields) {
        ProblemView problem =
                new ProblemView(title, Words.of(message), advice, PageCheckView.of(pageChecks), Wording.NO_ARTICLE);
        return fill(title + " · Touchstone", fields, TALL, null, problem);
    }

    private static String fill(
            String title, Fields f, int rows, @Nullable ReportView report, @Nullable ProblemView problem) {
        FormView form = new FormView(
                new Typed(f.ticket()), f.asksForToken(), new Typed(f.input()), new Typed(f.origin()), rows);
        return Templates.fill(new PageView(POLICY, title, form, report, problem));
    }
}
