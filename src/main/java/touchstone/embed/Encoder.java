package touchstone.embed;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Turns an English text into a unit vector of 384 numbers, so that texts of like meaning have a high cosine. Thread-safe.
 *
 * <p>Texts are always encoded alone: the vectors of an int8 model change with the batch they stand in (cosine .99
 * between alone and in a batch of 32).
 */
public final class Encoder implements AutoCloseable {

    /** Length of every vector. */
    public static final int DIMENSIONS = 384;

    private static final int MOST_TOKENS = 256;

    /** The models that ship as jars. */
    public enum Model {
        /** all-MiniLM-L6-v2, int8; the vector is the mean over the tokens. */
        MINILM("all-minilm-l6-v2-q", "all-minilm-l6-v2-q"),
        /** bge-small-en-v1.5, int8; the vector is that of the first token. */
        BGE("bge-small-en-v1.5-q", "bge-small-en-v1.5-q");

        private final String model;
        private final String tokenizer;

        Model(String model, String tokenizer) {
            this.model = "/" + model + ".onnx";
            this.tokenizer = "/" + tokenizer + "-tokenizer.json";
        }
    }

    /**
     * Held, shared, by whoever is in native code. The process must not end meanwhile: the native library is taken down
     * with it and would crash. So the end waits for those inside and lets nobody in any more.
     */
    private static final ReentrantReadWriteLock INSIDE = new ReentrantReadWriteLock(true);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(INSIDE.writeLock()::lock, "no more encoding"));
    }

    private final Model model;
    private final WordPiece tokenizer;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final Map<String, float[]> recent = Collections.synchronizedMap(new Recent());

    private Encoder(Model model, WordPiece tokenizer, OrtEnvironment environment, OrtSession session) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.environment = environment;
        this.session = session;
    }

    /** Loads a model, which takes about half a second. One at a time: the native library crashed on two at once. */
    public static synchronized Encoder load(Model model) {
        INSIDE.readLock().lock();
        try {
            return load(model, NativeLibrary.environment());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the model " + model, e);
        } catch (OrtException e) {
            throw new IllegalStateException("cannot load the model " + model, e);
        } finally {
            INSIDE.readLock().unlock();
        }
    }

    private static Encoder load(Model model, OrtEnvironment environment) throws IOException, OrtException {
        try (InputStream weights = resource(model.model);
                InputStream vocabulary = resource(model.tokenizer);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            OrtSession session = environment.createSession(weights.readAllBytes(), options);
            return new Encoder(model, WordPiece.read(vocabulary), environment, session);
        }
    }

    /**
     * The vector of a text; of its first 256 tokens, if it is longer. The vectors of the last texts are kept, since a claim
     * is asked for by several stages: nobody may change one.
     */
    public float[] encode(String text) {
        float[] known = recent.get(text);
        if (known != null) {
            return known;
        }
        float[] vector = encodeAnew(text);
        recent.put(text, vector);
        return vector;
    }

    private float[] encodeAnew(String text) {
        long[] ids = tokenizer.ids(text, MOST_TOKENS);
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        INSIDE.readLock().lock();
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]})) {
            Map<String, OnnxTensor> inputs = new HashMap<>();
            inputs.put("input_ids", tokens);
            inputs.put("attention_mask", mask);
            inputs.put("token_type_ids", types);
            inputs.keySet().retainAll(session.getInputNames());
            try (OrtSession.Result result = session.run(inputs)) {
                float[][][] states = (float[][][]) result.get(0).getValue();
                return unit(model == Model.BGE ? states[0][0] : mean(states[0]));
            }
        } catch (OrtException e) {
            throw new IllegalStateException(
                    "the model " + model + " failed on a text of " + text.length() + " characters", e);
        } finally {
            INSIDE.readLock().unlock();
        }
    }

    /**
     * The vectors of many texts, each encoded alone, on all cores.
     *
     * @param done told how many are done after each; called from several threads
     */
    public List<float[]> encodeAll(List<String> texts, IntConsumer done) {
        AtomicInteger count = new AtomicInteger();
        return IntStream.range(0, texts.size())
                .parallel()
                .mapToObj(i -> {
                    float[] vector = encodeAnew(texts.get(i));
                    done.accept(count.incrementAndGet());
                    return vector;
                })
                .toList();
    }

    /** Cosine of two unit vectors, −1 to 1. */
    public static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("cannot close the model " + model, e);
        }
    }

    /** The texts asked for last: those of a long article, more than once around. */
    private static final class Recent extends LinkedHashMap<String, float[]> {
        private static final long serialVersionUID = 1;
        private static final int MOST = 1024;

        Recent() {
            super(16, .75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > MOST;
        }
    }

    private static float[] mean(float[][] states) {
        float[] mean = new float[states[0].length];
        for (float[] state : states) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += state[i] / states.length;
            }
        }
        return mean;
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(cosine(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Encoder.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("no file " + name + " on the class path");
        }
        return in;
    }
}
