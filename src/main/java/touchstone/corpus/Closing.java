package touchstone.corpus;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Closes several things, every one of them, whatever happens to the others. */
final class Closing {

    private Closing() {}

    /** @throws IOException the first failure, with the others behind it */
    static void all(@Nullable AutoCloseable... things) throws IOException {
        IOException failed = null;
        for (AutoCloseable thing : things) {
            try {
                if (thing != null) {
                    thing.close();
                }
            } catch (Exception e) {
                IOException io = e instanceof IOException i ? i : new IOException(e);
                if (failed == null) {
                    failed = io;
                } else {
                    failed.addSuppressed(io);
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
