package touchstone.serve;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.sse.SseSink;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes requests from the server, has them admitted and answered, and sends the answers. Thread-safe. */
final class Dispatch {

    /** Tells nothing of what was asked, nor of how this is built. */
    static final String WENT_WRONG = "This could not be answered; whoever runs the service finds more in its log.";

    static final List<Header> ALWAYS = List.of(
            HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
            HeaderValues.createCached("Referrer-Policy", "no-referrer"),
            HeaderValues.createCached("X-Frame-Options", "DENY"),
            HeaderValues.createCached("Cross-Origin-Resource-Policy", "same-origin"),
            HeaderValues.createCached("Cross-Origin-Opener-Policy", "same-origin"),
            HeaderValues.createCached("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
            HeaderValues.createCached("Cache-Control", "no-store"));
    private static final Reply NOWHERE =
            Reply.problem(Problem.of(Problem.Kind.NOT_FOUND, "There is nothing at this address."));

    private final ServiceOptions options;
    private final Gate gate;
    private final Numbers numbers;
    private final Consumer<String> log;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean ending;

    Dispatch(ServiceOptions options, Gate gate, Numbers numbers, Consumer<String> log) {
        this.options = options;
        this.gate = gate;
        this.numbers = numbers;
        this.log = log;
    }

    /** Whether the service is not about to end. */
    boolean isOpen() {
        return !ending;
    }

    /** Waits until what was accepted is answered, or the time for that is over. */
    void end() {
        ending = true;
        long end = System.nanoTime() + options.limits().grace().toNanos();
        while (underWay.get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** Puts everything that can be asked behind the gate, and whatever else is asked too. */
    void route(Routes routes, HttpRouting.Builder routing) {
        Set<String> paths = routes.all().stream().map(Route::path).collect(Collectors.toSet());
        for (Route route : routes.all()) {
            routing.route(route.method(), route.path(), (request, response) -> answer(route, request, response));
        }
        for (String path : paths) {
            String allowed = routes.allowed(path);
            Route otherwise = new Route(Method.GET, path, Access.OPEN, call -> otherwise(allowed, call));
            routing.any(path, (request, response) -> answer(otherwise, request, response));
        }
        Route nowhere = new Route(Method.GET, "(none)", Access.OPEN, call -> NOWHERE);
        routing.any((request, response) -> answer(nowhere, request, response));
    }

    private Reply otherwise(String allowed, Call call) {
        if (call.isPreflight()) {
            return preflight(allowed, call.header("Origin"));
        }
        Problem problem = Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, "Here one can only " + allowed + ".");
        return Reply.problem(problem).with("Allow", allowed);
    }

    /** Whether a browser may let a page ask. */
    private Reply.Whole preflight(String allowed, @Nullable String origin) {
        Reply.Whole empty = new Reply.Whole(204, "text/plain", new byte[0], Map.of());
        return origin == null || !gate.mayRead(origin)
                ? empty.with("Allow", allowed)
                : empty.with("Access-Control-Allow-Methods", allowed)
                        .with("Access-Control-Allow-Headers", "Authorization, Content-Type, If-None-Match")
                        .with("Access-Control-Max-Age", "600");
    }

    private void answer(Route route, ServerRequest request, ServerResponse response) {
        long start = System.nanoTime();
        underWay.incrementAndGet();
        try {
            send(route, reply(route, request), request, response);
        } finally {
            underWay.decrementAndGet();
            long nanos = System.nanoTime() - start;
            int status = response.status().code();
            numbers.answered(route.path(), status, nanos);
            if (options.logsRequests()) {
                log.accept(route.method().text() + " " + route.path() + " " + status + " " + nanos / 1_000_000 + " ms");
            }
        }
        hangUpIfSaid(request, response);
    }

    /** The server announces that it will hang up, and does not do it by itself: some clients read until it does. */
    private static void hangUpIfSaid(ServerRequest request, ServerResponse response) {
        if (request.headers().contains(HeaderValues.CONNECTION_CLOSE)
                || response.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
            throw new CloseConnectionException("announced");
        }
    }

    private Reply reply(Route route, ServerRequest request) {
        try {
            Caller caller = gate.admit(request, route.access());
            return route.answer().to(new Call(request, options.limits(), caller, gate));
        } catch (Refusal refusal) {
            return route.refusal().apply(refusal.problem());
        } catch (HttpException e) {
            throw e;
        } catch (RuntimeException e) {
            return route.refusal().apply(failed(route, e));
        }
    }

    /** Logged by its place: its message may hold what was asked. */
    private Problem failed(Route route, Throwable failure) {
        Throwable first = failure;
        for (int depth = 0; depth < 10 && first.getCause() != null; depth++) {
            first = first.getCause();
        }
        StackTraceElement[] places = first.getStackTrace();
        log.accept("a request to " + route.path() + " failed: "
                + first.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]));
        return Problem.of(Problem.Kind.INTERNAL, WENT_WRONG);
    }

    private void send(Route route, Reply reply, ServerRequest request, ServerResponse response) {
        head(request, response);
        switch (reply) {
            case Reply.Whole whole -> {
                response.status(whole.status());
                if (whole.status() == Problem.Kind.TOO_SLOW.status()
                        || whole.status() == Problem.Kind.TOO_LARGE.status()) {
                    response.header(HeaderValues.CONNECTION_CLOSE); // nobody waits for the rest of it
                }
                if (whole.status() != 204) {
                    response.header(HeaderNames.CONTENT_TYPE, whole.type());
                }
                whole.headers().forEach(response::header);
                response.send(whole.body());
            }
            case Reply.Events events -> {
                try (SseSink sink = response.sink(SseSink.TYPE)) {
                    events.source().tell(listener(route, sink));
                }
            }
        }
    }

    private Reply.Listener listener(Route route, SseSink sink) {
        return new Reply.Listener() {
            @Override
            public void event(String name, String data) {
                sink.emit(SseEvent.builder().name(name).data(data).build());
            }

            @Override
            public void failed(Throwable failure) {
                event("problem", Dispatch.this.failed(route, failure).json());
            }
        };
    }

    private void head(ServerRequest request, ServerResponse response) {
        ALWAYS.forEach(response::header);
        String origin = Gate.origin(request);
        if (origin != null && gate.mayRead(origin)) {
            response.header("Access-Control-Allow-Origin", origin);
            response.header("Vary", "Origin");
        }
        if (ending) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
    }
}
