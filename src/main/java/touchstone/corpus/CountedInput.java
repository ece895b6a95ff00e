package touchstone.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes went through, after every read. */
final class CountedInput extends FilterInputStream {

    private final LongConsumer count;
    private long bytes;

    CountedInput(InputStream in, LongConsumer count) {
        super(in);
        this.count = count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        counted(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int n = super.read(into, offset, length);
        counted(Math.max(0, n));
        return n;
    }

    private void counted(int n) {
        bytes += n;
        count.accept(bytes);
    }
}
