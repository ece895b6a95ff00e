package touchstone.serve;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request, as routes see it. Whatever is wrong with what it brings is a {@link Refusal}. */
final class Call {

    private static final int AT_ONCE = 16 * 1024;

    private final ServerRequest request;
    private final Limits limits;
    private final Caller caller;
    private final Gate gate;

    Call(ServerRequest request, Limits limits, Caller caller, Gate gate) {
        this.request = request;
        this.limits = limits;
        this.caller = caller;
        this.gate = gate;
    }

    /** Who asks. */
    Caller caller() {
        return caller;
    }

    /** Who asks, by a token that came in the body: a form cannot send it otherwise. */
    Caller callerWith(String secret) {
        return gate.identified(request, secret);
    }

    /** Whether a browser asks what its page may ask. */
    boolean isPreflight() {
        return request.prologue().method().equals(Method.OPTIONS);
    }

    /** A part of the path, by its name in the route. */
    String path(String name) {
        return request.path().pathParameters().get(name);
    }

    /** A parameter of the address, null if it was not given. */
    @Nullable
    String query(String name) {
        try {
            List<String> values = request.query().all(name, List::of);
            if (values.size() > 1) {
                throw Refusal.of(Problem.Kind.BAD_REQUEST, "The parameter " + name + " was given more than once.");
            }
            return values.isEmpty() ? null : values.get(0);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(
                    Problem.Kind.BAD_REQUEST, "The parameters of this address are not encoded as they should be.");
        }
    }

    /** Names of all parameters of the address. */
    Set<String> queries() {
        return request.query().names();
    }

    @Nullable
    String header(String name) {
        return request.headers().first(HeaderNames.create(name)).orElse(null);
    }

    /** Whether an answer of this media type was asked for by its name. */
    boolean asksFor(String mediaType) {
        String accept = header("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(mediaType);
    }

    /** What was posted as JSON. */
    Posted json() {
        requireType("application/json");
        return Posted.parse(text());
    }

    /** What was posted by a form; the first of equal names counts. */
    Map<String, String> form() {
        requireType("application/x-www-form-urlencoded");
        Map<String, String> fields = new HashMap<>();
        for (String pair : text().split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            fields.putIfAbsent(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return fields;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The form is not encoded as forms are.");
        }
    }

    private void requireType(String type) {
        String given = header("Content-Type");
        int parameters = given == null ? -1 : given.indexOf(';');
        String plain = given == null ? "" : (parameters < 0 ? given : given.substring(0, parameters)).strip();
        if (!plain.equalsIgnoreCase(type)) {
            throw Refusal.of(Problem.Kind.UNSUPPORTED_MEDIA_TYPE, "Send " + type + ", in UTF-8.");
        }
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.of(Problem.Kind.BAD_REQUEST, "The body is not in UTF-8.");
        }
    }

    /** The body, which must arrive whole, in time, and as it is: nothing is decompressed, since a little can become a lot. */
    private byte[] body() {
        String encoding = header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Refusal.of(Problem.Kind.UNSUPPORTED_MEDIA_TYPE, "Send the body as it is, not compressed.");
        }
        long length = request.headers().contentLength().orElse(-1);
        if (length > limits.body()) {
            throw tooLarge();
        }
        long end = System.nanoTime() + limits.arrival().toNanos();
        byte[] body = new byte[(int) Math.max(AT_ONCE, length)];
        int filled = 0;
        try (InputStream in = request.content().inputStream()) {
            while (true) {
                if (filled == body.length) {
                    body = Arrays.copyOf(body, Math.min(limits.body() + 1, body.length * 2));
                }
                int read = in.read(body, filled, Math.min(AT_ONCE, body.length - filled));
                if (read < 0) {
                    return Arrays.copyOf(body, filled);
                }
                filled += read;
                if (filled > limits.body()) {
                    throw tooLarge();
                }
                if (System.nanoTime() > end) {
                    throw tooSlow();
                }
            }
        } catch (RequestException e) {
            throw tooLarge(); // beyond what the server reads and throws away
        } catch (IOException | UncheckedIOException e) {
            throw tooSlow();
        }
    }

    private Refusal tooLarge() {
        return Refusal.of(
                Problem.Kind.TOO_LARGE,
                "The body is larger than " + limits.body() / (1024 * 1024) + " MB, more than any article.");
    }

    private static Refusal tooSlow() {
        return Refusal.of(Problem.Kind.TOO_SLOW, "The body did not arrive whole and in time.");
    }
}
