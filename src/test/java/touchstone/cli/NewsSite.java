package touchstone.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A small news site on a loopback address: a feed, articles, a fact-check. Pages can be changed while it runs. */
final class NewsSite implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, Content> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private record Content(int status, String type, String body) {
        String etag() {
            return "\"" + Integer.toHexString(body.hashCode()) + "\"";
        }
    }

    NewsSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    NewsSite page(String path, String html) {
        pages.put(path, new Content(200, "text/html; charset=utf-8", html));
        return this;
    }

    NewsSite put(String path, String type, String body) {
        pages.put(path, new Content(200, type, body));
        return this;
    }

    NewsSite status(String path, int status) {
        pages.put(path, new Content(status, "text/html", "<p>status " + status + "</p>"));
        return this;
    }

    /** An article of some sentences, each a paragraph. */
    NewsSite article(String path, String title, String... paragraphs) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><title>" + title
                + "</title><meta property=\"og:type\" content=\"article\"></head><body><article><h1>" + title
                + "</h1>");
        for (String paragraph : paragraphs) {
            html.append("<p>").append(paragraph).append("</p>");
        }
        return page(path, html.append("</article></body></html>").toString());
    }

    /** An RSS feed at {@code /feed.xml} of these pages, each last changed at the time given. */
    NewsSite feed(String changed, String... paths) {
        StringBuilder xml = new StringBuilder(
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Loopback Herald</title>");
        for (String path : paths) {
            xml.append("<item><title>x</title><link>")
                    .append(at(path))
                    .append("</link><pubDate>")
                    .append(changed)
                    .append("</pubDate></item>");
        }
        return put(
                "/feed.xml",
                "application/rss+xml",
                xml.append("</channel></rss>").toString());
    }

    /** Paths asked for so far, answered in full. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    void forget() {
        asked.clear();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Content content = pages.get(path);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("ETag", content.etag());
            if (content.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            asked.add(path);
            byte[] body = content.body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", content.type);
            exchange.sendResponseHeaders(content.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
