package touchstone.serve;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;

/** Answers what is no request at all, so that no route ever sees it. Nothing of what was sent is said back. */
final class Direct implements DirectHandler {

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        Problem problem = problem(status.code());
        headers.set(HeaderNames.CONTENT_TYPE, "application/problem+json");
        Dispatch.ALWAYS.forEach(headers::set);
        headers.set(HeaderValues.CONNECTION_CLOSE);
        return TransportResponse.builder()
                .status(Status.create(problem.kind().status()))
                .headers(headers)
                .keepAlive(false)
                .entity(problem.json().getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 413 -> Problem.of(Problem.Kind.TOO_LARGE, "The request is larger than anything that is read here.");
            case 415 -> Problem.of(Problem.Kind.UNSUPPORTED_MEDIA_TYPE, "That form of body is not read here.");
            case 404 -> Problem.of(Problem.Kind.NOT_FOUND, "There is nothing at this address.");
            default ->
                status >= 500
                        ? Problem.of(Problem.Kind.INTERNAL, Dispatch.WENT_WRONG)
                        : Problem.of(Problem.Kind.BAD_REQUEST, "That is not a request as HTTP wants it.");
        };
    }
}
