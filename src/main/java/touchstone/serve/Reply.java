package touchstone.serve;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a route answers. */
sealed interface Reply {

    /** A whole body. Its bytes are not copied, and not to be changed. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Whole(int status, String type, byte[] body, Map<String, String> headers) implements Reply {

        Whole with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Whole(status, type, body, more);
        }
    }

    /** Server-sent events, as they come. */
    record Events(Source source) implements Reply {}

    /** Tells events until it returns. */
    interface Source {
        void tell(Listener listener);
    }

    /** Takes events. */
    interface Listener {
        /** @param data on one line */
        void event(String name, String data);

        /** Ends what is told by what went wrong here. */
        void failed(Throwable failure);
    }

    static Whole json(String body) {
        return json(body.getBytes(StandardCharsets.UTF_8));
    }

    static Whole json(byte[] body) {
        return new Whole(200, "application/json", body, Map.of());
    }

    static Whole html(int status, String body) {
        return new Whole(status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Whole text(int status, String body) {
        return new Whole(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Whole problem(Problem problem) {
        Whole reply = new Whole(
                problem.kind().status(),
                "application/problem+json",
                problem.json().getBytes(StandardCharsets.UTF_8),
                Map.of());
        if (problem.kind() == Problem.Kind.UNAUTHORIZED) {
            reply = reply.with("WWW-Authenticate", "Bearer");
        }
        return problem.retryAfter() == null
                ? reply
                : reply.with(
                        "Retry-After",
                        Long.toString(Math.max(1, problem.retryAfter().toSeconds())));
    }
}
