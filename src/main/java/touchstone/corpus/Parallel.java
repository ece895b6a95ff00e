package touchstone.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Work on each of several items on all cores, in their order, that may fail with an {@link IOException}. */
final class Parallel {

    private Parallel() {}

    /** What is done with one item. */
    interface Work<A, B> {
        B on(A item) throws IOException;
    }

    static <A, B> List<B> map(List<A> items, Work<A, B> work) throws IOException {
        try {
            return items.parallelStream()
                    .map(item -> {
                        try {
                            return work.on(item);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}
