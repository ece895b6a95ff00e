package touchstone.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import touchstone.model.Fetched.Reason;

/**
 * An address that may stand for a page of the public web: http or https, a plain host in ASCII, an ordinary port, no
 * credentials, no fragment. Whether its host leads to a public address is the guard's business.
 */
record WebAddress(URI uri) {

    private static final int LONGEST = 8_000;
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443, 8080, 8443);
    private static final Set<String> LOCAL = Set.of(
            "localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp", "private", "arpa");

    /**
     * Reads an address that somebody else may have chosen.
     *
     * @param local whether local names and every port are allowed: for tests
     */
    static WebAddress of(URI uri, boolean local) throws Stopped {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw bad(uri, "begins neither with http:// nor with https://");
        }
        String authority = uri.getRawAuthority();
        if (authority == null || authority.isEmpty()) {
            throw bad(uri, "names no host");
        }
        if (authority.indexOf('@') >= 0) {
            throw bad(uri, "carries a user name, which Touchstone never sends");
        }
        int port = port(uri, authority);
        if (!local && !PORTS.contains(port)) {
            throw bad(uri, "uses port " + port + ", where no public web pages are served");
        }
        String host = Host.plain(uri, authority.replaceFirst(":\\d*$", ""));
        if (!local && isLocal(host)) {
            throw Stopped.refused(
                    Reason.PRIVATE_ADDRESS,
                    host + " is a name inside a private network, and Touchstone fetches from the public web only; save"
                            + " the page and check the file instead.");
        }
        return new WebAddress(rebuilt(uri, scheme, host, port));
    }

    String host() {
        return uri.getHost();
    }

    /** The place that robots.txt speaks for. */
    URI robots() {
        return uri.resolve("/robots.txt");
    }

    /** Scheme, host and port: pages of one origin share a robots.txt. */
    String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    /** Host, and port where it is an unusual one: what takes its turn with others. Subdomains are hosts of their own. */
    String place() {
        return uri.getRawAuthority();
    }

    /** Where a redirect from here leads. */
    WebAddress redirected(String location, boolean local) throws Stopped {
        URI target;
        try {
            target = uri.resolve(Escapes.escaped(location.strip()));
        } catch (IllegalArgumentException e) {
            throw Stopped.failed(Reason.BAD_ADDRESS, host() + " redirects to something that is no web address.");
        }
        return of(target, local);
    }

    private static boolean isLocal(String host) {
        return host.indexOf(':') < 0
                && (host.indexOf('.') < 0 || LOCAL.contains(host.substring(host.lastIndexOf('.') + 1)));
    }

    private static int port(URI uri, String authority) throws Stopped {
        int colon = authority.lastIndexOf(':');
        if (colon < 0 || authority.indexOf(']') > colon || colon == authority.length() - 1) {
            return -1;
        }
        String digits = authority.substring(colon + 1);
        if (digits.length() > 5 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw bad(uri, "names no port after its colon");
        }
        return Integer.parseInt(digits);
    }

    private static URI rebuilt(URI uri, String scheme, String host, int port) throws Stopped {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        boolean usual = port == -1 || (scheme.equals("http") ? port == 80 : port == 443);
        String whole = scheme + "://" + host + (usual ? "" : ":" + port) + Escapes.escaped(path + query);
        if (whole.length() > LONGEST) {
            throw Stopped.refused(Reason.BAD_ADDRESS, "The address is longer than " + LONGEST + " characters.");
        }
        try {
            return new URI(whole).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw bad(uri, "is not a web address");
        }
    }

    static Stopped bad(URI uri, String why) {
        String shown = uri.toString();
        String cut = shown.length() > 200 ? shown.substring(0, 200) + "…" : shown;
        return Stopped.refused(
                Reason.BAD_ADDRESS, "The address " + cut + " " + why + "; give the address of a web page.");
    }
}
