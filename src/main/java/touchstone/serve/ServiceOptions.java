package touchstone.serve;

import java.util.Set;

/**
 * Where the service listens and whom it answers.
 *
 * @param host address to listen on; anything but the loopback makes every request need a token
 * @param port 0 for any free one
 * @param names further names by which it is called, such as that of a proxy before it; with any, every request needs a token
 * @param origins of browser extensions and pages that may read answers, such as {@code moz-extension://…}
 * @param logsRequests whether each request is a line in the log: its route and outcome, never what was asked
 */
public record ServiceOptions(
        String host, int port, Set<String> names, Set<String> origins, boolean logsRequests, Limits limits) {

    /** The extension in Chromium, whose key stands in its manifest. */
    public static final String EXTENSION = "chrome-extension://apolidbekdaiedgdjkilklhfclobdmjc";

    /** The port it listens on if nobody says another. */
    public static final int PORT = 8377;

    /** On this computer alone. */
    public static ServiceOptions local(int port) {
        return new ServiceOptions("127.0.0.1", port, Set.of(), Set.of(EXTENSION), false, Limits.usual());
    }

    public ServiceOptions {
        names = Set.copyOf(names);
        origins = Set.copyOf(origins);
    }

    /** The same with other limits. */
    public ServiceOptions withLimits(Limits other) {
        return new ServiceOptions(host, port, names, origins, logsRequests, other);
    }
}
