package touchstone.extension;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Speaks as the service does, and on demand as no service should: for states that a real one cannot show when asked to. */
final class StandIn implements AutoCloseable {

    static final String TOKEN = "ts_stand-in";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What it answers to a check. */
    enum Mood {
        WELL,
        SLOW,
        BUSY,
        NOT_AN_ARTICLE,
        BROKEN_JSON,
        BREAKS_OFF,
        WHOLE
    }

    /** A request as it came. */
    record Asked(String method, String path, String body) {}

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final JsonNode report;
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.WELL;

    StandIn() {
        try {
            report = JSON.readTree(Objects.requireNonNull(PageServer.resource("report.json")));
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(workers);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().toString();
            asked.add(new Asked(exchange.getRequestMethod(), path, body));
            if (path.startsWith("/v1/sources/snapshot")) {
                snapshot(exchange, path);
            } else if (path.startsWith("/v1/sources?prefix=")) {
                bucket(exchange);
            } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                problem(exchange, 401, "unauthorized", "This token is not known here, or is over.");
            } else if (path.equals("/v1/check")) {
                check(exchange, body);
            } else if (path.equals("/v1/match")) {
                match(exchange, body);
            } else if (path.equals("/v1/feedback")) {
                send(exchange, 202, "application/json", "{\"id\":\"f1\"}");
            } else {
                problem(exchange, 404, "not-found", "There is nothing at this address.");
            }
        }
    }

    private static void snapshot(HttpExchange exchange, String path) throws IOException {
        String whole = """
                {"format":1,"version":"v1","since":null,"ruleset":"b11a49dbfb83","asOf":"2026-11-22","prefixBits":6,
                 "bands":["high","mostly-reliable","mixed","low","very-low","unknown","not-rated"],"kinds":["news","platform","satire"],
                 "sources":[["courier.example",1,0,71,35,79],["courier.example/opinion",2,0,50,30,60],["lantern.example",4,0,9,30,80],
                 ["commons.example",0,1,85,30,80],["onionskin.example",6,2,null,30,0]],"removed":[]}
                """;
        String changes = """
                {"format":1,"version":"v2","since":"v1","ruleset":"b11a49dbfb83","asOf":"2026-11-23","prefixBits":6,
                 "bands":["high","mostly-reliable","mixed","low","very-low","unknown","not-rated"],"kinds":["news","platform","satire"],
                 "sources":[["lantern.example",3,0,22,30,80]],"removed":["onionskin.example"]}
                """;
        if ("\"v2\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        boolean since = path.endsWith("since=v1");
        exchange.getResponseHeaders().set("ETag", since ? "\"v2\"" : "\"v1\"");
        send(exchange, 200, "application/json", since ? changes : whole);
    }

    private void bucket(HttpExchange exchange) throws IOException {
        ObjectNode reply =
                JSON.createObjectNode().put("prefix", "0").put("prefixBits", 6).put("version", "v1");
        ArrayNode sources = reply.putArray("sources");
        sources.add(report.path("sources").get(0));
        sources.add(((ObjectNode) report.path("sources").get(1).deepCopy()).put("domain", "lantern.example"));
        send(
                exchange,
                200,
                "application/json",
                reply.put("padding", "x".repeat(100)).toString());
    }

    private void check(HttpExchange exchange, String body) throws IOException {
        if (JSON.readTree(body).isEmpty()) {
            problem(exchange, 400, "bad-request", "Send “url”, “html” or “text”.");
            return;
        }
        switch (mood) {
            case BUSY -> {
                exchange.getResponseHeaders().set("Retry-After", "7");
                problem(exchange, 503, "overloaded", "64 pages wait already.");
            }
            case BROKEN_JSON -> send(exchange, 200, "application/json", "{\"touchstone\": <html>");
            case WHOLE -> send(exchange, 200, "application/json", report.toString());
            default -> stream(exchange);
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        if (mood == Mood.NOT_AN_ARTICLE) {
            event(
                    out,
                    "problem",
                    "{\"type\":\"/problems/not-an-article\",\"title\":\"No article\",\"status\":422,"
                            + "\"detail\":\"The page lists links and has no text of its own.\",\"reason\":\"listing\","
                            + "\"pageChecks\":" + report.path("pageChecks") + "}");
            return;
        }
        event(out, "source", report.toString());
        if (mood == Mood.BREAKS_OFF) {
            return;
        }
        ObjectNode claims = JSON.createObjectNode();
        ArrayNode bare = claims.putArray("claims");
        report.path("claims").forEach(c -> bare.add(((ObjectNode) c.deepCopy()).without(List.of("status", "matches"))));
        event(out, "claims", claims.toString());
        for (int i = 0; i < report.path("claims").size(); i++) {
            if (mood == Mood.SLOW) {
                pause();
            }
            ObjectNode match = JSON.createObjectNode().put("index", i);
            match.set("status", report.path("claims").get(i).path("status"));
            match.set("matches", report.path("claims").get(i).path("matches"));
            event(out, "match", match.toString());
        }
        ObjectNode page = JSON.createObjectNode();
        page.set("pageChecks", report.path("pageChecks"));
        event(out, "page", page.toString());
        event(out, "done", "{}");
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void match(HttpExchange exchange, String body) throws IOException {
        boolean known = body.contains("poisoned");
        ObjectNode reply = JSON.createObjectNode().put("text", "");
        reply.set("matches", known ? report.path("claims").get(2).path("matches") : JSON.createArrayNode());
        send(exchange, 200, "application/json", reply.toString());
    }

    private static void event(OutputStream out, String name, String data) throws IOException {
        out.write(("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void problem(HttpExchange exchange, int status, String slug, String detail) throws IOException {
        ObjectNode problem = JSON.createObjectNode()
                .put("type", "/problems/" + slug)
                .put("title", slug)
                .put("status", status);
        send(
                exchange,
                status,
                "application/problem+json",
                problem.put("detail", detail).toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
