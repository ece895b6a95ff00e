package touchstone.report;

import java.util.List;
import java.util.Set;
import touchstone.model.Claim;
import touchstone.model.ClaimReading;

/** The claims in the order of the text, and on whose word each stands. */
final class ClaimSection {

    private ClaimSection() {}

    static void write(Sheet sheet, ClaimReading reading) {
        List<Claim> claims = reading.claims();
        if (claims.isEmpty()) {
            sheet.words("  ", "No sentence that can be checked was found.");
        }
        Set<Integer> first = CheckFirst.marked(reading);
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            sheet.words(String.format("%4d  ", i + 1), claim.text());
            if (!claim.wording().equals(claim.text())) {
                sheet.words("      ", "read alone: " + claim.wording(), sheet.paint()::dim);
            }
            String word = Wording.label(claim.kind()) + " · on the word of: " + Wording.of(claim.attribution());
            sheet.words("      ", word, sheet.paint()::dim);
            if (first.contains(i)) {
                sheet.words("      ", "check first", sheet.paint()::caution);
            }
        }
    }
}
