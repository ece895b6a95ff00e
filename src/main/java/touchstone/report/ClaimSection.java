package touchstone.report;

import java.util.List;
import touchstone.model.Claim;

/** The claims in the order of the text, and on whose word each stands. */
final class ClaimSection {

    private ClaimSection() {}

    static void write(Sheet sheet, List<Claim> claims) {
        if (claims.isEmpty()) {
            sheet.words("  ", "No sentence that can be checked was found.");
        }
        int number = 0;
        for (Claim claim : claims) {
            sheet.words(String.format("%4d  ", ++number), claim.text());
            sheet.words("      ", "on the word of: " + Wording.of(claim.attribution()), sheet.paint()::dim);
        }
    }
}
