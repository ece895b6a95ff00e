package touchstone.serve;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.text.Digests;

/**
 * All that is known of sources, in as many drawers as there are values of the first B bits of the SHA-256 of a domain. A client
 * asks for a drawer, and so does not tell which of the domains in it it met. B is as large as it can be while every drawer holds
 * at least {@link #CROWD} domains. All drawers are equally long, packed or not, so that whoever watches the network learns
 * nothing from the length of the reply.
 */
final class Prefixes {

    /** Domains in a drawer at least, where there are twice as many at all. */
    static final int CROWD = 20;

    private static final int MOST_BITS = 16;
    private static final int PLAIN_STEP = 1024;
    private static final int PACKED_STEP = 256;

    private final int bits;
    private final List<Packed> drawers;

    private Prefixes(int bits, List<Packed> drawers) {
        this.bits = bits;
        this.drawers = drawers;
    }

    /** How many bits may be asked for: see the class. */
    static int bits(Collection<String> domains) {
        int bits = 0;
        while (bits < MOST_BITS && smallest(domains, bits + 1) >= CROWD) {
            bits++;
        }
        return bits;
    }

    private static int smallest(Collection<String> domains, int bits) {
        int[] counts = new int[1 << bits];
        domains.forEach(domain -> counts[drawer(domain, bits)]++);
        return Arrays.stream(counts).min().orElse(0);
    }

    /** The drawer of a domain: the first bits of its SHA-256 as a number. */
    static int drawer(String domain, int bits) {
        byte[] digest = Digests.sha256().digest(domain.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        int first = ((digest[0] & 0xff) << 8) | (digest[1] & 0xff);
        return first >> (MOST_BITS - bits);
    }

    /** The name of a drawer: its bits as hexadecimal digits, filled up with zeros at the end. */
    static String name(int drawer, int bits) {
        int digits = digits(bits);
        int value = drawer << (digits * 4 - bits);
        return digits == 0 ? "" : String.format(Locale.ROOT, "%0" + digits + "x", value);
    }

    private static int digits(int bits) {
        return (bits + 3) / 4;
    }

    /** One known source: its domain, and what is known of it as JSON on one line. */
    record Known(String domain, String json) {}

    /** Puts all into drawers. */
    static Prefixes of(int bits, String version, Collection<Known> sources) {
        List<List<String>> sorted = new ArrayList<>();
        for (int i = 0; i < 1 << bits; i++) {
            sorted.add(new ArrayList<>());
        }
        sources.forEach(source -> sorted.get(drawer(source.domain(), bits)).add(source.json()));
        int longest = 0;
        for (int i = 0; i < sorted.size(); i++) {
            longest = Math.max(longest, body(i, bits, version, sorted.get(i), 0).length);
        }
        int length = up(longest, PLAIN_STEP);
        List<byte[]> bodies = new ArrayList<>();
        List<byte[]> deflated = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            byte[] body = body(i, bits, version, sorted.get(i), length);
            sorted.get(i).clear();
            bodies.add(body);
            deflated.add(Gzip.deflated(body));
        }
        int packed = up(deflated.stream().mapToInt(Gzip::length).max().orElse(0), PACKED_STEP);
        List<Packed> drawers = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            drawers.add(new Packed(Gzip.file(bodies.get(i), deflated.get(i), packed), length));
        }
        return new Prefixes(bits, List.copyOf(drawers));
    }

    private static byte[] body(int drawer, int bits, String version, List<String> sources, int length) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(Math.max(length, 1024));
        String head = "{\"prefix\":\"" + name(drawer, bits) + "\",\"prefixBits\":" + bits + ",\"version\":\"" + version
                + "\",\"sources\":[" + String.join(",", sources) + "],\"padding\":\"";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        while (body.size() + 2 < length) {
            body.write('x');
        }
        body.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static int up(int length, int step) {
        return (length + step - 1) / step * step;
    }

    /** Bits that are asked for. */
    int bits() {
        return bits;
    }

    /**
     * The drawer of this name. Null unless it is exactly as long as it should be: a longer one would tell more than it may.
     *
     * @param name hexadecimal digits, capital or small
     */
    @Nullable
    Packed drawer(String name) {
        int digits = digits(bits);
        if (name.length() != digits) {
            return null;
        }
        int value = 0;
        for (int i = 0; i < digits; i++) {
            int digit = name.charAt(i) < 0x80 ? Character.digit(name.charAt(i), 16) : -1;
            if (digit < 0) {
                return null;
            }
            value = value << 4 | digit;
        }
        int surplus = digits * 4 - bits;
        return (value & ((1 << surplus) - 1)) != 0 ? null : drawers.get(value >> surplus);
    }

    /** Digits of a drawer's name. */
    int digits() {
        return digits(bits);
    }
}
