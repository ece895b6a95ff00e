package touchstone.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.collect.FactSyncResult.State;
import touchstone.corpus.Changes;
import touchstone.corpus.Corpora;
import touchstone.corpus.Corpus;
import touchstone.corpus.FactFeed;
import touchstone.corpus.FactImport;
import touchstone.embed.Encoders;
import touchstone.fetch.FetchOptions;
import touchstone.fetch.PoliteFetcher;
import touchstone.fetch.Politeness;
import touchstone.model.FactCheck;
import touchstone.model.Validators;
import touchstone.rulebook.Publishers;
import touchstone.rulebook.RatingWords;

/** Each origin against a server on the loopback address that answers in the shapes seen in the wild. */
class FactSyncTest {

    private static final Politeness AT_ONCE =
            new Politeness(Duration.ZERO, 1, 0, Duration.ofSeconds(1), 1000, Duration.ofSeconds(1));
    private static final String KEY = "secret-key-of-nobody";

    @TempDir
    Path data;

    private final ReplayWeb web = new ReplayWeb();
    private final PoliteFetcher fetcher =
            new PoliteFetcher(FetchOptions.DEFAULT.withAllowPrivateAddresses(true), AT_ONCE, InstantSource.system());
    private final Encoders encoders = new Encoders();
    private final FactFeed feed =
            new FactFeed(RatingWords.read(Path.of("rules/rating")), Publishers.read(Path.of("rules/publishers.tsv")));

    FactSyncTest() throws IOException {}

    @AfterEach
    void close() {
        fetcher.close();
        encoders.close();
        web.close();
    }

    @Test
    void a_feed_with_nulls_is_read_once_and_then_only_asked_for() throws IOException {
        Served body = new Served(feed(
                "null",
                "{\"@type\": \"DataFeedItem\", \"item\": null}",
                item(1, "Faux"),
                "{\"item\": [null, " + review(2, "Vrai") + "]}"));
        feedAt("/data.json", body);
        FactSyncResult first = run(feedOrigin());
        web.forget();
        FactSyncResult second = run(feedOrigin());

        assertThat(first.state()).isEqualTo(State.SYNCED);
        assertThat(first.changes()).isEqualTo(new Changes(2, 0, 0, 0, 0, 0));
        assertThat(second.state()).isEqualTo(State.UNCHANGED);
        assertThat(web.asked()).containsExactly("/data.json");
        assertThat(claims()).containsExactlyInAnyOrder(claim(1), claim(2));
        assertThat(files("sync")).containsExactly("state.json");
    }

    @Test
    void corrections_withdrawals_and_returns_are_followed() throws IOException {
        Served body = new Served(feed(item(1, "Faux"), item(2, "Vrai"), item(3, "Faux")));
        feedAt("/data.json", body);
        run(feedOrigin());
        body.set(feed(item(1, "Vrai"), item(2, "Vrai")));
        FactSyncResult corrected = run(feedOrigin());
        body.set(feed(item(1, "Vrai"), item(2, "Vrai"), item(3, "Faux"), item(4, "Faux")));
        FactSyncResult restored = run(feedOrigin());

        assertThat(corrected.changes()).isEqualTo(new Changes(0, 0, 1, 1, 0, 1));
        assertThat(restored.changes()).isEqualTo(new Changes(1, 0, 0, 0, 1, 2));
    }

    @Test
    void a_download_that_breaks_off_goes_on_in_the_next_run() throws IOException {
        byte[] whole = feed(IntStream.range(0, 600)
                        .mapToObj(i -> item(i, "Faux"))
                        .toArray(String[]::new))
                .getBytes(StandardCharsets.UTF_8);
        AtomicBoolean broken = new AtomicBoolean(true);
        web.on("/data.json", e -> part(e, whole, broken.get()));
        FactSyncResult first = run(feedOrigin());
        broken.set(false);
        FactSyncResult second = run(feedOrigin());

        assertThat(first.state()).isEqualTo(State.FAILED);
        assertThat(first.notes()).anyMatch(n -> n.contains("run this again"));
        assertThat(second.state()).isEqualTo(State.SYNCED);
        assertThat(second.notes()).anyMatch(n -> n.matches("The download went on after [0-9,]+ bytes .*"));
        assertThat(second.changes().added()).isEqualTo(600);
    }

