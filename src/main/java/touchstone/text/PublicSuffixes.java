package touchstone.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The list of public suffixes (publicsuffix.org) under which registries give names away; what companies offer below their own
 * names is left out. The list stays the bytes of its file, found through a table of hashes: made in milliseconds, where objects
 * for its 7,000 lines would take a tenth of a second from every command that looks at a host. Thread-safe.
 */
final class PublicSuffixes {

    private static final String FILE = "/effective_tld_names.dat";
    private static final String END = "// ===BEGIN PRIVATE DOMAINS===";
    private static final int SLOTS = 1 << 15;

    private final byte[] list;
    /** Where in the list a line begins, plus one; 0 is a free slot. */
    private final int[] slots = new int[SLOTS];

    private PublicSuffixes(byte[] list) {
        this.list = list;
        int start = 0;
        int hash = 0;
        for (int at = 0; at < list.length; at++) {
            byte b = list[at];
            if (b != '\n') {
                hash = 31 * hash + b;
                continue;
            }
            if (hash == END.hashCode()) {
                return;
            }
            if (at > start && list[start] != '/') {
                put(hash, start);
            }
            start = at + 1;
            hash = 0;
        }
    }

    /** Read when a host is first looked at. */
    private static final class Shipped {
        static final PublicSuffixes LIST = read();

        private static PublicSuffixes read() {
            try (InputStream in = PublicSuffixes.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("the list of public suffixes is missing: " + FILE);
                }
                return new PublicSuffixes(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the list of public suffixes", e);
            }
        }
    }

    static PublicSuffixes shipped() {
        return Shipped.LIST;
    }

    /**
     * What was registered of a host: the label before its longest public suffix, and that suffix. Null if the host is a public
     * suffix itself or ends in none.
     *
     * @param host lower case, in ASCII form
     */
    @Nullable
    String registrable(String host) {
        String listed = host.contains("xn--") ? IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED) : host;
        int before = -1;
        int start = 0;
        for (int label = 0; ; label++) {
            int dot = listed.indexOf('.', start);
            if (contains("!" + listed.substring(start))) {
                return from(host, label);
            }
            if (contains(listed.substring(start)) || (dot > 0 && contains("*" + listed.substring(dot)))) {
                return before < 0 ? null : from(host, before);
            }
            if (dot < 0) {
                return null;
            }
            before = label;
            start = dot + 1;
        }
    }

    /** The host from its n-th label on, counted from 0. */
    private static String from(String host, int n) {
        int start = 0;
        for (int i = 0; i < n; i++) {
            start = host.indexOf('.', start) + 1;
        }
        return host.substring(start);
    }

    private boolean contains(String rule) {
        byte[] wanted = rule.getBytes(StandardCharsets.UTF_8);
        int hash = 0;
        for (byte b : wanted) {
            hash = 31 * hash + b;
        }
        for (int slot = slot(hash); slots[slot] != 0; slot = (slot + 1) % SLOTS) {
            if (isAt(slots[slot] - 1, wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int start, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (list[start + i] != wanted[i]) {
                return false;
            }
        }
        return list[start + wanted.length] == '\n';
    }

    private void put(int hash, int start) {
        int slot = slot(hash);
        while (slots[slot] != 0) {
            slot = (slot + 1) % SLOTS;
        }
        slots[slot] = start + 1;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (SLOTS - 1);
    }
}
