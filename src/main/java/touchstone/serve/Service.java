package touchstone.serve;

import io.helidon.http.DirectHandler;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.sse.SseEvent;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.sse.SseSink;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.model.Fetched;
import touchstone.store.ClaimStore;

/** The running service. Thread-safe. */
public final class Service implements AutoCloseable {

    /** Tells nothing of what was asked, nor of how this is built. */
    static final String WENT_WRONG = "This could not be answered; whoever runs the service finds more in its log.";

    private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(2);

    private final ServiceOptions options;
    private final Gate gate;
    private final Consumer<String> log;
    private final Engines engines;
    private final Judge judge;
    private final Catalogues catalogues;
    private final Arrivals arrivals;
    private final Numbers numbers = new Numbers();
    private final Routes routes = new Routes();
    private final AtomicInteger underWay = new AtomicInteger();
    private final WebServer server;
    private volatile boolean ending;

    /**
     * What the service works with; it closes none of it.
     *
     * @param maker of what judges
     * @param store of claims, tokens and feedback
     * @param data folder of what the service keeps of its own
     * @param web fetches what is asked for by its address
     * @param clock for what runs out
     * @param log takes one line at a time, without anything of what was asked
     */
    public record Tools(
            Engine.Maker maker,
            ClaimStore store,
            Path data,
            Function<URI, Fetched> web,
            InstantSource clock,
            Consumer<String> log) {}

    private Service(ServiceOptions options, Tools tools) {
        this.options = options;
        this.log = tools.log();
        this.gate = new Gate(options, tools.store().tokens(), tools.clock());
        this.engines = new Engines(tools.maker(), LOOK_FOR_CHANGES, log);
        this.judge = new Judge(options.limits());
        this.arrivals = new Arrivals(options.limits().arrival());
        Fetching fetching = new Fetching(tools.web(), options.limits());
        HealthRoutes.on(routes, () -> !ending, numbers);
        new CheckRoutes(engines, judge, fetching).on(routes);
        this.catalogues = new Catalogues(engines, tools);
        // Before the names of single sources, of which "snapshot" is none.
        new CatalogueRoutes(catalogues).on(routes);
        new SourceRoutes(engines).on(routes);
        new StoreRoutes(tools.store(), tools.clock()).on(routes);
        new FactCheckRoutes(engines, judge, tools.clock()).on(routes);
        DescriptionRoute.on(routes);
        new PageRoutes(new Tickets(tools.clock()), engines, judge, fetching).on(routes);
        numbers.gauge("touchstone.waiting", "Pages that wait to be judged", judge::waiting);
        numbers.counter("touchstone.judged", "Pages that were judged, each content once", judge::judged);
        this.server = server();
    }

    /**
     * Starts the service and returns when it answers.
     *
     * @throws IllegalStateException with a sentence for the user, if it cannot listen there
     */
    public static Service start(ServiceOptions options, Tools tools) {
        Service service = new Service(options, tools);
        try {
            service.server.start();
            return service;
        } catch (RuntimeException e) {
            service.close();
            throw new IllegalStateException(
                    "cannot listen on " + options.host() + ", port " + options.port()
                            + "; another program may be there: name another port with --port",
                    e);
        }
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Whether it serves this computer alone. */
    public boolean isLocal() {
        return gate.isLocal();
    }

    /** Everything that can be asked, for the test that holds the description against it. */
    Routes routes() {
        return routes;
    }

    private WebServer server() {
        Limits limits = options.limits();
        return WebServer.builder()
                .host(options.host())
                .port(options.port())
                .shutdownHook(false)
                .shutdownGracePeriod(Duration.ofMillis(500))
                .maxTcpConnections(limits.connections())
                .maxPayloadSize(2L * limits.body()) // read and thrown away beyond what a route takes
                .directHandlers(direct())
                // Without delay: or the end of an answer waits 40 ms for a client that waits before it confirms the
                // beginning.
                .connectionOptions(
                        socket -> socket.readTimeout(limits.arrival()).tcpNoDelay(true))
                .idleConnectionTimeout(limits.arrival())
                .idleConnectionPeriod(limits.arrival().dividedBy(2))
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(4096)
                        .maxHeadersSize(16 * 1024)
                        .continueImmediately(false)
                        .addReceiveListener(arrivals)
                        .build())
                .routing(this::route)
                .build();
    }

    private static DirectHandlers direct() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, new Direct());
        }
        return handlers.build();
    }

    private void route(HttpRouting.Builder routing) {
        Set<String> paths = routes.all().stream().map(Route::path).collect(Collectors.toSet());
        for (Route route : routes.all()) {
            routing.route(route.method(), route.path(), (request, response) -> answer(route, request, response));
        }
        for (String path : paths) {
            Route otherwise = new Route(Method.GET, path, Access.OPEN, call -> otherwise(path, call));
            routing.any(path, (request, response) -> answer(otherwise, request, response));
        }
        Route nowhere = new Route(Method.GET, "(none)", Access.OPEN, call -> NOWHERE);
        routing.any((request, response) -> answer(nowhere, request, response));
    }

    private Reply otherwise(String path, Call call) {
        if (call.isPreflight()) {
            return preflight(path, call.header("Origin"));
        }
        String allowed = routes.allowed(path);
        Problem problem = Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, "Here one can only " + allowed + ".");
        return Reply.problem(problem).with("Allow", allowed);
    }

    /** Whether a browser may let a page ask. */
    private Reply.Whole preflight(String path, @Nullable String origin) {
        Reply.Whole empty = new Reply.Whole(204, "text/plain", new byte[0], Map.of());
        return origin == null || !gate.mayRead(origin)
                ? empty.with("Allow", routes.allowed(path))
                : empty.with("Access-Control-Allow-Methods", routes.allowed(path))
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
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        StackTraceElement[] places = first.getStackTrace();
        log.accept("a request to " + route.path() + " failed: "
                + first.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]));
        return Problem.of(Problem.Kind.INTERNAL, WENT_WRONG);
    }

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
                event("problem", Service.this.failed(route, failure).json());
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

    /** Takes no more requests, answers those it took, and ends. */
    @Override
    public void close() {
        ending = true;
        long end = System.nanoTime() + options.limits().grace().toNanos();
        while (underWay.get() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        server.stop();
        arrivals.close();
        judge.close();
        catalogues.close();
        engines.close();
        numbers.close();
    }
}
