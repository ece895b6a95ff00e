package touchstone.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Undoes gzip and deflate up to a limit. The JDK's GZIPInputStream is not used, since it calls itself once for every member
 * of a file, so that a few kilobytes of empty members exhaust the stack.
 */
final class Compression {

    /** A body as far as it was read; {@code complete} is false where it goes on beyond the limit. */
    @SuppressWarnings("ArrayRecordComponent") // bodies are compared by nobody
    record Plain(byte[] bytes, boolean complete) {}

    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int CHECKSUM = 2;

    private final byte[] in;
    private final boolean inComplete;
    private final int most;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CRC32 sum = new CRC32();
    private int at;

    private Compression(Plain body, int most) {
        in = body.bytes();
        inComplete = body.complete();
        this.most = most;
    }

    /**
     * The body as it was before compression.
     *
     * @param encodings values of the header Content-Encoding
     * @throws ZipException if it is damaged, or in a compression that we never asked for
     * @throws EOFException if it ends too early
     */
    static Plain undo(Plain body, List<String> encodings, int most) throws IOException {
        String encoding = String.join(",", encodings).strip().toLowerCase(Locale.ROOT);
        if (body.bytes().length == 0) {
            return body;
        }
        return switch (encoding) {
            case "", "identity", "none" -> body;
            case "gzip", "x-gzip" -> new Compression(body, most).gunzipped();
            case "deflate" -> new Compression(body, most).inflated();
            default -> throw new ZipException("compression " + (encoding.length() > 30 ? "unknown" : encoding));
        };
    }

    /** Whether the bytes begin as a gzip file does. */
    static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b && bytes[2] == 8;
    }

    private Plain gunzipped() throws IOException {
        boolean all = true;
        while (all && isMember()) {
            skipHeader();
            sum.reset();
            all = inflate(true);
            if (all) {
                checkSum();
            }
        }
        if (at == 0) {
            throw new ZipException("no gzip header");
        }
        return new Plain(out.toByteArray(), all);
    }

    private Plain inflated() throws IOException {
        boolean zlib = in.length > 1 && (in[0] & 15) == 8 && ((in[0] & 255) * 256 + (in[1] & 255)) % 31 == 0;
        boolean all = inflate(!zlib);
        return new Plain(out.toByteArray(), all);
    }

    /** Holds the member that was inflated last against the checksum behind it. */
    private void checkSum() throws IOException {
        long said = 0;
        for (int i = 3; i >= 0 && at + 8 <= in.length; i--) {
            said = said << 8 | (in[at + i] & 255);
        }
        if (at + 8 <= in.length && said != sum.getValue()) {
            throw new ZipException("damaged");
        }
        at += 8;
    }

    private boolean isMember() {
        return at + 10 <= in.length && (in[at] & 255) == 0x1f && (in[at + 1] & 255) == 0x8b && in[at + 2] == 8;
    }

    private void skipHeader() {
        int flags = in[at + 3];
        at += 10;
        if ((flags & EXTRA) != 0 && at + 1 < in.length) {
            at += 2 + (in[at] & 255) + ((in[at + 1] & 255) << 8);
        }
        for (int flag : new int[] {NAME, COMMENT}) {
            if ((flags & flag) != 0) {
                while (at < in.length && in[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        at += (flags & CHECKSUM) != 0 ? 2 : 0;
    }

    /** Inflates one stream from where we are; false where input or output met its limit before the end. */
    private boolean inflate(boolean raw) throws IOException {
        Inflater inflater = new Inflater(raw);
        try {
            int start = Math.min(at, in.length);
            inflater.setInput(in, start, in.length - start);
            byte[] buffer = new byte[16_384];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                out.write(buffer, 0, Math.min(n, most - out.size()));
                sum.update(buffer, 0, n);
                if (out.size() >= most && !inflater.finished()) {
                    return false;
                }
                if (n == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    return ended();
                }
            }
            at = start + (int) inflater.getBytesRead();
            return true;
        } catch (DataFormatException e) {
            throw (ZipException) new ZipException("damaged").initCause(e);
        } finally {
            inflater.end();
        }
    }

    private boolean ended() throws EOFException {
        if (inComplete) {
            throw new EOFException("compressed data ends too early");
        }
        return false;
    }
}
