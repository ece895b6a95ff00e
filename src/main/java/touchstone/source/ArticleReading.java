package touchstone.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.ArticleMarks;
import touchstone.model.Finding;
import touchstone.model.Form;
import touchstone.model.PageKind;

/**
 * What the rules about articles make of one.
 *
 * @param kind the kind of page, corrected where a rule found that the page says what it is
 * @param form advice on how it is written and sourced
 * @param findings what stands out, in the order of the text; those about the whole come first
 * @param marks what it shows of how its newsroom works; null of other texts than news, of other newsrooms, in other languages
 * @param satire how likely it is satire by its style alone, 0 to 1; null where that was not asked or cannot be said
 */
public record ArticleReading(
        PageKind kind,
        Form form,
        List<Finding> findings,
        @Nullable ArticleMarks marks,
        @Nullable Double satire) {

    public ArticleReading {
        findings = List.copyOf(findings);
    }
}
