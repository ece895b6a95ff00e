package touchstone.source;

import java.util.List;
import touchstone.model.Finding;
import touchstone.model.Form;
import touchstone.model.PageKind;

/**
 * What the rules about articles make of one.
 *
 * @param kind the kind of page, corrected where a rule found that the page says what it is
 * @param form advice on how it is written and sourced
 * @param findings what stands out, in the order of the text; those about the whole come first
 */
public record ArticleReading(PageKind kind, Form form, List<Finding> findings) {

    public ArticleReading {
        findings = List.copyOf(findings);
    }
}
