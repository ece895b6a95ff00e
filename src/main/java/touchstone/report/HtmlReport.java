package touchstone.report;

import touchstone.model.Report;

/** A report as one HTML file that needs nothing else: no script, no font, no picture from anywhere. */
public final class HtmlReport {

    private static final String POLICY = "default-src 'none'; style-src " + Templates.STYLE_HASH
            + "; img-src data:; base-uri 'none'; form-action 'none'";

    private HtmlReport() {}

    /** The whole report, ending with a line break. */
    public static String of(Report report) {
        ReportView view = ReportViews.of(report, "--url names it");
        return Templates.fill(new PageView(POLICY, view.windowTitle(), null, view, null));
    }
}
