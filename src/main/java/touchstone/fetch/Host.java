package touchstone.fetch;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;

/** Reads the host of an address, and refuses the notations that only serve to hide an address from a guard. */
final class Host {

    private Host() {}

    /** The host in lower case and ASCII; a dotted IPv4 address, a bracketed IPv6 address, or a name of letters, digits, hyphens. */
    static String plain(URI uri, String written) throws Stopped {
        if (written.startsWith("[")) {
            return bracketed(uri, written);
        }
        String ascii;
        try {
            ascii = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw WebAddress.bad(uri, "names a host that cannot exist");
        }
        String host = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        String[] labels = host.split("\\.", -1);
        if (host.length() > 253 || !areLabels(labels)) {
            throw WebAddress.bad(uri, "names a host that cannot exist");
        }
        if (looksLikeANumber(labels[labels.length - 1]) && !isDotted(labels)) {
            throw WebAddress.bad(uri, "writes an internet address in a notation that hides it");
        }
        return host;
    }

    private static String bracketed(URI uri, String written) throws Stopped {
        boolean closed = written.endsWith("]") && written.length() > 3;
        if (!closed || !written.substring(1, written.length() - 1).matches("[0-9a-fA-F:.]+")) {
            throw WebAddress.bad(uri, "names a host that cannot exist");
        }
        return written.toLowerCase(Locale.ROOT);
    }

    /** Underscores are no part of host names, but some sites have them and browsers open them. */
    private static boolean areLabels(String[] labels) {
        for (String label : labels) {
            if (!label.matches("[a-z0-9_-]{1,63}")) {
                return false;
            }
        }
        return true;
    }

    /** As the URL standard has it: a host whose last part is a number, decimal or hexadecimal, is an IPv4 address. */
    private static boolean looksLikeANumber(String label) {
        return label.matches("[0-9]+|0x[0-9a-f]*");
    }

    private static boolean isDotted(String[] labels) {
        if (labels.length != 4) {
            return false;
        }
        for (String label : labels) {
            boolean plain = label.matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(label) <= 255;
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
