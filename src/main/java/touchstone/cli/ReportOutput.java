package touchstone.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import touchstone.model.Report;
import touchstone.report.HtmlReport;
import touchstone.report.JsonReport;
import touchstone.report.TextReport;

/** How and where a whole report is written: it alone has the form of a page. */
final class ReportOutput extends OutputTarget {

    /** Forms of a report. */
    enum Format {
        TEXT,
        JSON,
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, json or html, one file that needs nothing else (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    void write(Terminal terminal, Report report) {
        write(
                terminal,
                switch (format) {
                    case TEXT -> TextReport.of(report, paint(terminal));
                    case JSON -> JsonReport.of(report);
                    case HTML -> HtmlReport.of(report);
                });
    }
}
