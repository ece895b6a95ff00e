package touchstone.report;

import touchstone.model.Background;
import touchstone.model.History;
import touchstone.model.Practice;
import touchstone.model.Practice.Share;
import touchstone.model.Practice.Trait;
import touchstone.model.Statement;

/** What stands beside a score: what fact-checkers found before, how its articles are made, and what the source says for itself. */
final class BackgroundSection {

    private static final String INDENT = " ".repeat(10);
    private static final String DEEPER = " ".repeat(16);

    private BackgroundSection() {}

    /** @param whole every case, not only what they come to */
    static void write(Sheet sheet, Background background, boolean whole) {
        String summary = HistoryWording.summary(background.history());
        if (summary != null) {
            sheet.words(INDENT + "  ·   ", "Record: " + summary);
        }
        if (whole) {
            background.history().cases().stream().limit(HistoryWording.SHOWN).forEach(one -> write(sheet, one));
        }
        write(sheet, background.practice(), whole);
        background.statements().forEach(statement -> write(sheet, statement));
    }

    /** How its collected articles are made; of each trait the articles that show it only where all is wanted. */
    private static void write(Sheet sheet, Practice practice, boolean whole) {
        String summary = PracticeWording.summary(practice);
        if (summary == null) {
            return;
        }
        sheet.words(INDENT + "  ·   ", "Articles: " + summary);
        if (whole) {
            for (Trait trait : Trait.values()) {
                write(sheet, trait, practice.share(trait));
            }
        }
    }

    private static void write(Sheet sheet, Trait trait, Share share) {
        if (share.of() > 0) {
            sheet.words(DEEPER, PracticeWording.of(trait, share));
        }
        if (PracticeWording.isTelling(trait)) {
            share.examples().forEach(one -> sheet.words(DEEPER + "  ", PracticeWording.of(one), sheet.paint()::dim));
        }
    }

    private static void write(Sheet sheet, History.Case one) {
        sheet.words(DEEPER, HistoryWording.found(one), sheet.paint()::bold);
        sheet.words(DEEPER, "“" + one.factCheck().claim() + "”");
        sheet.words(DEEPER, HistoryWording.part(one), sheet.paint()::dim);
        String alike = HistoryWording.alike(one);
        String link = HistoryWording.link(one.factCheck());
        if (alike != null) {
            sheet.words(DEEPER, alike, sheet.paint()::dim);
        }
        if (link != null) {
            sheet.words(DEEPER, link, sheet.paint()::dim);
        }
    }

    private static void write(Sheet sheet, Statement statement) {
        sheet.words(INDENT + "  ·   ", HistoryWording.speaker(statement));
        sheet.words(DEEPER, "“" + statement.text() + "”");
        String standing = HistoryWording.standing(statement);
        if (standing != null) {
            sheet.words(DEEPER, standing);
        }
        if (statement.link() != null) {
            sheet.words(DEEPER, statement.link().toString(), sheet.paint()::dim);
        }
    }
}
