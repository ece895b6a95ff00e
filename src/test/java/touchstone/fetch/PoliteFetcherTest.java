package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import touchstone.fetch.Request.Expected;
import touchstone.model.Fetched;
import touchstone.model.Fetched.Reason;
import touchstone.model.Validators;

@Timeout(20)
class PoliteFetcherTest {

    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: text/html";
    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-05-01T12:00:00Z"));
    private static final Politeness QUICK =
            new Politeness(Duration.ZERO, 1, 2, Duration.ofMillis(40), 3, Duration.ofMillis(400));

    private final RudeWeb web = RudeWeb.at("127.0.0.1").on("/", OK, "<p>open</p>");

    @AfterEach
    void close() {
        web.close();
    }

    private static FetchOptions options() {
        return FetchOptions.DEFAULT
                .withAllowPrivateAddresses(true)
                .withTimeouts(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(1500));
    }

    private static PoliteFetcher fetcher(Politeness politeness) {
        return new PoliteFetcher(options(), politeness, NOON, new Random(1), null);
    }

    private static Politeness delay(int millis) {
        return new Politeness(Duration.ofMillis(millis), 1, 0, Duration.ofMillis(40), 5, Duration.ofMinutes(1));
    }

    @Test
    void asksForTheWishesOfASiteOnceAndForEachPageOnce() {
        web.on("/b", OK, "<p>b</p>").on("/c", "HTTP/1.1 404 No");
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            ok(fetcher, "/");
            ok(fetcher, "/b");
            failed(fetcher.fetch(page("/c")), Reason.GONE);
        }
        assertThat(web.paths()).containsExactly("/robots.txt", "/.well-known/tdmrep.json", "/", "/b", "/c");
    }

    @Test
    void asksForRobotsOnceAlsoWhereTheyForbidEverything() {
        web.on("/robots.txt", OK, "User-agent: *\nDisallow: /");
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            for (String path : List.of("/", "/b", "/c")) {
                refused(fetcher.fetch(page(path)), Reason.ROBOTS);
            }
        }
        assertThat(web.paths()).containsExactly("/robots.txt");
    }

    @Test
    void asksNoRobotsWhereTheOwnerGaveTheUserAKey() {
        web.on("/robots.txt", OK, "User-agent: *\nDisallow: /")
                .on("/api", "HTTP/1.1 200 OK\nContent-Type: application/json", "{}");
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            refused(fetcher.fetch(new Request(web.uri("/api"), Expected.DATA, Validators.NONE)), Reason.ROBOTS);
            assertThat(fetcher.fetch(new Request(web.uri("/api"), Expected.API, Validators.NONE)))
                    .isInstanceOf(Fetched.Ok.class);
        }
        assertThat(web.paths()).containsExactly("/robots.txt", "/api");
    }

    @Test
    void severalThatAskAtOnceReadRobotsOnce() throws Exception {
        try (PoliteFetcher fetcher = fetcher(new Politeness(Duration.ZERO, 8, 0, Duration.ZERO, 5, Duration.ZERO))) {
            List<CompletableFuture<Fetched>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(async(fetcher, page("/")));
            }
            for (CompletableFuture<Fetched> one : all) {
                assertThat(one.get(5, TimeUnit.SECONDS)).isInstanceOf(Fetched.Ok.class);
            }
        }
        assertThat(web.paths()).filteredOn("/robots.txt"::equals).hasSize(1);
    }

    @Test
    void pausesFromTheEndOfOneRequestToTheStartOfTheNext() {
        List<Long> starts = new CopyOnWriteArrayList<>();
        List<Long> ends = new CopyOnWriteArrayList<>();
        web.on("/slow", (out, request) -> {
            starts.add(System.nanoTime());
            Thread.sleep(80);
            ends.add(System.nanoTime());
            out.write(RudeWeb.head(OK + "\nContent-Length: 2"));
            out.write("ok".getBytes(StandardCharsets.US_ASCII));
        });
        try (PoliteFetcher fetcher = fetcher(delay(120))) {
            List<CompletableFuture<Fetched>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(async(fetcher, page("/slow")));
            }
            all.forEach(CompletableFuture::join);
        }
        assertThat(starts).hasSize(3);
        for (int i = 1; i < 3; i++) {
            assertThat(starts.get(i) - ends.get(i - 1)).isGreaterThanOrEqualTo(110_000_000L);
        }
    }

    @Test
    void hostsDoNotWaitForEachOther() {
        try (RudeWeb other = RudeWeb.at("127.0.0.2").on("/", OK, "<p>other</p>");
                PoliteFetcher fetcher = fetcher(delay(5_000))) {
            CompletableFuture<Fetched> waiting = async(fetcher, page("/"));
            long start = System.nanoTime();
            CompletableFuture<Fetched> second = async(fetcher, Request.page(other.uri("127.0.0.2", "/")));
            while (other.paths().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
            assertThat(waiting).isNotDone();
            assertThat(second).isNotDone();
        }
    }

    @Test
    void aRedirectToAnotherHostWaitsForThatHostsTurn() {
        try (RudeWeb other = RudeWeb.at("127.0.0.2").on("/", OK, "<p>other</p>");
                PoliteFetcher fetcher = fetcher(delay(150))) {
            web.on("/away", "HTTP/1.1 302 Found\nLocation: " + other.uri("127.0.0.2", "/"));
            ok(fetcher.fetch(Request.page(other.uri("127.0.0.2", "/"))));
            int before = other.paths().size();
            long start = System.nanoTime();
            ok(fetcher.fetch(page("/away")));
            // robots, reservations and the redirect of one host come first; the other's turn comes after them anyway
            assertThat(other.paths()).hasSize(before + 1);
            assertThat(System.nanoTime() - start).isGreaterThan(290_000_000L);
        }
    }

    @Test
    void heedsACrawlDelayUpToAMinute() {
        assertThat(Robots.parse(
                                URI.create("http://a.example/robots.txt"),
                                bytes("User-agent: *\nCrawl-delay: 7"),
                                "touchstone")
                        .delay())
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(Robots.parse(
                                URI.create("http://a.example/robots.txt"),
                                bytes("User-agent: *\nCrawl-delay: 86400\nDisallow: /x"),
                                "touchstone")
                        .delay())
                .isEqualTo(Duration.ofSeconds(60));
        web.on("/robots.txt", OK, "User-agent: *\nCrawl-delay: 0.2");
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            long start = System.nanoTime();
            ok(fetcher, "/");
            ok(fetcher, "/");
            assertThat(System.nanoTime() - start).isGreaterThan(390_000_000L);
        }
    }

    @Test
    void asksOnlyWhetherThePageHasChanged() {
        web.on("/etag", (out, request) -> {
            boolean same = request.contains("If-None-Match: \"v1\"");
            out.write(RudeWeb.head(
                    same
                            ? "HTTP/1.1 304 Not Modified\nETag: \"v1\""
                            : OK + "\nETag: \"v1\"\nLast-Modified: Fri, 01 May 2026 10:00:00 GMT\nContent-Length: 0"));
        });
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            Fetched.Ok first = ok(fetcher, "/etag");
            assertThat(first.validators()).isEqualTo(new Validators("\"v1\"", "Fri, 01 May 2026 10:00:00 GMT"));
            Request again = new Request(web.uri("/etag"), Expected.PAGE, first.validators());
            assertThat(fetcher.fetch(again)).isInstanceOf(Fetched.NotModified.class);
            assertThat(web.requests().getLast()).contains("If-Modified-Since: Fri, 01 May 2026 10:00:00 GMT");
            Request odd = new Request(web.uri("/etag"), Expected.PAGE, new Validators("\"a\r\nX-Evil: 1\"", null));
            assertThat(fetcher.fetch(odd)).isInstanceOf(Fetched.Ok.class);
            assertThat(web.requests().getLast()).doesNotContain("Evil", "If-None-Match");
        }
    }

    @Test
    void aVersionIsKnownOfThePageAtTheEndOfARedirectAndOfNoOther() {
        web.on("/old", "HTTP/1.1 301 Moved\nLocation: /new").on("/new", (out, request) -> {
            boolean same = request.contains("If-None-Match: \"n\"");
            out.write(RudeWeb.head(same ? "HTTP/1.1 304 Same" : OK + "\nETag: \"n\"\nContent-Length: 0"));
        });
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            Validators known = ok(fetcher, "/old").validators();
            assertThat(fetcher.fetch(new Request(web.uri("/old"), Expected.PAGE, known)))
                    .isInstanceOf(Fetched.NotModified.class);
            web.on("/old", "HTTP/1.1 301 Moved\nLocation: /other").on("/other", OK, "<p>other</p>");
            assertThat(fetcher.fetch(new Request(web.uri("/old"), Expected.PAGE, known)))
                    .isInstanceOf(Fetched.Ok.class);
            assertThat(web.requests().getLast()).doesNotContain("If-None-Match");
        }
    }

    @Test
    void repeatsWhatAServerCouldNotServeAtTheMoment() {
        for (String trouble : List.of("HTTP/1.1 429 Slow\nRetry-After: 0", "HTTP/1.1 503 Busy", "")) {
            AtomicInteger asked = new AtomicInteger();
            web.on("/busy", (out, request) -> {
                if (asked.incrementAndGet() > 2) {
                    out.write(RudeWeb.head(OK + "\nContent-Length: 0"));
                } else if (!trouble.isEmpty()) {
                    out.write(RudeWeb.head(trouble));
                }
            });
            try (PoliteFetcher fetcher = fetcher(QUICK)) {
                ok(fetcher, "/busy");
            }
            assertThat(asked).as(trouble).hasValue(3);
        }
    }

    @Test
    void doesNotRepeatWhatWillNotChange() {
        for (int status : new int[] {400, 403, 404, 500}) {
            web.on("/no", "HTTP/1.1 " + status + " No");
            try (PoliteFetcher fetcher = fetcher(QUICK)) {
                fetcher.fetch(page("/no"));
            }
        }
        assertThat(web.paths()).filteredOn("/no"::equals).hasSize(4);
    }

    @Test
    void neverWaitsLongerThanItsLongestAndSaysWhenToComeBack() {
        web.on("/seconds", "HTTP/1.1 429 Slow\nRetry-After: 3600");
        web.on("/date", "HTTP/1.1 503 Busy\nRetry-After: Fri, 01 May 2026 12:30:00 GMT");
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            assertThat(failed(fetcher.fetch(page("/date")), Reason.UNAVAILABLE).retryAfter())
                    .isEqualTo(Duration.ofMinutes(30));
        }
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            assertThat(failed(fetcher.fetch(page("/seconds")), Reason.RATE_LIMITED)
                            .retryAfter())
                    .isEqualTo(Duration.ofHours(1));
            // the wish holds for the whole host
            Fetched.Failed next = failed(fetcher.fetch(page("/")), Reason.RESTING);
            assertThat(next.retryAfter()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        }
        assertThat(web.paths()).doesNotContain("/");
    }

    @Test
    void leavesAHostAloneThatFailsAgainAndAgainAndThenTriesOnce() throws InterruptedException {
        web.on("/broken", "HTTP/1.1 500 Oh");
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            for (int i = 0; i < 3; i++) {
                failed(fetcher.fetch(page("/broken")), Reason.UNAVAILABLE);
            }
            assertThat(failed(fetcher.fetch(page("/")), Reason.RESTING).retryAfter())
                    .isBetween(Duration.ofMillis(1), Duration.ofMillis(400));
            Thread.sleep(420);
            failed(fetcher.fetch(page("/broken")), Reason.UNAVAILABLE);
            failed(fetcher.fetch(page("/")), Reason.RESTING);
            Thread.sleep(420);
            ok(fetcher, "/");
            failed(fetcher.fetch(page("/broken")), Reason.UNAVAILABLE);
            ok(fetcher, "/");
        }
        assertThat(web.paths()).filteredOn("/broken"::equals).hasSize(5);
    }

    @Test
    void readsWhatWasExpectedAndNothingElse() {
        String feed = "<rss><channel/></rss>";
        web.on("/rss", "HTTP/1.1 200 OK\nContent-Type: application/rss+xml", feed)
                .on("/json", "HTTP/1.1 200 OK\nContent-Type: application/feed+json", "{}")
                .on("/map.gz", "HTTP/1.1 200 OK\nContent-Type: application/gzip", RudeWeb.gzip(bytes(feed)));
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            for (String path : List.of("/rss", "/json")) {
                refused(fetcher.fetch(page(path)), Reason.NOT_TEXT);
                ok(fetcher.fetch(request(path, Expected.FEED)));
            }
            Fetched.Ok map = ok(fetcher.fetch(request("/map.gz", Expected.FEED)));
            assertThat(map.page().body()).asString().isEqualTo(feed);
            assertThat(map.page().mediaType()).isEqualTo("application/xml");
            ok(fetcher.fetch(request("/json", Expected.DATA)));
            refused(fetcher.fetch(request("/rss", Expected.DATA)), Reason.NOT_TEXT);
            refused(fetcher.fetch(request("/", Expected.DATA)), Reason.NOT_TEXT);
        }
    }

    @Test
    void heedsReservationsOfAWholeSite() {
        web.on(
                "/.well-known/tdmrep.json",
                "HTTP/1.1 200 OK\nContent-Type: application/json",
                "[{\"location\":\"/free/\",\"tdm-reservation\":0},{\"location\":\"/news/*.html\",\"tdm-reservation\":1}]");
        web.on("/free/a", OK, "a").on("/news/a.html", OK, "a").on("/news/a", OK, "a");
        try (PoliteFetcher fetcher = fetcher(QUICK)) {
            refused(fetcher.fetch(page("/news/a.html")), Reason.OPT_OUT);
            ok(fetcher, "/free/a");
            ok(fetcher, "/news/a");
            web.on("/news/a.html", "HTTP/1.1 200 OK\nContent-Type: application/json", "{}");
            ok(fetcher.fetch(request("/news/a.html", Expected.DATA)));
        }
        assertThat(web.paths()).filteredOn(p -> p.contains("tdmrep")).hasSize(1);
    }

    @Test
    void keepsNoMoreThanItShouldOfManyHosts() {
        HostNames all = host -> InetAddress.getAllByName("127.0.0.1");
        try (PoliteFetcher fetcher =
                new PoliteFetcher(options(), QUICK, NOON, new Random(1), null, all, AddressGuard.OFF)) {
            for (int i = 0; i < 50; i++) {
                ok(fetcher.fetch(Request.page(web.uri("h" + i + ".example", "/"))));
            }
        }
        Turns turns = new Turns(QUICK, 4);
        for (int i = 0; i < 25_000; i++) {
            turns.delay(new WebAddress(URI.create("http://h" + i + ".example/")), Duration.ZERO);
        }
        assertThat(turns.hosts()).isEqualTo(Turns.MOST_HOSTS);
    }

    @Test
    void closingSendsAwayWhoWaitsAndCutsOffWhatIsUnderWay() throws Exception {
        web.on("/silent", (out, request) -> Thread.sleep(30_000));
        PoliteFetcher fetcher = fetcher(delay(200));
        ok(fetcher, "/");
        List<CompletableFuture<Fetched>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(async(fetcher, page("/silent")));
        }
        while (!web.paths().contains("/silent")) {
            Thread.sleep(5);
        }
        long start = System.nanoTime();
        fetcher.close();
        for (CompletableFuture<Fetched> one : all) {
            failed(one.get(2, TimeUnit.SECONDS), Reason.STOPPED);
        }
        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
        failed(fetcher.fetch(page("/")), Reason.STOPPED);
    }

    private Request page(String path) {
        return Request.page(web.uri(path));
    }

    private Request request(String path, Expected expected) {
        return new Request(web.uri(path), expected, Validators.NONE);
    }

    private static CompletableFuture<Fetched> async(PoliteFetcher fetcher, Request request) {
        CompletableFuture<Fetched> outcome = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> outcome.complete(fetcher.fetch(request)));
        return outcome;
    }

    private Fetched.Ok ok(PoliteFetcher fetcher, String path) {
        return ok(fetcher.fetch(page(path)));
    }

    private static Fetched.Ok ok(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Ok.class);
        return (Fetched.Ok) fetched;
    }

    private static Fetched.Failed failed(Fetched fetched, Reason reason) {
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Failed.class, f -> assertThat(f.reason()).isEqualTo(reason));
        return (Fetched.Failed) fetched;
    }

    private static void refused(Fetched fetched, Reason reason) {
        assertThat(fetched)
                .isInstanceOfSatisfying(
                        Fetched.Refused.class, r -> assertThat(r.reason()).isEqualTo(reason));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
