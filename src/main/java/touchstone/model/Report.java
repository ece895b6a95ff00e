package touchstone.model;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything Touchstone has to say about one article.
 *
 * @param version of the program
 * @param corpus digest and size of the fact-checks searched
 * @param ruleset the rules used
 * @param reading what the article says, before anything is matched
 * @param sources the page first, then agency and origin where there are any
 * @param claims those of the reading, as far as they were matched
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
        Form form,
        List<Finding> findings,
        LocalDate day) {

    public Report {
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
    }

    /** From the page back to the origin; empty when the article is the page's own work. */
    public List<ProvenanceLink> provenance() {
        return reading.provenance();
    }

    /** The same with these claims. */
    public Report withClaims(List<MatchedClaim> matched) {
        return new Report(version, corpus, ruleset, article, reading, sources, matched, form, findings, day);
    }
}
