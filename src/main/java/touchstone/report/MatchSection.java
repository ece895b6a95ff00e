package touchstone.report;

import java.util.List;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.MatchedClaim;
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
        sheet.words("      checked claim: ", fact.claim() + (fact.ourSummary() ? " (our summary)" : ""));
        sheet.words("      ", Wording.of(match));
        match.why().forEach(w -> sheet.words("      why: ", w, sheet.paint()::dim));
        match.stance().why().forEach(w -> sheet.words("      leaning: ", w, sheet.paint()::dim));
        if (fact.url() != null) {
            sheet.words("      ", fact.url().toString(), sheet.paint()::dim);
        }
    }
}
