package touchstone.text;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Host names and the domains that can be registered, by the list of public suffixes. */
public final class Domains {

    private static final int LONGEST_LABEL = 63;

    private Domains() {}

    /**
     * The registrable domain of a host or address: {@code bbc.co.uk} for {@code https://news.bbc.co.uk/x}. Null if there
     * is none, as for an IP address, a public suffix itself or words that are no host.
     */
    public static @Nullable String registrable(String hostOrAddress) {
        String host = host(hostOrAddress);
        return host == null || host.indexOf('.') < 0 || isNumeric(host) || host.indexOf(':') >= 0
                ? null
                : PublicSuffixes.shipped().registrable(host);
    }

    /** As {@link #registrable(String)}; null for an address without a host. */
    public static @Nullable String registrable(URI address) {
        return address.getHost() == null ? null : registrable(address.getHost());
    }

    /** The host in lower case and ASCII form, without {@code www.} in front; null if the words hold none. */
    public static @Nullable String host(String hostOrAddress) {
        String rest = hostOrAddress.strip();
        int scheme = rest.indexOf("://");
        if (scheme >= 0) {
            rest = rest.substring(scheme + 3);
        }
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        rest = rest.substring(rest.lastIndexOf('@', end) + 1, end);
        rest = withoutDot(withoutPort(rest));
        try {
            String host = ascii(rest).toLowerCase(Locale.ROOT);
            return host.isEmpty() ? null : host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What is ASCII already needs no tables of characters, which take a while to load. */
    private static String ascii(String host) {
        int label = 0;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            label = c == '.' ? 0 : label + 1;
            if (c > 127 || label > LONGEST_LABEL || (label == 0 && (i == 0 || host.charAt(i - 1) == '.'))) {
                return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            }
        }
        return host;
    }

    private static String withoutPort(String host) {
        int digits = host.length();
        while (digits > 0 && isDigit(host.charAt(digits - 1))) {
            digits--;
        }
        return digits < host.length() && digits > 0 && host.charAt(digits - 1) == ':'
                ? host.substring(0, digits - 1)
                : host;
    }

    private static String withoutDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }

    private static boolean isNumeric(String host) {
        return host.chars().allMatch(c -> c == '.' || isDigit(c));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
