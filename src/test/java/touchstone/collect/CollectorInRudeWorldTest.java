package touchstone.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import touchstone.collect.CollectEvent.Kind;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.embed.Encoders;
import touchstone.extract.Extractor;
import touchstone.fetch.PoliteFetcher;
import touchstone.fetch.Request.Expected;
import touchstone.fetch.RudeSite;
import touchstone.fetch.RudeWorld;
import touchstone.model.Extraction;
import touchstone.model.Fetched;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;
import touchstone.rulebook.SiteWords;
import touchstone.rulebook.SourceList.Source;
import touchstone.rulebook.SourceList.Take;
import touchstone.store.ClaimStore;
import touchstone.text.Urls;

/** A whole web of badly behaved sites is collected to its end, each with the outcome that is right for it. */
@Timeout(120)
class CollectorInRudeWorldTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));

    private final Map<String, String> outcomes = new ConcurrentHashMap<>();

    @TempDir
    private Path folder;

    @Test
    void every_site_comes_to_its_right_outcome_and_none_stops_another() throws IOException, InterruptedException {
        try (RudeWorld world = new RudeWorld();
                Encoders encoders = new Encoders();
                ClaimStore store = ClaimStore.open(folder, encoders);
                PoliteFetcher web = world.fetcher(RudeWorld.POLITENESS)) {
            try (Collector collector = collector(web, store, encoders)) {
                collector.collect(List.of(source(world)));
            }
            for (RudeSite site : world.sites()) {
                assertThat(outcomes.get(page(site.uri()))).as(site.name()).isIn(right(site));
            }
            assertThat(world.breaches()).isZero();
        }
    }

    private Collector collector(PoliteFetcher web, ClaimStore store, Encoders encoders) throws IOException {
        FactFeed feed = new FactFeed(
                RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));
        return new Collector(
                web,
                Extractor.ofFetched("touchstone"),
                store,
                new FactKeeper(new FactImport(feed, encoders, CLOCK), folder),
                SiteWords.read(Path.of("rules/site/pages.tsv")),
                null,
                () -> {
                    throw new AssertionError("no claims are asked for");
                },
                this::note,
                CLOCK);
    }

    private void note(CollectEvent event) {
        URI uri = event.uri();
        if (uri != null && event.kind() != Kind.SOURCE) {
            String before = outcomes.put(page(uri), event.outcome().word());
            assertThat(before).as(uri.toString()).isNull();
        }
    }

    /** The same for all ways to write one address. */
    private static String page(URI uri) {
        return Objects.requireNonNullElse(Urls.normalise(uri.toString()), uri.toString());
    }

    private static Source source(RudeWorld world) {
        return new Source(
                "rude",
                null,
                addresses(world, Expected.FEED),
                List.of(),
                addresses(world, Expected.PAGE),
                List.of(),
                null,
                Set.of(Take.FACT_CHECKS),
                Duration.ofHours(1),
                Duration.ZERO,
                10_000);
    }

    private static List<URI> addresses(RudeWorld world, Expected expected) {
        return world.sites().stream()
                .filter(site -> site.expected() == expected)
                .map(RudeSite::uri)
                .toList();
    }

    /** What the collector makes of what fetching or extraction says. */
    private static Set<String> right(RudeSite site) {
        for (Fetched.Reason reason : Fetched.Reason.values()) {
            if (reason.name().equals(site.outcome())) {
                return Set.of(Outcome.of(reason).word());
            }
        }
        for (Extraction.Reason reason : Extraction.Reason.values()) {
            if (reason.name().equals(site.outcome())) {
                return Set.of(Outcome.of(reason).word());
            }
        }
        return switch (site.outcome()) {
            case "ARTICLE" -> Set.of(Outcome.NOTHING.word());
            // It came, and is read as far as it is a feed.
            case "FEED" -> Set.of(Outcome.KEPT.word(), Outcome.DAMAGED.word(), Outcome.FAILED.word());
            default -> throw new AssertionError(site);
        };
    }
}
