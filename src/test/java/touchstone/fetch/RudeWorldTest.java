package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import touchstone.extract.Extractor;
import touchstone.fetch.Request.Expected;
import touchstone.model.Extraction;
import touchstone.model.Fetched;
import touchstone.model.Validators;

/** Crawls the whole loopback web to its end. What is right for each site stands in {@link RudeWorld}. */
@Timeout(60)
class RudeWorldTest {

    private final Extractor extractor = Extractor.ofFetched("touchstone");

    @Test
    void everySiteComesToItsRightOutcomeInSeconds() {
        Map<String, String> wrong = new ConcurrentSkipListMap<>();
        try (RudeWorld world = new RudeWorld();
                PoliteFetcher fetcher = world.fetcher(RudeWorld.POLITENESS)) {
            long start = System.nanoTime();
            try (ExecutorService crawlers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (RudeSite site : world.sites()) {
                    crawlers.execute(() -> {
                        String outcome = outcome(fetcher, site);
                        if (!outcome.equals(site.outcome())) {
                            wrong.put(site.name(), outcome + " instead of " + site.outcome());
                        }
                    });
                }
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(45));
            assertThat(world.breaches()).as("requests to what nobody may reach").isZero();
            assertThat(world.sites()).hasSizeGreaterThan(100);
        }
        assertThat(wrong).isEmpty();
    }

    private String outcome(PoliteFetcher fetcher, RudeSite site) {
        return switch (fetcher.fetch(new Request(site.uri(), site.expected(), Validators.NONE))) {
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
