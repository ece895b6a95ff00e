package touchstone.corpus;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.text.Domains;

/** Addresses in a form in which equal pages have equal addresses, as far as that shows in the address. */
final class Addresses {

    private Addresses() {}

    /** Host without {@code www.}, path without a closing slash, query without tracking parameters; null without a host. */
    static @Nullable String normal(URI address) {
        String host = address.getHost() == null ? null : Domains.host(address.getHost());
        if (host == null) {
            return null;
        }
        String path = Objects.requireNonNullElse(address.getRawPath(), "");
        String query = address.getRawQuery() == null
                ? ""
                : Arrays.stream(address.getRawQuery().split("&"))
                        .filter(parameter -> !isTracking(parameter))
                        .collect(Collectors.joining("&"));
        return host + path.replaceFirst("/$", "") + (query.isEmpty() ? "" : "?" + query);
    }

    private static boolean isTracking(String parameter) {
        String lower = parameter.toLowerCase(Locale.ROOT);
        return lower.isEmpty() || lower.startsWith("utm_") || lower.startsWith("fbclid=") || lower.startsWith("gclid=");
    }
}
