package touchstone.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ConnectionClosedException;

/**
 * A body held against the length that its server announced: one that ends before or goes on after it is no page but a part of
 * one, or of two.
 */
final class Announced extends FilterInputStream {

    /** A body longer than announced. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong() {
            super("the body is longer than announced");
        }
    }

    private final long length;
    private long read;

    Announced(InputStream in, long length) {
        super(in);
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (read >= length) {
            return end();
        }
        int n = in.read(into, from, (int) Math.min(most, length - read));
        if (n < 0) {
            throw new ConnectionClosedException("the body is shorter than announced");
        }
        read += n;
        return n;
    }

    private int end() throws IOException {
        int more;
        try {
            more = in.read();
        } catch (IOException e) {
            // All that was announced is here; how the server takes its leave is its own business.
            return -1;
        }
        if (more >= 0) {
            throw new TooLong();
        }
        return -1;
    }
}
