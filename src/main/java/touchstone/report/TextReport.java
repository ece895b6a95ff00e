package touchstone.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.ClaimReading;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.Metadata;
import touchstone.model.PublisherTier;
import touchstone.model.Report;
import touchstone.model.SiteObservations;
import touchstone.model.SourceScore;

/** What people read, as wide as the terminal and at most 100 columns; every text ends with a line break. */
public final class TextReport {

    private TextReport() {}

    /** The whole report: what is known to be checked first, since that is what a reader must not miss. */
    public static String of(Report report, Paint paint) {
        Sheet sheet = new Sheet(paint);
        head(sheet, report.article());
        sheet.heading("KNOWN FACT-CHECKS");
        MatchSection.ofPage(sheet, report.pageChecks());
        MatchSection.write(sheet, report.claims(), report.corpus());
        sheet.heading("WHERE IT COMES FROM");
        SourceSection.write(sheet, report);
        sheet.heading("WHAT IT CLAIMS, AND ON WHOSE WORD");
        ClaimSection.write(sheet, report.reading());
        sheet.heading("HOW IT IS WRITTEN (advice about this text, apart from the score of its source)");
        FormSection.write(sheet, report);
        String versions = "Touchstone " + report.version() + " · " + report.corpus() + " · rules "
                + report.ruleset().label();
        return sheet.blank().words("", versions, paint::dim).toString();
    }

    /** The claims of an article alone, with who is cited for each. */
    public static String of(Article article, ClaimReading reading, Paint paint) {
        Sheet sheet = new Sheet(paint);
        head(sheet, article);
        sheet.heading("WHAT IT CLAIMS, AND ON WHOSE WORD");
        ClaimSection.write(sheet, reading);
        return sheet.toString();
    }

    private static void headline(Sheet sheet, Article article, ClaimReading reading) {
        String more = Wording.saysMore(reading.headline(), article);
        if (more != null) {
            sheet.words("  · ", more);
        }
    }

    /** How an article is sourced: in bars, the way back to its origin, and everybody cited. */
    public static String ofSourcing(Article article, ClaimReading reading, Paint paint) {
        Sheet sheet = new Sheet(paint);
        head(sheet, article);
        sheet.heading("HOW IT IS SOURCED");
        sheet.words("  ", Wording.sourced(reading.profile()) + ".");
        SourcingSection.bars(sheet, reading.profile());
        headline(sheet, article, reading);
        sheet.heading("WHERE IT COMES FROM");
        SourceSection.write(sheet, article, reading);
        sheet.heading("WHO IS CITED");
        SourcingSection.sources(sheet, reading.profile());
        return sheet.toString();
    }

    /**
     * The matches of one claim.
     *
     * @param explained whether to show how each probability comes about
     */
    public static String of(String claim, List<Match> matches, String corpus, boolean explained, Paint paint) {
        Sheet sheet = new Sheet(paint).words("", "“" + claim + "”", paint::bold);
        for (Match match : matches) {
            MatchSection.write(sheet, match);
            if (explained) {
                MatchSection.explain(sheet, claim, match);
            }
        }
        if (matches.isEmpty()) {
            sheet.words(
                    "  ", "Not checked yet: none of the known fact-checks (" + corpus + ") speaks about this claim.");
        }
        return sheet.toString();
    }

    /** One source, with every criterion and what a visit found there; null if nobody looked. */
    public static String of(SourceScore source, @Nullable SiteObservations seen, Paint paint) {
        Sheet sheet = new Sheet(paint);
        SourceSection.write(sheet, source, true);
        if (seen != null) {
            sheet.heading("WHAT THE SITE SHOWS OF ITSELF (what was not observed may stand elsewhere)");
            ObservationSection.write(sheet, seen);
        }
        return sheet.toString();
    }

    /** That a fact-check names the address of a page on which there is no article: one sentence on one line. */
    public static String named(FactCheck factCheck) {
        String where = factCheck.url() == null ? "" : ", " + factCheck.url();
        String tier = factCheck.tier() == PublisherTier.VERIFIED ? "" : " (" + Wording.of(factCheck.tier()) + ")";
        return PlainText.safe(Wording.NAMES_PAGE + " “" + Wording.checked(factCheck) + "” — " + Wording.of(factCheck)
                + tier + where + ".");
    }

    /** One fact-check. */
    public static String of(FactCheck factCheck, Paint paint) {
        String summary = factCheck.ourSummary() ? " (our summary)" : "";
        String claimant = factCheck.claimant() == null ? "" : factCheck.claimant() + ": ";
        Sheet sheet = new Sheet(paint)
                .words("", claimant + factCheck.claim() + summary)
                .words("  → ", Wording.of(factCheck), paint::bold);
        factCheck.corrections().forEach(c -> sheet.words("    ", Wording.of(c), paint::dim));
        return sheet.toString();
    }

    private static void head(Sheet sheet, Article article) {
        Metadata m = article.metadata();
        sheet.words("", Objects.requireNonNullElse(m.title(), "(without a title)"), sheet.paint()::bold);
        String where = article.uri() != null
                ? article.uri().toString()
                : "address not given" + (m.canonical() == null ? "" : " (it calls itself " + m.canonical() + ")");
        String by = m.authors().isEmpty() ? "no byline observed" : "by " + String.join(", ", m.authors());
        String when = Wording.published(m);
        String kind = "kind: " + Wording.of(article.sort());
        sheet.words(
                "",
                String.join(" · ", where, by, when, kind)
                        + (Boolean.TRUE.equals(m.paywalled()) ? " · says that it is not free to read" : ""),
                sheet.paint()::dim);
        article.warnings().forEach(w -> sheet.words("! ", w, sheet.paint()::caution));
    }
}
