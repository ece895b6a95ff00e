package touchstone.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One form for all addresses of one page: {@code https}, host in lower case without {@code www.}, {@code m.} or {@code
 * amp.}, no default port, fragment, tracking parameters or closing slash, the other parameters sorted; copies kept by web
 * archives, AMP caches and redirects read as the page itself. A key to compare by, not an address to fetch.
 */
public final class Urls {

    private static final int LONGEST = 8192;
    private static final int MOST_WRAPS = 4;

    /** Scheme, host with port, path, query; the fragment is passed over. */
    private static final Pattern PARTS = Pattern.compile("(?i)https?:/{1,2}([^/?#]+)([^?#]*)(?:\\?([^#]*))?(?:#.*)?");

    private static final Pattern ARCHIVED =
            Pattern.compile("(?i)/(?:web/|wayback/)?[0-9*]*(?:[a-z]{2}_)?/?(https?:/.+)");
    private static final Set<String> ARCHIVES = Set.of(
            "web.archive.org",
            "archive.org",
            "archive.is",
            "archive.today",
            "archive.ph",
            "archive.li",
            "archive.vn",
            "archive.fo",
            "archive.md",
            "webcache.googleusercontent.com");
    private static final Pattern AMP_CACHE = Pattern.compile("/(?:amp|[civ])/(s/)?(.+)");
    private static final Set<String> TRACKING = tracking();

    private Urls() {}

    /** The normal form of an address; null if it is no http or https address with a host, or unreasonably long. */
    public static @Nullable String normalise(String address) {
        String url = address.strip();
        for (int wraps = 0; wraps < MOST_WRAPS; wraps++) {
            Matcher parts = match(url);
            if (parts == null) {
                return null;
            }
            String inner = unwrapped(host(parts.group(1)), parts.group(2), parts.group(3));
            if (inner == null) {
                break;
            }
            url = inner;
        }
        Matcher parts = match(url);
        String host = parts == null ? null : host(parts.group(1));
        if (parts == null || host == null) {
            return null;
        }
        String query = query(parts.group(3));
        return "https://" + host + port(parts.group(1)) + path(parts.group(2)) + (query.isEmpty() ? "" : "?" + query);
    }

    /** Whether an address in normal form is that of a whole site. */
    public static boolean isFrontPage(String normal) {
        int path = normal.indexOf('/', "https://".length());
        return path < 0 || path == normal.length() - 1;
    }

    /** The host of the normal form; null where there is none. */
    public static @Nullable String canonicalHost(String address) {
        String normal = normalise(address.contains("://") ? address : "https://" + address.strip());
        return normal == null ? null : Domains.host(normal);
    }

    private static @Nullable Matcher match(String url) {
        if (url.length() > LONGEST) {
            return null;
        }
        Matcher parts = PARTS.matcher(url);
        return parts.matches() ? parts : null;
    }

    /** The address within that of an archive, an AMP cache or a redirect; null if this is none. */
    private static @Nullable String unwrapped(@Nullable String host, String path, @Nullable String query) {
        if (host == null) {
            return null;
        }
        String full = query == null ? path : path + "?" + query;
        Matcher archived = ARCHIVED.matcher(full);
        if (ARCHIVES.contains(host) && archived.matches()) {
            return archived.group(1);
        }
        Matcher amp = AMP_CACHE.matcher(full);
        boolean google = host.matches("google(\\.[a-z]{2,3}){1,2}");
        if ((google || host.endsWith(".cdn.ampproject.org")) && amp.matches()) {
            return "https://" + amp.group(2);
        }
        boolean redirect = (google && path.equals("/url")) || (host.equals("l.facebook.com") && path.equals("/l.php"));
        return redirect && query != null ? target(query) : null;
    }

    private static @Nullable String target(String query) {
        for (String part : query.split("&", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2 && Set.of("q", "u", "url").contains(pair[0])) {
                try {
                    return URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
                } catch (IllegalArgumentException e) {
                    return null;
                }
            }
        }
        return null;
    }

    private static @Nullable String host(String authority) {
        String host = Domains.host(authority);
        if (host == null || host.matches(".*[^a-z0-9._:\\[\\]-].*")) {
            return null;
        }
        for (String prefix : List.of("www.", "m.", "mobile.", "amp.")) {
            String rest = host.startsWith(prefix) ? host.substring(prefix.length()) : "";
            if (Domains.registrable(rest) != null) {
                return rest;
            }
        }
        return host;
    }

    private static String port(String authority) {
        Matcher port = Pattern.compile(".*:([0-9]{1,5})").matcher(authority);
        return !port.matches() || Set.of("80", "443").contains(port.group(1)) ? "" : ":" + port.group(1);
    }

    private static String path(String raw) {
        String path = raw.replace(" ", "%20").replaceAll("/{2,}", "/");
        path = path.replaceFirst("(?i)/amp/?$", "").replaceFirst("(?i)[./]amp(\\.html?)$", "$1");
        path = Pattern.compile("%[0-9a-f]{2}", Pattern.CASE_INSENSITIVE)
                .matcher(path)
                .replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String query(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String part : raw.replace("&amp;", "&").split("&", -1)) {
            String name = part.split("=", 2)[0];
            if (!name.isEmpty() && !isTracking(name) && !part.equalsIgnoreCase("outputType=amp")) {
                kept.add(part.replace(" ", "%20"));
            }
        }
        Collections.sort(kept);
        return String.join("&", kept);
    }

    private static boolean isTracking(String name) {
        int line = name.indexOf('_');
        return TRACKING.contains(name) || (line > 0 && TRACKING.contains(name.substring(0, line + 1) + "*"));
    }

    private static Set<String> tracking() {
        try (InputStream in = Urls.class.getResourceAsStream("tracking-parameters.txt")) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read tracking-parameters.txt", e);
        }
    }
}
