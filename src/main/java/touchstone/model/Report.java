package touchstone.model;

import java.util.List;

/**
 * Everything Touchstone has to say about one article.
 *
 * @param version of the program
 * @param corpus digest and size of the fact-checks searched
 * @param ruleset digest of the rules used
 * @param sources the page first, then agency and origin where there are any
 */
public record Report(
        String version,
        String corpus,
        String ruleset,
        Article article,
        List<ProvenanceLink> provenance,
        List<SourceScore> sources,
        List<MatchedClaim> claims,
        Form form,
        List<Finding> findings) {

    public Report {
        provenance = List.copyOf(provenance);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        findings = List.copyOf(findings);
    }

    /** The same with these claims. */
    public Report withClaims(List<MatchedClaim> matched) {
        return new Report(version, corpus, ruleset, article, provenance, sources, matched, form, findings);
    }
}
