package touchstone.collect;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import touchstone.fetch.Request;
import touchstone.fetch.Request.Expected;
import touchstone.model.FactCheck;
import touchstone.model.Fetched;
import touchstone.model.Fetched.Reason;
import touchstone.model.Validators;
import touchstone.text.LooseJson;

/** Asks Google's Fact Check Tools API, {@code GET /v1alpha1/claims:search}, page by page. The key appears in no message. */
final class GoogleFactChecks {

    /** Where the interface stands. */
    static final URI BASE = URI.create("https://factchecktools.googleapis.com/");

    private static final int PAGE_SIZE = 50;
    private static final int LONGEST_TOKEN = 2_000;
    private static final String ADVICE =
            " A key is made at console.cloud.google.com, where the Fact Check Tools API must"
                    + " also be enabled; it is read from TOUCHSTONE_GOOGLE_API_KEY.";

    private final Function<Request, Fetched> fetcher;
    private final @Nullable String key;
    private final URI base;

    GoogleFactChecks(Function<Request, Fetched> fetcher, @Nullable String key, URI base) {
        this.fetcher = fetcher;
        this.key = key;
        this.base = base;
    }

    /** What came of asking for one page. */
    sealed interface Answer {

        /**
         * A page of results.
         *
         * @param next the token of the next page, null at the end
         */
        record Came(List<FactCheck> facts, @Nullable String next) implements Answer {}

        /**
         * No page.
         *
         * @param canGoOn whether asking for the same page later may help
         */
        record None(String message, boolean canGoOn) implements Answer {}
    }

    /** @param token of the page, null for the first */
    Answer ask(FactSyncOrigin.Google search, @Nullable String token) {
        if (key == null || key.isBlank()) {
            return new Answer.None("Google's interface needs a key, and none was given." + ADVICE, false);
        }
        URI uri = base.resolve("v1alpha1/claims:search?" + query(search, token, key.strip()));
        Answer answer = answer(fetcher.apply(new Request(uri, Expected.API, Validators.NONE)));
        return answer instanceof Answer.None none
                ? new Answer.None(none.message().replace(key.strip(), "(key)"), none.canGoOn())
                : answer;
    }

    private static Answer answer(Fetched fetched) {
        return switch (fetched) {
            case Fetched.Ok ok -> read(ok.page().body());
            case Fetched.NotModified n -> new Answer.None("Google answered that nothing changed, unasked.", false);
            case Fetched.Refused refused -> new Answer.None(said(refused.reason(), refused.message()), false);
            case Fetched.Failed failed ->
                new Answer.None(said(failed.reason(), failed.message()), isPassing(failed.reason()));
        };
    }

    private static String query(FactSyncOrigin.Google search, @Nullable String token, String key) {
        List<String> parts = new ArrayList<>();
        add(parts, "query", search.query());
        add(parts, "reviewPublisherSiteFilter", search.site());
        add(parts, "languageCode", search.language());
        add(parts, "maxAgeDays", search.maxAgeDays() == null ? null : String.valueOf(search.maxAgeDays()));
        add(parts, "pageSize", String.valueOf(PAGE_SIZE));
        add(parts, "pageToken", token);
        add(parts, "key", key);
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static Answer read(byte[] body) {
        List<JsonNode> replies = LooseJson.read(new String(body, StandardCharsets.UTF_8));
        if (replies.isEmpty() || !replies.getFirst().isObject()) {
            return new Answer.None("What Google answered is no JSON; try again later.", true);
        }
        JsonNode reply = replies.getFirst();
        String next = reply.path("nextPageToken").asText("");
        boolean isToken = !next.isEmpty() && next.length() <= LONGEST_TOKEN;
        return new Answer.Came(GoogleFactCheckReply.facts(reply), isToken ? next : null);
    }

    /** The fetcher's sentence is about pages, not about interfaces with keys. */
    private static String said(Reason reason, String message) {
        return switch (reason) {
            case HTTP_STATUS ->
                "Google does not accept the request (status 400 or the like): the key is not valid, or the search cannot"
                        + " be understood." + ADVICE;
            case FORBIDDEN -> "Google refuses the key: it is not valid, or not allowed to use this interface." + ADVICE;
            case RATE_LIMITED ->
                "The quota of the key is used up for now (status 429); what came so far is kept, and the next run goes"
                        + " on from there.";
            default -> message;
        };
    }

    private static boolean isPassing(Reason reason) {
        return switch (reason) {
            case HTTP_STATUS, FORBIDDEN, GONE, BAD_ADDRESS, PRIVATE_ADDRESS -> false;
            default -> true;
        };
    }
}
