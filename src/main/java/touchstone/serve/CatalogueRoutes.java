package touchstone.serve;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What clients take home about sources, so that they need not say which site somebody visits. */
final class CatalogueRoutes {

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String A_DAY = "private, max-age=86400, no-transform";

    private final Catalogues catalogues;

    CatalogueRoutes(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    void on(Routes routes) {
        routes.get("/v1/sources", Access.READ, this::byPrefix).get("/v1/sources/snapshot", Access.READ, this::snapshot);
    }

    /** All replies are equally long: see {@link Prefixes}. None is ever answered by “not modified”, which would be shorter. */
    private Reply byPrefix(Call call) {
        // Whoever misspells the parameter must not send a whole domain unnoticed.
        requireOnly(call, "prefix");
        String prefix = call.query("prefix");
        Prefixes prefixes = current().prefixes();
        Packed drawer = prefix == null ? null : prefixes.drawer(prefix);
        if (drawer == null) {
            throw Refusal.of(
                    Problem.Kind.BAD_REQUEST,
                    "Send as “prefix” the first " + prefixes.bits() + " bits of the SHA-256 of the domain: "
                            + prefixes.digits() + " hexadecimal digits, surplus bits zero, and no more.");
        }
        return body(call, drawer, Map.of("Cache-Control", A_DAY));
    }

    private Reply snapshot(Call call) {
        requireOnly(call, "since");
        Catalogue catalogue = current();
        boolean packed = acceptsGzip(call);
        // Two encodings are two representations, and a strong tag names one (RFC 9110, section 8.8.3.3).
        String tag = '"' + catalogue.version() + (packed ? "-gzip" : "") + '"';
        Map<String, String> headers = Map.of("Cache-Control", "private, no-cache", "ETag", tag);
        if (isKnown(call.header("If-None-Match"), catalogue.version())) {
            return new Reply.Whole(304, "application/json", new byte[0], headers).with("Vary", vary());
        }
        return body(call, catalogue.since(call.query("since")), headers);
    }

    private Catalogue current() {
        Catalogue catalogue = catalogues.current();
        if (catalogue == null) {
            throw new Refusal(Problem.later(
                    Problem.Kind.OVERLOADED, "What is known of sources is still being put together.", SOON));
        }
        return catalogue;
    }

    /** A body that is kept packed, as whoever asks can take it. */
    static Reply body(Call call, Packed packed, Map<String, String> headers) {
        boolean gzip = acceptsGzip(call);
        Reply.Whole reply = new Reply.Whole(200, "application/json", gzip ? packed.gzip() : packed.plain(), headers)
                .with("Vary", vary());
        return gzip ? reply.with("Content-Encoding", "gzip") : reply;
    }

    private static String vary() {
        return "Accept-Encoding, Origin";
    }

    private static boolean acceptsGzip(Call call) {
        String accept = call.header("Accept-Encoding");
        return accept != null
                && Arrays.stream(accept.toLowerCase(Locale.ROOT).split(",", 20))
                        .map(one -> one.replace(" ", ""))
                        .anyMatch(one ->
                                one.equals("gzip") || (one.startsWith("gzip;q=") && !one.matches("gzip;q=0(\\.0*)?")));
    }

    private static boolean isKnown(@Nullable String ifNoneMatch, String version) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", 20))
                        .map(one -> one.strip().replaceFirst("^W/", ""))
                        .anyMatch(one -> one.equals('"' + version + '"') || one.equals('"' + version + "-gzip\""));
    }

    static void requireOnly(Call call, String... names) {
        Set<String> allowed = Set.of(names);
        for (String name : call.queries()) {
            if (!allowed.contains(name)) {
                throw Refusal.of(
                        Problem.Kind.BAD_REQUEST,
                        "There is no such parameter here; there is only " + String.join(", ", names) + ".");
            }
        }
    }
}
