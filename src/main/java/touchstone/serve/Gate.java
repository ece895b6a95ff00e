package touchstone.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Token;
import touchstone.store.Tokens;

/** Stands before every route: by which name was it called, from which page, by whom, how often. Thread-safe. */
final class Gate {

    private static final Set<String> OF_THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String BEARER = "bearer ";
    private static final String OF_GOOGLE = "/v1alpha1/";
    private static final int LONGEST_SECRET = 200;

    private final ServiceOptions options;
    /** A token that was revoked is turned away at the latest after this time. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private final Tokens tokens;
    private final InstantSource clock;
    private final Cache<String, Token> seen = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Set<String> names;
    private final boolean isLocal;
    private final Allowance addresses;
    private final Allowance owners;
    private final Allowance guesses;

    Gate(ServiceOptions options, Tokens tokens, InstantSource clock) {
        this.clock = clock;
        this.options = options;
        this.tokens = tokens;
        this.names = names(options);
        this.isLocal = options.names().isEmpty() && isLoopback(options.host());
        this.addresses = new Allowance(options.limits().perMinute(), "requests from this address");
        this.owners = new Allowance(options.limits().perMinute(), "requests with this token");
        this.guesses = new Allowance(options.limits().guesses(), "wrong tokens from this address");
    }

    private static Set<String> names(ServiceOptions options) {
        Set<String> names = new HashSet<>(OF_THIS_COMPUTER);
        names.add(options.host().toLowerCase(Locale.ROOT));
        options.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // listening there will fail, and say so
        }
    }

    /** Whether the service serves this computer alone. */
    boolean isLocal() {
        return isLocal;
    }

    /** Lets a request in, or refuses it. */
    Caller admit(ServerRequest request, Access access) {
        requireName(request);
        String address = address(request);
        addresses.take(address);
        String secret = secret(request);
        requireOrigin(request, secret != null);
        Caller caller = secret == null || access == Access.OPEN
                ? new Caller(null, Set.of(), isLocal)
                : identified(address, secret);
        String key = secret == null && !caller.may(access) ? key(request) : null;
        if (key != null) {
            caller = identified(address, key);
        }
        if (!caller.may(access)) {
            throw Refusal.of(
                    caller.token() == null ? Problem.Kind.UNAUTHORIZED : Problem.Kind.FORBIDDEN,
                    caller.token() == null
                            ? "Send a token that may " + access.label()
                                    + " as “Authorization: Bearer …”; `touchstone token add` makes one."
                            : "This token may not " + access.label() + ".");
        }
        return caller;
    }

    /** Who owns a secret; nobody is a {@link Refusal}, and cannot be tried too often. */
    Caller identified(ServerRequest request, String secret) {
        return identified(address(request), secret);
    }

    private Caller identified(String address, String secret) {
        Token known = known(address, secret);
        if (known == null) {
            guesses.take(address);
            throw Refusal.of(Problem.Kind.UNAUTHORIZED, "This token is not known here, or is over.");
        }
        owners.take(known.name());
        return new Caller(known.name(), known.scopes(), isLocal);
    }

    /** Whoever guesses shuts out only tokens that were not used a moment ago, and only at its own address. */
    private @Nullable Token known(String address, String secret) {
        Token token = seen.getIfPresent(secret);
        if (token == null && secret.length() <= LONGEST_SECRET) {
            guesses.require(address);
            token = tokens.find(secret, clock.instant());
            if (token != null) {
                seen.put(secret, token);
            }
        }
        return token;
    }

    /** The names by which this server may be called: another one is somebody's who made his name point here. */
    private void requireName(ServerRequest request) {
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        if (!names.contains(withoutPort(host).toLowerCase(Locale.ROOT))) {
            throw Refusal.of(
                    Problem.Kind.WRONG_HOST,
                    "This server does not go by that name; start it with --name if it should.");
        }
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }

    /** Pages of others may not ask, unless they hold a token, in which case they ask for its owner. */
    private void requireOrigin(ServerRequest request, boolean hasToken) {
        String origin = origin(request);
        if (origin != null
                && !hasToken
                && !isOwn(request, origin)
                && !options.origins().contains(origin)) {
            throw Refusal.of(
                    Problem.Kind.FORBIDDEN,
                    "Pages of this origin may not ask here; start the service with --origin if they should.");
        }
    }

    /** The origin of the page that asks, null if it is none, or says none. */
    static @Nullable String origin(ServerRequest request) {
        return first(request, HeaderNames.ORIGIN);
    }

    /** Whether a page of this origin may read answers. */
    boolean mayRead(String origin) {
        return options.origins().contains(origin);
    }

    private static boolean isOwn(ServerRequest request, String origin) {
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        return origin.equals("http://" + host) || origin.equals("https://" + host);
    }

    private static @Nullable String secret(ServerRequest request) {
        String header = first(request, HeaderNames.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    /** The token of clients that Google wrote, which send it in no header. */
    private static @Nullable String key(ServerRequest request) {
        return request.path().path().startsWith(OF_GOOGLE)
                ? request.query().first("key").orElse(null)
                : null;
    }

    private static @Nullable String first(ServerRequest request, HeaderName name) {
        return request.headers().first(name).orElse(null);
    }

    private static String address(ServerRequest request) {
        PeerInfo peer = request.remotePeer();
        return peer.address() instanceof InetSocketAddress socket && socket.getAddress() != null
                ? socket.getAddress().getHostAddress()
                : peer.host();
    }
}
