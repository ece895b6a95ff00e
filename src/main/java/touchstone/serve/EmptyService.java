package touchstone.serve;

import io.helidon.webserver.WebServer;

/** The same server with a handler that answers nothing to everything: what no route can be faster than. */
public final class EmptyService implements AutoCloseable {

    private final WebServer server;

    /** Starts on a free port of the loopback. */
    public EmptyService() {
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .shutdownHook(false)
                .routing(routing ->
                        routing.any((request, response) -> response.status(204).send()))
                .build()
                .start();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