    @Test
    void what_was_downloaded_and_not_yet_kept_is_not_downloaded_again() throws IOException {
        Served body = new Served(feed(item(1, "Faux")));
        feedAt("/data.json", body);
        FactSyncOrigin.Feed origin = feedOrigin();
        Files.createDirectories(data.resolve("sync"));
        Files.writeString(DataCommonsFeed.file(data, origin.uri()), body.get());
        Validators version = new Validators(etag(body.get()), null);
        FactSyncState.open(data)
                .keep(
                        origin.name(),
                        new FactSyncState.Known(version, FactSyncState.Step.DOWNLOADED, null, Instant.EPOCH));
        FactSyncResult result = run(origin);

        assertThat(result.state()).isEqualTo(State.SYNCED);
        assertThat(result.changes().added()).isEqualTo(1);
        assertThat(result.notes()).anyMatch(n -> n.contains("downloaded before"));
    }

    @Test
    void a_feed_that_ends_in_the_middle_withdraws_nothing_and_is_fetched_anew() throws IOException {
        Served body = new Served(feed(item(1, "Faux"), item(2, "Faux"), item(3, "Faux")));
        feedAt("/data.json", body);
        run(feedOrigin());
        String whole = body.get();
        body.set(whole.substring(0, whole.indexOf("\"DataFeedItem\"", whole.length() / 2)));
        FactSyncResult cut = run(feedOrigin());
        body.set(whole);

        assertThat(cut.state()).isEqualTo(State.PARTIAL);
        assertThat(cut.changes().withdrawn()).isZero();
        assertThat(run(feedOrigin()).state()).isEqualTo(State.SYNCED);
    }

    @Test
    void a_search_goes_through_its_pages_and_keeps_the_key_to_itself() throws IOException {
        web.on("/v1alpha1/claims:search", e -> answer(e, 3, 99));
        FactSyncResult result = run(search(10));

        assertThat(result.state()).isEqualTo(State.SYNCED);
        assertThat(result.changes().added()).isEqualTo(3);
        assertThat(web.asked()).hasSize(3).allMatch(q -> q.contains("key=" + KEY) && q.contains("query=eau"));
        assertThat(result.toString()).doesNotContain(KEY);
        FactCheck fact = facts().getFirst();
        assertThat(fact.claim()).startsWith("Affirmation");
        assertThat(fact.claimant()).isEqualTo("Quelqu’un");
        assertThat(fact.publisherDomain()).isEqualTo("verifie.fr");
        assertThat(fact.rating()).isEqualTo("Faux");
        assertThat(fact.language()).isEqualTo("fr");
    }

    @Test
    void a_quota_that_runs_out_keeps_what_came_and_the_next_run_goes_on() throws IOException {
        web.on("/v1alpha1/claims:search", e -> answer(e, 9, 2));
        FactSyncResult first = run(search(20));
        web.on("/v1alpha1/claims:search", e -> answer(e, 9, 99)).forget();
        FactSyncResult second = run(search(20));

        assertThat(first.state()).isEqualTo(State.PARTIAL);
        assertThat(first.changes().added()).isEqualTo(2);
        assertThat(first.notes()).anyMatch(n -> n.contains("quota"));
        assertThat(web.asked().getFirst()).contains("pageToken=t2");
        assertThat(second.changes().added()).isEqualTo(7);
        assertThat(Files.readString(data.resolve("sync/state.json"))).doesNotContain(KEY);
    }

    @Test
    void a_search_stops_after_as_many_pages_as_allowed_and_at_tokens_that_go_round() throws IOException {
        web.on("/v1alpha1/claims:search", e -> answer(e, 1000, 1000));
        assertThat(run(search(4)).changes().added()).isEqualTo(4);
        web.forget();
        web.json("/v1alpha1/claims:search", "{\"claims\": [], \"nextPageToken\": \"again\"}");
        run(new FactSyncOrigin.Google("autre", null, null, null, 50));

        assertThat(web.asked()).hasSizeLessThan(5);
    }

    @Test
    void trouble_with_the_key_is_said_in_a_sentence_without_the_key() throws IOException {
        for (int status : new int[] {400, 403, 429, 500}) {
            web.on(
                    "/v1alpha1/claims:search",
                    e -> ReplayWeb.send(
                            e,
                            status,
                            "application/json",
                            "{\"error\": {\"code\": " + status + ", \"message\": \"API key not valid: " + KEY
                                    + "\"}}"));
            FactSyncResult result = run(search(3));

            assertThat(result.state()).as("status %d", status).isEqualTo(State.FAILED);
            assertThat(result.notes())
                    .singleElement()
                    .asString()
                    .doesNotContain(KEY)
                    .endsWith(".");
        }
        FactSyncResult none = sync(null).run(search(3), FactSync.Progress.NONE);
        assertThat(none.notes()).singleElement().asString().contains("TOUCHSTONE_GOOGLE_API_KEY");
    }

