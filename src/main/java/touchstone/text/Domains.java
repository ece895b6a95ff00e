package touchstone.text;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Host names and the domains that can be registered, by the list of public suffixes. */
public final class Domains {

    /** Characters of a host name at most (RFC 1035). */
    private static final int LONGEST = 253;

    private Domains() {}

    /**
     * The registrable domain of a host or address: {@code bbc.co.uk} for {@code https://news.bbc.co.uk/x}. Null if there
     * is none, as for an IP address, a public suffix itself or words that are no host.
     */
    public static @Nullable String registrable(String hostOrAddress) {
        String host = host(hostOrAddress);
        if (host == null || host.indexOf('.') < 0 || host.matches("[0-9.]+") || host.indexOf(':') >= 0) {
            return null;
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, true);
        return domain == null || domain.isBlank() ? null : domain.toLowerCase(Locale.ROOT);
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
        rest = rest.replaceFirst(":\\d+$", "").replaceFirst("\\.$", "");
        if (rest.length() > LONGEST) {
            return null; // Java's conversion takes quadratic time, or gives up with an exception of its own
        }
        try {
            String host = IDN.toASCII(rest, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return host.isEmpty() ? null : host.startsWith("www.") ? host.substring(4) : host;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
