package touchstone.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything Touchstone has to say about one article.
 *
 * @param version of the program
 * @param corpus digest and size of the fact-checks searched
 * @param ruleset the rules used
 * @param reading what the article says, before anything is matched
 * @param sources the page first, then agency and origin where there are any
 * @param claims those of the reading, as far as they were matched
 * @param pageChecks fact-checks that name the address of this page and speak about none of its claims: what they checked may
 *     be a picture, a recording, or words that were not found here
 * @param marks what the article shows of how its newsroom works, for the record of its source; null where that is not asked
 * @param day as of which ages were counted
 */
public record Report(
        String version,
        String corpus,
        Ruleset ruleset,
        Article article,
        ClaimReading reading,
        List<SourceScore> sources,
        List<MatchedClaim> claims,
        List<FactCheck> pageChecks,
        Form form,
        List<Finding> findings,
        @Nullable ArticleMarks marks,
        LocalDate day) {

    public Report {
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        pageChecks = List.copyOf(pageChecks);
        findings = List.copyOf(findings);
    }

    /** From the page back to the origin; empty when the article is the page's own work. */
    public List<ProvenanceLink> provenance() {
        return reading.provenance();
    }

    /** The same with what fact-checkers found. */
    public Report with(List<MatchedClaim> matched, List<FactCheck> ofThePage) {
        return new Report(
                version, corpus, ruleset, article, reading, sources, matched, ofThePage, form, findings, marks, day);
    }
}
