package touchstone.corpus;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Gzipped data as they were before, and damage to them told apart from all other trouble with reading. */
final class Unzipped extends FilterInputStream {

    private long count;

    Unzipped(InputStream gzipped) throws IOException {
        super(opened(gzipped));
    }

    /** The data end too early, or are not what was once compressed. */
    static final class DamagedException extends IOException {

        private static final long serialVersionUID = 1;

        private final long bytes;

        DamagedException(long bytes, IOException cause) {
            super("the gzipped data are cut off or damaged", cause);
            this.bytes = bytes;
        }

        /** How many bytes could be read, unzipped. */
        long bytes() {
            return bytes;
        }
    }

    private static InputStream opened(InputStream gzipped) throws IOException {
        try {
            return new GZIPInputStream(gzipped, 1 << 16);
        } catch (EOFException | ZipException e) {
            throw new DamagedException(0, e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int n = super.read(bytes, offset, length);
            count += Math.max(n, 0);
            return n;
        } catch (EOFException | ZipException e) {
            throw new DamagedException(count, e);
        }
    }
}
