package touchstone.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import touchstone.model.Feedback;

/** What users said of judgements, for a reader and for other programs: JSON and CSV (RFC 4180). */
public final class FeedbackLines {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS =
            List.of("id", "received", "kind", "claim", "fact_check", "domain", "comment");

    private FeedbackLines() {}

    /** One remark on one line of JSON, without a line break. */
    public static String json(Feedback said) {
        return JSON.createObjectNode()
                .put("id", said.id())
                .put("received", said.received().toString())
                .put("kind", said.kind().label())
                .put("claim", said.claim())
                .put("fact_check", said.factCheck())
                .put("domain", said.domain())
                .put("comment", said.comment())
                .toString();
    }

    /** The head of a table. */
    public static String csvHead() {
        return String.join(",", COLUMNS) + "\r\n";
    }

    /** One row of a table, its line break included. No cell can be taken for a formula by a spreadsheet. */
    public static String csv(Feedback said) {
        return String.join(
                        ",",
                        ClaimLines.cell(said.id()),
                        said.received().toString(),
                        said.kind().label(),
                        ClaimLines.cell(said.claim()),
                        ClaimLines.cell(said.factCheck()),
                        ClaimLines.cell(said.domain()),
                        ClaimLines.cell(said.comment()))
                + "\r\n";
    }

    /** One remark for a reader at a terminal; ends with an empty line. */
    public static String text(Feedback said) {
        Sheet sheet = new Sheet(Paint.NONE);
        sheet.words(
                "",
                said.received().toString().substring(0, 10) + "  " + said.kind().label() + "  " + said.id());
        if (said.claim() != null) {
            sheet.words("      claim: ", said.claim());
        }
        if (said.factCheck() != null) {
            sheet.words("      fact-check: ", said.factCheck());
        }
        if (said.domain() != null) {
            sheet.words("      source: ", said.domain());
        }
        if (said.comment() != null) {
            sheet.words("      they say: ", said.comment());
        }
        return sheet.blank().toString();
    }
}
