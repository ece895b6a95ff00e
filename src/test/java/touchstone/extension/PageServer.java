package touchstone.extension;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The web of the tests: the pages beside this class and the samples, under every host that ends in {@code .example}. */
final class PageServer implements AutoCloseable {

    private static final String STRICT =
            "default-src 'none'; style-src 'none'; script-src 'none'; sandbox allow-same-origin; "
                    + "require-trusted-types-for 'script'; trusted-types 'none'";

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    PageServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        byte[] page = page(name);
        try (exchange) {
            if (name.startsWith("strict")) {
                exchange.getResponseHeaders().set("Content-Security-Policy", STRICT);
            }
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(page == null ? 404 : 200, page == null ? -1 : page.length);
            if (page != null) {
                exchange.getResponseBody().write(page);
            }
        }
    }

    private static byte @Nullable [] page(String name) throws IOException {
        if (name.equals("long.html")) {
            return longPage();
        }
        Path sample = Path.of("src").resolve(name);
        return name.matches("samples/[a-z-]+\\.html") ? Files.readAllBytes(sample) : resource(name);
    }

    /** More than 10,000 elements, with the claims at its end. */
    private static byte[] longPage() {
        String filler = IntStream.range(0, 6_000)
                .mapToObj(i -> "<p>Line <i>" + i + "</i> of the minutes of a long meeting.</p>")
                .collect(Collectors.joining("\n"));
        String claims =
                "<p>Drinking water in all of Kestria is poisoned, according to a video that was shared 300,000 times.</p>";
        return ("<!DOCTYPE html><html lang=en><meta charset=utf-8><title>Long</title><body>" + filler + claims)
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte @Nullable [] resource(String name) throws IOException {
        try (InputStream in = PageServer.class.getResourceAsStream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
