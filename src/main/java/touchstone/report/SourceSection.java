package touchstone.report;

import java.util.List;
import java.util.function.UnaryOperator;
import touchstone.model.Article;
import touchstone.model.ClaimReading;
import touchstone.model.ProvenanceLink;
import touchstone.model.Report;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.CriterionResult;
import touchstone.model.SourceScore.Note;
import touchstone.model.SourceScore.State;

/** The layers of source, each by itself: the page, the agency, the outlet that the story rests on. */
final class SourceSection {

    private static final String INDENT = " ".repeat(10);

    private SourceSection() {}

    static void write(Sheet sheet, Report report) {
        for (SourceScore source : report.sources()) {
            write(sheet, source, false);
            if (source.role() == SourceRole.PAGE && report.article().uri() == null) {
                sheet.words(INDENT, Wording.NO_ADDRESS + "; --url names it.", sheet.paint()::dim);
            }
        }
        for (ProvenanceLink link : report.provenance()) {
            sheet.words("  ", because(link, report.article().text()), sheet.paint()::dim);
        }
        String added =
                Shares.added(report.form().profile(), !report.provenance().isEmpty());
        if (added != null) {
            sheet.words("  ", added, sheet.paint()::dim);
        }
    }

    /** The way back without scores, as one who judged no source knows it. */
    static void write(Sheet sheet, Article article, ClaimReading reading) {
        if (reading.provenance().isEmpty()) {
            sheet.words("  ", "The text names no other newsroom that wrote it or on which it rests.");
        }
        for (ProvenanceLink link : reading.provenance()) {
            String domain = link.domain() == null ? "" : " (" + link.domain() + ")";
            sheet.words(String.format("  %-8s", Wording.label(link.role())), link.name() + domain, sheet.paint()::bold);
            sheet.words(INDENT, Wording.because(link, article.text()), sheet.paint()::dim);
        }
        String added = Shares.added(reading.profile(), !reading.provenance().isEmpty());
        if (added != null) {
            sheet.words("  ", added);
        }
    }

    private static String because(ProvenanceLink link, String text) {
        return Wording.label(link.role()) + " known because: " + Wording.because(link, text);
    }

    /** @param whole also the criteria that were not observed */
    static void write(Sheet sheet, SourceScore s, boolean whole) {
        Paint paint = sheet.paint();
        String domain = s.domain() == null || s.domain().equals(s.name()) ? "" : " (" + s.domain() + ")";
        sheet.words(
                String.format("  %-8s", Wording.label(s.role())),
                s.name() + domain + ", kind: " + s.kind(),
                paint::bold);
        sheet.words(INDENT, Wording.of(s), colour(paint, s.band()));
        s.notes().forEach(n -> sheet.words(INDENT + "! ", n.message(), grave(paint, n)));
        s.contributions().forEach(c -> sheet.words(INDENT + String.format("%+4d  ", c.points()), c.message()));
        s.ratings().stream()
                .filter(r -> !r.counts() || (s.score() == null && whole))
                .forEach(r -> sheet.words(INDENT + "  ·   ", Wording.of(r), paint::dim));
        s.criteria().stream()
                .filter(c -> c.state() != State.NOT_OBSERVED && (s.score() == null || c.degree() == null || whole))
                .filter(c -> whole
                        ? !c.criterion().equals("ratings")
                        : s.contributions().stream()
                                .noneMatch(p -> p.criterion().equals(c.criterion())))
                .forEach(c -> sheet.words(INDENT + "  ·   ", c.message(), paint::dim));
        if (whole) {
            questions(sheet, s);
        }
        BackgroundSection.write(sheet, s.background(), whole);
    }

    /** How far each question is answered, and which are not. */
    private static void questions(Sheet sheet, SourceScore s) {
        for (CriterionResult c : s.criteria()) {
            if (c.degree() != null) {
                sheet.words(INDENT, Wording.of(c), sheet.paint()::dim);
            }
        }
        List<String> missing = s.criteria().stream()
                .filter(c -> c.degree() == null && c.state() == State.NOT_OBSERVED)
                .map(CriterionResult::criterion)
                .toList();
        if (!missing.isEmpty()) {
            sheet.words(INDENT, "not observed: " + String.join(", ", missing), sheet.paint()::dim);
        }
    }

    private static UnaryOperator<String> grave(Paint paint, Note note) {
        return note.topic() == Note.Topic.LOOKALIKE ? paint::bad : paint::caution;
    }

    private static UnaryOperator<String> colour(Paint paint, SourceScore.Band band) {
        return switch (band) {
            case HIGH, MOSTLY_RELIABLE -> paint::good;
            case MIXED -> paint::caution;
            case LOW, VERY_LOW -> paint::bad;
            case UNKNOWN, NOT_RATED -> paint::dim;
        };
    }
}