    @Test
    void an_answer_that_is_no_answer_keeps_nothing() throws IOException {
        for (String odd : List.of("", "no json", "[]", "{}", "{\"claims\": null}", "{\"claims\": [null, 7, {}]}")) {
            web.json("/v1alpha1/claims:search", odd);
            assertThat(run(search(3)).changes()).as(odd).isEqualTo(Changes.NONE);
        }
    }

    @Test
    void a_page_is_followed_from_its_first_rating_to_its_end() throws IOException {
        URI page = web.uri("/verifie/1");
        FactSyncOrigin.Page origin = new FactSyncOrigin.Page(page);
        page("/verifie/1", "Faux");
        FactSyncResult first = run(origin);
        FactSyncResult same = run(origin);
        page("/verifie/1", "Plutôt vrai");
        FactSyncResult corrected = run(origin);
        web.html("/verifie/1", "<p>Acceptez les cookies.</p>");
        FactSyncResult wall = run(origin);
        web.on("/verifie/1", e -> ReplayWeb.send(e, 410, "text/html", "gone"));
        FactSyncResult gone = run(origin);
        page("/verifie/1", "Plutôt vrai");
        FactSyncResult back = run(origin);

        assertThat(first.changes().added()).isEqualTo(1);
        assertThat(same.state()).isEqualTo(State.UNCHANGED);
        assertThat(corrected.changes().corrected()).isEqualTo(1);
        assertThat(wall.state()).isEqualTo(State.FAILED);
        assertThat(wall.changes()).isEqualTo(Changes.NONE);
        assertThat(gone.changes().withdrawn()).isEqualTo(1);
        assertThat(back.changes().restored()).isEqualTo(1);
    }

    @Test
    void pages_that_were_not_looked_at_for_long_come_first() throws IOException {
        page("/verifie/1", "Faux");
        run(new FactSyncOrigin.Page(web.uri("/verifie/1")));
        run(new FactSyncOrigin.Page(web.uri("/verifie/2")));
        List<URI> all = Stream.of("/verifie/2", "/verifie/1", "/verifie/3", "/verifie/3")
                .map(web::uri)
                .toList();

        assertThat(sync(KEY).due(all, 2))
                .extracting(p -> p.uri().getPath())
                .containsExactly("/verifie/3", "/verifie/1");
    }

    @Test
    void a_file_is_taken_in_and_a_missing_one_is_said() throws IOException {
        Path file = Files.writeString(data.resolve("facts.json"), feed(item(1, "Faux"), "{\"item\": {\"x\": 1}}"));
        FactSyncResult result = run(new FactSyncOrigin.File(file));
        FactSyncResult missing = run(new FactSyncOrigin.File(data.resolve("nothing.json")));

        assertThat(result.changes().added()).isEqualTo(1);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(missing.state()).isEqualTo(State.FAILED);
        assertThat(missing.notes()).singleElement().asString().contains("nothing.json");
    }

    @Test
    void a_damaged_memory_of_earlier_runs_only_costs_a_second_look() throws IOException {
        Served body = new Served(feed(item(1, "Faux")));
        feedAt("/data.json", body);
        run(feedOrigin());
        Files.writeString(data.resolve("sync/state.json"), "{\"half\": ");

        assertThat(run(feedOrigin()).changes()).isEqualTo(new Changes(0, 0, 0, 0, 0, 1));
    }

    /** What a server has at the moment. */
    private static final class Served {
        private volatile String body;

        Served(String body) {
            this.body = body;
        }

        String get() {
            return body;
        }

        void set(String other) {
            body = other;
        }
    }

    private FactSyncResult run(FactSyncOrigin origin) throws IOException {
        return sync(KEY).run(origin, FactSync.Progress.NONE);
    }

    private FactSync sync(@Nullable String key) throws IOException {
        FactImport facts = new FactImport(feed, encoders, InstantSource.system());
        return new FactSync(fetcher, facts, data, key, web.uri("/"), InstantSource.system());
    }

    private FactSyncOrigin.Feed feedOrigin() {
        return new FactSyncOrigin.Feed(web.uri("/data.json"));
    }

    private static FactSyncOrigin.Google search(int pages) {
        return new FactSyncOrigin.Google("eau", null, "fr", null, pages);
    }

    private List<FactCheck> facts() throws IOException {
        try (Corpus corpus = Corpora.openOrCreate(data, feed, encoders)) {
            return corpus.list(f -> f.language().equals("fr"), 10_000);
        }
    }

    private List<String> claims() throws IOException {
        return facts().stream().map(FactCheck::claim).toList();
    }

