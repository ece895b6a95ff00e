package touchstone.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses as pages write them, which is not always as RFC 3986 wants them. */
public final class WebAddresses {

    private static final int LONGEST = 4_000;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNSAFE = " \"<>\\^`{|}[]";
    /** What stands in an address as it is. */
    private static final BitSet SAFE = new BitSet();

    static {
        SAFE.set(' ', 127);
        UNSAFE.chars().forEach(SAFE::clear);
        SAFE.clear('%');
    }

    private WebAddresses() {}

    /**
     * The absolute http or https address that the words name, seen from {@code base}. Characters that an address may not hold
     * are escaped. Null for other schemes, for a relative address without a base and for what is no address.
     */
    public static @Nullable URI resolve(@Nullable URI base, @Nullable String words) {
        if (words == null || words.isBlank() || words.length() > LONGEST) {
            return null;
        }
        try {
            String clean = words.strip();
            URI address = new URI(escaped(clean.startsWith("//") && base == null ? "https:" + clean : clean));
            if (!address.isAbsolute() && base != null) {
                address = base.resolve(address);
            }
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
            return web ? address : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    private static String escaped(String words) {
        int clean = 0;
        while (clean < words.length() && SAFE.get(words.charAt(clean))) {
            clean++;
        }
        if (clean == words.length()) {
            return words;
        }
        StringBuilder out = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean loosePercent = c == '%'
                    && (i + 2 >= words.length()
                            || Character.digit(words.charAt(i + 1), 16) < 0
                            || Character.digit(words.charAt(i + 2), 16) < 0);
            if (c < ' ' || c == 127) {
                continue;
            }
            if (UNSAFE.indexOf(c) >= 0 || loosePercent) {
                out.append('%').append(HEX.toHexDigits((byte) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
