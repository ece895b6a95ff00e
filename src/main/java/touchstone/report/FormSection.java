package touchstone.report;

import touchstone.model.Finding;
import touchstone.model.Form;
import touchstone.model.Report;
import touchstone.model.SourcingProfile;

/** How a text is written and sourced. */
final class FormSection {

    private FormSection() {}

    static void write(Sheet sheet, Report report) {
        Form form = report.form();
        SourcingProfile p = form.profile();
        sheet.words("  ", Wording.form(form));
        SourcingSection.bars(sheet, p);
        form.notes().stream()
                .filter(note ->
                        report.findings().stream().noneMatch(f -> f.message().equals(note)))
                .forEach(note -> sheet.words("  · ", note));
        report.findings()
                .forEach(finding -> finding(sheet, finding, report.article().text()));
    }

    private static void finding(Sheet sheet, Finding finding, String text) {
        String words = finding.span() == null ? "" : " “" + finding.span().of(text) + "”";
        sheet.words("  ! ", finding.message() + words, sheet.paint()::caution);
        sheet.words("    ", finding.why() + " [" + finding.rule() + "]", sheet.paint()::dim);
    }
}
