package touchstone.embed;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoder.Model;

/**
 * The encoders that matching uses, loaded when a first text is encoded and not before, so that a command which needs no
 * vectors starts fast. Thread-safe.
 */
public final class Encoders implements AutoCloseable {

    private @Nullable List<Encoder> loaded;

    /** A text's unit vectors by the first and the second encoder. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Vectors(float[] first, float[] second) {}

    /** The first encoder alone, for whoever needs no second opinion. */
    public Encoder first() {
        return loaded().getFirst();
    }

    /** The vectors of one text. */
    public Vectors encode(String text) {
        List<Encoder> both = loaded();
        return new Vectors(both.get(0).encode(text), both.get(1).encode(text));
    }

    /**
     * The vectors of many texts, each encoded alone, on all cores, in the order of {@code texts}.
     *
     * @param done told 1 after each text; called from several threads
     */
    public List<Vectors> encodeAll(List<String> texts, IntConsumer done) {
        loaded();
        return IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> {
                    Vectors vectors = encode(texts.get(i));
                    done.accept(1);
                    return vectors;
                })
                .toList();
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.forEach(Encoder::close);
            loaded = null;
        }
    }

    /** The second loads on a thread of its own: those of the common pool may all be waiting here for it. */
    private synchronized List<Encoder> loaded() {
        if (loaded == null) {
            CompletableFuture<Encoder> second = new CompletableFuture<>();
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> second.completeAsync(() -> Encoder.load(Model.BGE), Runnable::run));
            loaded = List.of(Encoder.load(Model.MINILM), second.join());
        }
        return loaded;
    }
}
