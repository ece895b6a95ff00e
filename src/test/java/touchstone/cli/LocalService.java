package touchstone.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import touchstone.Folders;
import touchstone.serve.Limits;
import touchstone.serve.Service;
import touchstone.serve.ServiceOptions;

/** The real service on a free port of this computer, with the rules and fact-checks that ship, and a token that may do all. */
public final class LocalService implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final HostedService hosted;
    private final String token;

    private LocalService(Path data, Path rules, UnaryOperator<ServiceOptions> change, Map<String, String> environment) {
        copyFactChecks(data);
        RulesOption rulesOption = new RulesOption();
        rulesOption.given = rules;
        DataOption dataOption = new DataOption();
        dataOption.given = data;
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(sink, true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(new ByteArrayInputStream(new byte[0]), stream, stream, false, false, environment);
        hosted = new HostedService(
                terminal,
                rulesOption,
                StoreOption.in(dataOption),
                change.apply(ServiceOptions.local(0).withLimits(Limits.usual().withPerMinute(1_000_000))),
                log::add);
        token = Objects.requireNonNull(hosted.firstToken(), "the data folder was used before");
    }

    /** Those that ship, encoded once for all tests; a folder that has some already keeps them. */
    static synchronized void copyFactChecks(Path data) {
        if (Files.exists(data.resolve("corpus"))) {
            return;
        }
        if (!Files.exists(Run.SHARED_DATA.resolve("corpus"))) {
            Run.of("match", "Nobody has checked this sentence of a test.");
        }
        try {
            for (String folder : List.of("corpus", "facts")) {
                Folders.copy(Run.SHARED_DATA.resolve(folder), data.resolve(folder));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the fact-checks of the tests cannot be copied", e);
        }
    }

    /** @param data an empty folder, or one with fact-checks but without tokens */
    public static LocalService start(Path data) {
        return start(data, options -> options);
    }

    /** The same with other options. */
    public static LocalService start(Path data, UnaryOperator<ServiceOptions> change) {
        return new LocalService(data, Path.of("rules"), change, Map.of());
    }

    /** The same with other rules. */
    public static LocalService withRules(Path data, Path rules) {
        return new LocalService(data, rules, options -> options, Map.of());
    }

    /** The same, allowed to fetch from this computer. */
    public static LocalService fetchingLocally(Path data) {
        return new LocalService(
                data, Path.of("rules"), options -> options, Map.of("TOUCHSTONE_ALLOW_PRIVATE_ADDRESSES", "1"));
    }

    /** Runs a command of the program beside the service; its exit code. */
    public static int run(String... arguments) {
        return Run.of(arguments).exit();
    }

    public Service service() {
        return hosted.service();
    }

    /** A token that may read, check and write. */
    public String token() {
        return token;
    }

    /** Every line that was logged. */
    public List<String> log() {
        return log;
    }

    /** Its address, without a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + service().port();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Posts JSON with the token. */
    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(request(path, headers)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** A request to this service, not yet made. */
    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().getPath() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    @Override
    public void close() {
        hosted.close();
    }
}
