package touchstone.fetch;

import java.nio.charset.StandardCharsets;

/** Makes an address out of what servers send as one: spaces, umlauts, brackets and stray percent signs become escapes, as in browsers. */
final class Escapes {

    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=";

    private Escapes() {}

    static String escaped(String address) {
        byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
        int path = pathStart(address);
        StringBuilder out = new StringBuilder(bytes.length + 16);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean kept = isLetter(c)
                    || ALLOWED.indexOf(c) >= 0
                    || (c == '%' && i + 2 < bytes.length && isHex(bytes[i + 1]) && isHex(bytes[i + 2]))
                    || ((c == '[' || c == ']') && i < path);
            if (kept) {
                out.append(c);
            } else {
                out.append('%').append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            }
        }
        return out.toString();
    }

    /** Brackets may stand around an IPv6 host, nowhere else. */
    private static int pathStart(String address) {
        int slashes = address.indexOf("//");
        boolean hasHost = slashes == 0 || (slashes > 0 && address.charAt(slashes - 1) == ':');
        int slash = hasHost ? address.indexOf('/', slashes + 2) : 0;
        return slash < 0 ? address.length() : slash;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isHex(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}
