package touchstone.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import touchstone.cli.LocalService;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.corpus.Origin;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.PublisherTier;
import touchstone.model.Scope;
import touchstone.model.Verdict;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;
import touchstone.store.ClaimStore;
import touchstone.store.Seen;

/** A service with fact-checks and collected claims of our own. */
final class ApiFixture {

    private ApiFixture() {}

    static LocalDate today() {
        return LocalDate.now(java.time.ZoneOffset.UTC);
    }

    /** Fact-checks of an invented country, in two languages, by three publishers, one of them taken back. */
    static void facts(Path data) {
        FactFeed feed = new FactFeed(
                RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));
        FactImport imports = new FactImport(feed, Seen.ENCODERS, InstantSource.system());
        List<FactCheck> facts = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            facts.add(fact("dam-" + i, "The dam of Lorrin has " + (i + 3) + " gates.", "politifact.com", "en", i));
        }
        facts.add(fact("dam-again", "The dam of Lorrin has 3 gates.", "fullfact.org", "en", 0));
        facts.add(fact("honey", "Drinking warm honey water cures the flu in a day.", "politifact.com", "en", 400));
        facts.add(fact("german", "Der Staudamm von Lorrin hat vierzig Tore.", "correctiv.org", "de", 2));
        facts.add(fact("gone", "The dam of Lorrin was sold to a circus.", "politifact.com", "en", 1));
        try {
            Origin origin = new Origin("test", false);
            imports.put(facts, origin, data);
            imports.withdraw(List.of("gone"), origin, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FactCheck fact(String id, String claim, String site, String language, int daysAgo) {
        return new FactCheck(
                id,
                claim,
                false,
                "A look at it: " + id,
                "Ana Kovar",
                id.startsWith("dam") ? LocalDate.of(2026, 1, 1) : null,
                "Checkers of " + site,
                site,
                PublisherTier.VERIFIED,
                URI.create("https://www." + site + "/" + id),
                today().minusDays(daysAgo),
                "Pants on \"Fire\" <b>— half</b>",
                Verdict.FALSE,
                language);
    }

    /** Collected claims, on places and in words that need escaping. */
    static void claims(Path data) {
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            Seen.on("https://one.example/a?b=1&c=\"2\"".replace("\"", "%22"))
                    .at(Instant.now())
                    .says("The bridge of \"Ost\" <b>was</b> built in 1931.", Seen.person("Ana Kovar", "water minister"))
                    .checked("The harbour of Tarn was dredged in 1999.", Match.Certainty.POSSIBLE)
                    .says("A neighbour alone says it was in 1932.", Seen.person("Petra Holm", "a neighbour"))
                    .keep(store);
        }
    }

    /** A further token. */
    static String token(Path data, String name, Scope scope) {
        try (ClaimStore store = ClaimStore.open(data, Seen.ENCODERS)) {
            return store.tokens().add(name, Set.of(scope), Instant.now());
        }
    }

    /** Waits until there is a catalogue of sources. */
    static void await(LocalService service) {
        for (int i = 0; i < 600; i++) {
            if (service.get("/v1/sources/snapshot").statusCode() == 200) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("no catalogue: " + service.log());
    }
}
