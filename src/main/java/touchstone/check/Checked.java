package touchstone.check;

import java.util.List;
import touchstone.model.Extraction;
import touchstone.model.FactCheck;
import touchstone.model.Report;

/** What checking a page led to. */
public sealed interface Checked {

    /** The page holds an article, and this is what there is to say about it. */
    record Judged(Report report) implements Checked {}

    /**
     * There is nothing to judge, and why.
     *
     * @param message one sentence for the reader
     * @param pageChecks fact-checks that name the address of the page, where a picture or a recording may stand
     */
    record NotJudged(Extraction.Reason reason, String message, List<FactCheck> pageChecks) implements Checked {

        public NotJudged {
            pageChecks = List.copyOf(pageChecks);
        }
    }
}