    private List<String> files(String folder) throws IOException {
        try (Stream<Path> all = Files.list(data.resolve(folder))) {
            return all.map(f -> f.getFileName().toString()).toList();
        }
    }

    private void feedAt(String path, Served body) {
        web.on(path, e -> {
            String tag = etag(body.get());
            e.getResponseHeaders().set("ETag", tag);
            if (tag.equals(e.getRequestHeaders().getFirst("If-None-Match"))) {
                e.sendResponseHeaders(304, -1);
            } else {
                ReplayWeb.send(e, 200, "application/json", body.get());
            }
        });
    }

    private void page(String path, String rating) {
        String html = "<script type='application/ld+json'>{\"@context\": \"https://schema.org\", \"@graph\": ["
                + review(1, rating)
                        .replace("https://verifie.fr/1", web.uri(path).toString()) + "]}</script>"
                + "<script type='application/ld+json'>{\"@type\": \"WebPage\", }</script>";
        web.on(path, e -> {
            e.getResponseHeaders().set("ETag", etag(html));
            if (etag(html).equals(e.getRequestHeaders().getFirst("If-None-Match"))) {
                e.sendResponseHeaders(304, -1);
            } else {
                ReplayWeb.send(e, 200, "text/html; charset=utf-8", html);
            }
        });
    }

    private static String etag(String body) {
        return "\"" + Integer.toHexString(body.hashCode()) + "\"";
    }

    /** Breaks off after 20,000 bytes, or answers a range as RFC 9110 wants it. */
    private static void part(HttpExchange e, byte[] whole, boolean breaksOff) throws IOException {
        e.getResponseHeaders().set("ETag", "\"v1\"");
        String range = e.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (from > 0) {
            e.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (whole.length - 1) + "/" + whole.length);
        }
        e.sendResponseHeaders(from > 0 ? 206 : 200, whole.length - from);
        int to = breaksOff ? Math.min(whole.length - 1, from + (from > 0 ? 10 : 20_000)) : whole.length;
        e.getResponseBody().write(Arrays.copyOfRange(whole, from, to));
    }

    /** A reply of the interface with one claim a page, as many pages as {@code pages}; after {@code quota} of them none. */
    private static void answer(HttpExchange e, int pages, int quota) throws IOException {
        String query = e.getRequestURI().getQuery();
        int page =
                query.contains("pageToken=t") ? Integer.parseInt(query.replaceAll(".*pageToken=t(\\d+).*", "$1")) : 0;
        if (page >= quota) {
            ReplayWeb.send(e, 429, "application/json", "{\"error\": {\"status\": \"RESOURCE_EXHAUSTED\"}}");
            return;
        }
        String next = page + 1 < pages ? "t" + (page + 1) : "";
        ReplayWeb.send(e, 200, "application/json; charset=UTF-8", """
                {"claims": [{"text": "Affirmation numéro %d de la recherche", "claimant": "Quelqu’un", "claimDate":
                "2026-01-02T00:00:00Z", "claimReview": [{"publisher": {"name": "Vérifié", "site": "verifie.fr"}, "url":
                "https://verifie.fr/recherche/%d", "title": "Non", "reviewDate": "2026-01-03T00:00:00Z", "textualRating":
                "Faux", "languageCode": "fr"}]}, {"text": "Sans vérification"}], "nextPageToken": "%s"}
                """.formatted(page, page, next));
    }

    private static String feed(String... elements) {
        return "{\"@context\": \"https://schema.org\", \"@type\": \"DataFeed\", \"dataFeedElement\": [\n"
                + Arrays.stream(elements).collect(Collectors.joining(",\n")) + "\n]}";
    }

    private static String item(int number, String rating) {
        return "{\"@type\": \"DataFeedItem\", \"dateCreated\": \"2026-01-01T00:00:00Z\", \"item\": ["
                + review(number, rating) + "]}";
    }

    private static String claim(int number) {
        return String.format(Locale.ROOT, "Le maire a dit que la ville compte %d ponts", number);
    }

    private static String review(int number, String rating) {
        return """
                {"@context": "http://schema.org", "@type": "ClaimReview", "author": {"@type": "Organization", "name": "Vérifié",
                "url": "https://verifie.fr"}, "claimReviewed": "%s", "datePublished": "2026-01-01", "inLanguage": "fr",
                "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "Le maire"}}, "reviewRating":
                {"@type": "Rating", "alternateName": "%s", "ratingValue": "-1", "bestRating": "-1", "worstRating": "-1"},
                "sdLicense": "https://creativecommons.org/licenses/by/4.0/", "url": "https://verifie.fr/%d"}""".formatted(claim(number), rating, number);
    }
}
