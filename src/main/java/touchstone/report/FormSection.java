package touchstone.report;

import touchstone.model.Finding;
import touchstone.model.Form;
import touchstone.model.Report;
import touchstone.model.SourcingProfile;

/** How a text is written and sourced. */
final class FormSection {

    private static final int BAR = 20;

    private FormSection() {}

    static void write(Sheet sheet, Report report) {
        Form form = report.form();
        SourcingProfile p = form.profile();
        sheet.words("  ", Wording.form(form));
        if (p.claims() > 0) {
            bar(sheet, "attributed", p.attributed());
            bar(sheet, "named", p.named());
            bar(sheet, "not named", p.anonymous());
            bar(sheet, "vague", p.vague());
            bar(sheet, "second hand", p.secondHand());
        }
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

    private static void bar(Sheet sheet, String name, double share) {
        int full = (int) Math.round(share * BAR);
        String bar = "█".repeat(full) + "░".repeat(BAR - full);
        sheet.words(String.format("  %-12s", name), bar + " " + Wording.percent(share));
    }
}
