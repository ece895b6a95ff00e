package touchstone.check;

import touchstone.model.Extraction;
import touchstone.model.Report;

/** What checking a page led to. */
public sealed interface Checked {

    /** The page holds an article, and this is what there is to say about it. */
    record Judged(Report report) implements Checked {}

    /** There is nothing to judge, and why. {@code message} is one sentence for the reader. */
    record NotJudged(Extraction.Reason reason, String message) implements Checked {}
}
