package touchstone.serve;

import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http1.Http1Config;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import touchstone.model.Fetched;
import touchstone.store.ClaimStore;

/** The running service. Thread-safe. */
public final class Service implements AutoCloseable {

    private static final Duration LOOK_FOR_CHANGES = Duration.ofSeconds(2);

    private final ServiceOptions options;
    private final Gate gate;
    private final Engines engines;
    private final Judge judge;
    private final Catalogues catalogues;
    private final Arrivals arrivals;
    private final Numbers numbers = new Numbers();
    private final Routes routes = new Routes();
    private final Dispatch dispatch;
    private final WebServer server;

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
        this.gate = new Gate(options, tools.store().tokens(), tools.clock());
        this.engines = new Engines(tools.maker(), LOOK_FOR_CHANGES, tools.log());
        this.judge = new Judge(options.limits());
        this.arrivals = new Arrivals(options.limits().arrival());
        Fetching fetching = new Fetching(tools.web(), options.limits());
        this.dispatch = new Dispatch(options, gate, numbers, tools.log());
        HealthRoutes.on(routes, dispatch::isOpen, numbers);
        new CheckRoutes(engines, judge, fetching).on(routes);
        this.catalogues = new Catalogues(engines, tools);
        // Before the names of single sources, of which "snapshot" is none.
        new CatalogueRoutes(catalogues).on(routes);
        new SourceRoutes(engines).on(routes);
        RulesRoute.on(routes, engines);
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
        RuntimeException trouble = null;
        try {
            service.server.start();
        } catch (RuntimeException e) {
            trouble = e;
        }
        // Where the port is taken the server says so in its own log alone.
        if (trouble == null && service.server.isRunning() && service.port() > 0) {
            return service;
        }
        service.close();
        throw new IllegalStateException(
                "cannot listen on " + options.host() + ", port " + options.port()
                        + "; another program may be there, or the address is none of this computer: name others with"
                        + " --port and --host",
                trouble);
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
                .routing(routing -> dispatch.route(routes, routing))
                .build();
    }

    private static DirectHandlers direct() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            handlers.addHandler(type, new Direct());
        }
        return handlers.build();
    }

    /** Takes no more requests, answers those it took, and ends. */
    @Override
    public void close() {
        dispatch.end();
        server.stop();
        arrivals.close();
        judge.close();
        catalogues.close();
        engines.close();
        numbers.close();
    }
}
