package touchstone.collect;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A web server on the loopback address that answers as a real one was seen to: each path in its own way. */
public final class ReplayWeb implements AutoCloseable {

    /** How a path is answered. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public ReplayWeb() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestURI().toString());
        try (exchange) {
            answers.getOrDefault(path, e -> send(e, 404, "text/html", "<title>Page not found</title><p>404</p>"))
                    .to(exchange);
        }
    }

    public ReplayWeb on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    public ReplayWeb html(String path, String html) {
        return on(path, e -> send(e, 200, "text/html; charset=utf-8", html));
    }

    public ReplayWeb text(String path, String text) {
        return on(path, e -> send(e, 200, "text/plain; charset=utf-8", text));
    }

    public ReplayWeb json(String path, String json) {
        return on(path, e -> send(e, 200, "application/json; charset=utf-8", json));
    }

    /** Sends a whole answer. */
    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Paths with queries in the order in which they were asked for, robots.txt left out. */
    public List<String> asked() {
        return asked.stream().filter(p -> !p.equals("/robots.txt")).toList();
    }

    public void forget() {
        asked.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
