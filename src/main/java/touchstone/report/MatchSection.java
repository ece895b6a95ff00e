package touchstone.report;

import java.util.List;
import java.util.Locale;
import touchstone.model.Evidence;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.MatchedClaim;
import touchstone.model.PublisherTier;
import touchstone.model.Span;
import touchstone.model.Stance;

/** Which claims are known to be checked, by whom, and with what result. */
final class MatchSection {

    private MatchSection() {}

    static void write(Sheet sheet, List<MatchedClaim> claims, String corpus) {
        List<MatchedClaim> found =
                claims.stream().filter(c -> !c.matches().isEmpty()).toList();
        for (MatchedClaim claim : found) {
            sheet.words("  ", "“" + claim.claim().text() + "”");
            claim.matches().forEach(match -> write(sheet, match));
        }
        int rest = claims.size() - found.size();
        if (rest > 0) {
            sheet.words("  ", Wording.notAmong(rest, found.isEmpty()) + " (" + corpus + "). " + Wording.NOT_TRUE_YET);
        }
        if (claims.isEmpty()) {
            sheet.words("  ", "There is no claim to look up.");
        }
    }

    static void write(Sheet sheet, Match match) {
        FactCheck fact = match.factCheck();
        boolean warns = fact.verdict().isAdverse() && match.stance().leaning() == Stance.Leaning.ASSERTS;
        sheet.words("    → ", Wording.of(fact), warns ? sheet.paint()::bad : sheet.paint()::bold);
        sheet.words("      checked claim: ", Wording.checked(fact));
        sheet.words("      ", Wording.of(match));
        match.cautions().forEach(c -> sheet.words("      ! ", c, sheet.paint()::caution));
        match.alike().forEach(f -> sheet.words("      also: ", alike(f), sheet.paint()::bold));
        match.why().forEach(w -> sheet.words("      why: ", w, sheet.paint()::dim));
        match.stance().why().forEach(w -> sheet.words("      leaning: ", w, sheet.paint()::dim));
        if (fact.url() != null) {
            sheet.words("      ", fact.url().toString(), sheet.paint()::dim);
        }
    }

    /** Fact-checks of the page itself, none of which is a match. */
    static void ofPage(Sheet sheet, List<FactCheck> pageChecks) {
        for (FactCheck fact : pageChecks) {
            sheet.words("  ", Wording.NAMES_PAGE + " “" + Wording.checked(fact) + "”");
            sheet.words("    → ", Wording.of(fact), sheet.paint()::bold);
            sheet.words("      ", Wording.NO_CLAIM_OF_IT);
            if (fact.tier() != PublisherTier.VERIFIED) {
                sheet.words("      ! ", "Its publisher: " + Wording.of(fact.tier()) + ".", sheet.paint()::caution);
            }
            fact.corrections().forEach(c -> sheet.words("      ! ", Wording.of(c), sheet.paint()::caution));
            if (fact.url() != null) {
                sheet.words("      ", fact.url().toString(), sheet.paint()::dim);
            }
        }
    }

    private static String alike(FactCheck fact) {
        return Wording.of(fact) + (fact.url() == null ? "" : " " + fact.url());
    }

    /** The words that both have, marked, and what each part of the evidence adds to the logarithm of the odds. */
    static void explain(Sheet sheet, String claim, Match match) {
        Evidence evidence = match.evidence();
        sheet.words("      said here:    ", marked(claim, evidence.said()));
        sheet.words("      what was checked: ", marked(match.factCheck().claim(), evidence.checked()));
        if (evidence.shares().isEmpty()) {
            sheet.words(
                    "      ", "Only words were compared; there is no probability to take apart.", sheet.paint()::dim);
            return;
        }
        for (Evidence.Share share : evidence.shares()) {
            sheet.words(
                    "      ", String.format(Locale.ROOT, "%+7.2f  %s", share.logOdds(), Wording.part(share.part())));
        }
        double odds = evidence.logOdds();
        sheet.words(
                "      ",
                String.format(Locale.ROOT, "%+7.2f  together: probability %.3f", odds, 1 / (1 + Math.exp(-odds))));
    }

    private static String marked(String text, List<Span> spans) {
        StringBuilder marked = new StringBuilder();
        int end = 0;
        for (Span span : spans) {
            marked.append(text, end, span.start())
                    .append('[')
                    .append(span.of(text))
                    .append(']');
            end = span.end();
        }
        return marked.append(text, end, text.length()).toString();
    }
}
