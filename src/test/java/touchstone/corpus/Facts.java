package touchstone.corpus;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import touchstone.model.FactCheck;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

/** Fact-checks for tests. */
final class Facts {

    static final InstantSource MONDAY = InstantSource.fixed(Instant.parse("2026-11-23T10:00:00Z"));

    static final FactFeed FEED =
            new FactFeed(RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));

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
                PublisherTier.SELF_DECLARED,
                null,
                null,
                rating,
                Verdict.FALSE,
                language);
    }
}
