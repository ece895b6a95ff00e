package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import touchstone.extract.Extractor;
import touchstone.fetch.Request.Expected;
import touchstone.model.Extraction;
import touchstone.model.Fetched;

/** Crawls the whole loopback web to its end. What is right for each site stands in {@link RudeWorld}. */
@Timeout(60)
class RudeWorldTest {

    private final Extractor extractor = Extractor.ofFetched("touchstone");

    @Test
    void everySiteComesToItsRightOutcomeInSeconds() {
        Map<RudeSite, Fetched> fetched = new ConcurrentHashMap<>();
        try (RudeWorld world = new RudeWorld();
                PoliteFetcher fetcher = world.fetcher(RudeWorld.POLITENESS)) {
            long start = System.nanoTime();
            try (ExecutorService crawlers = Executors.newVirtualThreadPerTaskExecutor()) {
                world.sites().forEach(site -> crawlers.execute(() -> fetched.put(site, fetcher.fetch(site.request()))));
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(45));
            assertThat(world.breaches()).as("requests to what nobody may reach").isZero();
            assertThat(fetched).hasSameSizeAs(world.sites()).hasSizeGreaterThan(100);
        }
        // Reading pages is work for the processor, and must not keep the threads of the network waiting.
        Map<String, String> wrong = new TreeMap<>();
        fetched.forEach((site, outcome) -> {
            if (!outcome(site, outcome).equals(site.outcome())) {
                wrong.put(site.name(), outcome(site, outcome) + " instead of " + site.outcome());
            }
        });
        assertThat(wrong).isEmpty();
    }

    private String outcome(RudeSite site, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Ok ok -> site.expected() == Expected.FEED ? "FEED" : outcome(extractor.extract(ok.page()));
            case Fetched.NotModified same -> "NOT_MODIFIED";
            case Fetched.Refused refused -> said(refused.reason(), refused.message());
            case Fetched.Failed failed -> said(failed.reason(), failed.message());
        };
    }

    private static String outcome(Extraction extraction) {
        return switch (extraction) {
            case Extraction.Found found -> "ARTICLE";
            case Extraction.NoArticle nothing -> nothing.reason().name();
        };
    }

    /** Whatever happens, it is told in one sentence. */
    private static String said(Fetched.Reason reason, String message) {
        assertThat(message).endsWith(".").doesNotContain("\n", "Exception").hasSizeLessThan(400);
        return reason.name();
    }
}
