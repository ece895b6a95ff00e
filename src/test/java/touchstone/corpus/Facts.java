package touchstone.corpus;

import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

/** Fact-checks for tests. */
final class Facts {

    private Facts() {}

    static FactCheck of(String id, String claim) {
        return of(id, claim, "False", "en");
    }

    static FactCheck of(String id, String claim, String rating, String language) {
        return new FactCheck(
                id,
                claim,
                false,
                null,
                "example-news.com",
                null,
                "A Checker",
                "checker.example",
                PublisherTier.VERIFIED,
                null,
                null,
                rating,
                Verdict.FALSE,
                language);
    }
}
