package touchstone.report;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address. Only those of the web become links: a fact-check or a page may name any.
 *
 * @param href in ASCII; null if it must not be followed
 */
record AddressView(@Nullable String href, Words words) {

    static AddressView of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean isWeb = (scheme.equals("http") || scheme.equals("https"))
                && uri.getRawAuthority() != null
                && uri.getRawUserInfo() == null;
        return new AddressView(isWeb ? uri.toASCIIString() : null, Words.of(uri.toString()));
    }

    static @Nullable AddressView ofNullable(@Nullable URI uri) {
        return uri == null ? null : of(uri);
    }
}
