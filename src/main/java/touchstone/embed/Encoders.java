package touchstone.embed;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import touchstone.embed.Encoder.Model;

/**
 * The encoders that matching uses, loaded when a first text is encoded and not before, so that a command which needs no
 * vectors starts fast. Thread-safe.
 */
public final class Encoders implements AutoCloseable {

    private @Nullable Encoder first;
    private @Nullable Encoder second;

    /** A text's unit vectors by the first and the second encoder. */
    @SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
    public record Vectors(float[] first, float[] second) {}

    /** The first encoder alone, for whoever needs no second opinion. */
    public synchronized Encoder first() {
        if (first == null) {
            first = Encoder.load(Model.MINILM);
        }
        return first;
    }

    /** The vectors of one text. */
    public Vectors encode(String text) {
        return new Vectors(first().encode(text), second().encode(text));
    }

    /**
     * The vectors of many texts, each encoded alone, on all cores, in the order of {@code texts}.
     *
     * @param done told 1 after each text; called from several threads
     */
    public List<Vectors> encodeAll(List<String> texts, IntConsumer done) {
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
        if (first != null) {
            first.close();
            first = null;
        }
        if (second != null) {
            second.close();
            second = null;
        }
    }

    private synchronized Encoder second() {
        if (second == null) {
            second = Encoder.load(Model.BGE);
        }
        return second;
    }
}
