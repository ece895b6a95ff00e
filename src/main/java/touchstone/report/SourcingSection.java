package touchstone.report;

import java.util.List;
import touchstone.model.SourcingProfile;
import touchstone.model.SourcingProfile.Source;

/** How a text is sourced, in bars and by name. */
final class SourcingSection {

    private static final int BAR = 20;

    /** Whoever is cited less than the first so many is counted, not named. */
    private static final int FOREMOST = 12;

    private SourcingSection() {}

    static void bars(Sheet sheet, SourcingProfile p) {
        for (Shares.Share share : Shares.of(p)) {
            String percent = Wording.percent(share.share());
            sheet.words(String.format("  %-14s", share.name()), sheet.paint().bar(share.share(), BAR) + " " + percent);
        }
        Shares.remarks(p).forEach(remark -> sheet.words("  · ", remark));
    }

    /** Everybody cited, with how many claims rest on each. */
    static void sources(Sheet sheet, SourcingProfile p) {
        List<Source> sources = p.sources();
        if (sources.isEmpty()) {
            sheet.words("  ", "Nobody is cited.");
        }
        sources.stream().limit(FOREMOST).forEach(source -> {
            String claims = source.claims() == 1 ? "1 claim " : source.claims() + " claims";
            sheet.words(String.format("  %9s  ", claims), Shares.name(source));
        });
        if (sources.size() > FOREMOST) {
            sheet.words("             ", "and " + (sources.size() - FOREMOST) + " more");
        }
    }
}
