package touchstone.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The numbers that a model learned: named arrays under the model's kind and version.
 *
 * <p>On disk: {@code TSWF}, the format's version (1), kind, the model's version, the number of arrays; for each its name,
 * bits a number and length, then the numbers; last the CRC-32 of all before. Integers are big-endian, as {@link
 * DataOutputStream} writes them. A file is read whole or not at all: one that is cut short, altered, too large or of
 * another kind is refused with one sentence.
 */
public final class WeightsFile {

    private static final byte[] MAGIC = "TSWF".getBytes(StandardCharsets.US_ASCII);
    private static final int FORMAT = 1;
    private static final int MOST_BYTES = 64 << 20;
    private static final int MOST_ARRAYS = 1000;

    /** How exactly numbers are kept. */
    public enum Precision {
        /** 32 bits. */
        FULL(32),
        /** 16 bits: three digits, magnitudes from 6e-8 to 65,504. */
        HALF(16);

        private final int bits;

        Precision(int bits) {
            this.bits = bits;
        }

        private static Precision of(int bits) throws IOException {
            for (Precision precision : values()) {
                if (precision.bits == bits) {
                    return precision;
                }
            }
            throw new IOException("weights of " + bits + " bits");
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Numbers(Precision precision, float[] values) {}

    private final String kind;
    private final int version;
    private final Map<String, Numbers> arrays = new LinkedHashMap<>();

    /**
     * An empty file.
     *
     * @param kind what the numbers are for, such as {@code checkworthiness}
     * @param version of the model that reads them
     */
    public WeightsFile(String kind, int version) {
        this.kind = kind;
        this.version = version;
    }

    /** Adds an array; numbers that are not finite are refused. */
    public void put(String name, Precision precision, float... values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("weights " + name + ": " + value);
            }
        }
        arrays.put(name, new Numbers(precision, values.clone()));
    }

    /** The numbers under a name. */
    public float[] get(String name) {
        Numbers numbers = arrays.get(name);
        if (numbers == null) {
            throw new IllegalArgumentException("the weights of " + kind + " hold no " + name);
        }
        return numbers.values().clone();
    }

    /** As {@link #get(String)}, refused unless there are exactly {@code length}. */
    public float[] get(String name, int length) {
        float[] values = get(name);
        if (values.length != length) {
            throw new IllegalArgumentException("the weights of " + kind + " hold " + values.length + " of " + name
                    + " where " + length + " are needed");
        }
        return values;
    }

    /** Adds a model as two arrays, {@code name} and {@code name.bias}. */
    public void put(String name, Precision precision, Logistic model) {
        put(name, precision, model.weights());
        put(name + ".bias", Precision.FULL, (float) model.bias());
    }

    /** The model that was added under {@code name}. */
    public Logistic logistic(String name, int size) {
        return new Logistic(get(name, size), get(name + ".bias", 1)[0]);
    }

    /** Writes beside {@code file} first and then moves, so that no half-written file is ever seen. */
    public void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeByte(FORMAT);
        out.writeUTF(kind);
        out.writeInt(version);
        out.writeInt(arrays.size());
        for (Map.Entry<String, Numbers> array : arrays.entrySet()) {
            out.writeUTF(array.getKey());
            out.writeByte(array.getValue().precision().bits);
            out.writeInt(array.getValue().values().length);
            writeNumbers(out, array.getValue());
        }
        CRC32 crc = new CRC32();
        crc.update(bytes.toByteArray());
        out.writeLong(crc.getValue());
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(aside, bytes.toByteArray());
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Reads the resource {@code name} that lies beside the class {@code near}. */
    public static WeightsFile resource(Class<?> near, String name, String kind, int version) {
        try (InputStream in = near.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            return read(in, kind, version);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the weights " + name + ": " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file that must be of this kind and version.
     *
     * @throws IOException if it cannot be read, or is not such a file
     */
    public static WeightsFile read(InputStream in, String kind, int version) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("more than " + MOST_BYTES + " bytes");
        }
        if (bytes.length < MAGIC.length + 9 || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("not a weights file");
        }
        check(bytes);
        DataInputStream data =
                new DataInputStream(new ByteArrayInputStream(bytes, MAGIC.length, bytes.length - MAGIC.length - 8));
        int format = data.readUnsignedByte();
        if (format != FORMAT) {
            throw new IOException("weights of format " + format + ", where " + FORMAT + " is known");
        }
        WeightsFile file = new WeightsFile(data.readUTF(), data.readInt());
        if (!file.kind.equals(kind) || file.version != version) {
            throw new IOException("weights of " + file.kind + " " + file.version + ", not of " + kind + " " + version);
        }
        file.readArrays(data);
        return file;
    }

    private static void check(byte[] bytes) throws IOException {
        int end = bytes.length - 8;
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, end);
        long stated = new DataInputStream(new ByteArrayInputStream(bytes, end, 8)).readLong();
        if (crc.getValue() != stated) {
            throw new IOException("the weights file is cut short or altered");
        }
    }

    private void readArrays(DataInputStream data) throws IOException {
        int count = data.readInt();
        if (count < 0 || count > MOST_ARRAYS) {
            throw new IOException(count + " arrays of weights");
        }
        for (int i = 0; i < count; i++) {
            String name = data.readUTF();
            Precision precision = Precision.of(data.readUnsignedByte());
            int length = data.readInt();
            if (length < 0 || length > data.available()) {
                throw new IOException("weights " + name + " of length " + length);
            }
            put(name, precision, readNumbers(data, precision, length));
        }
    }

    private static void writeNumbers(DataOutputStream out, Numbers numbers) throws IOException {
        for (float value : numbers.values()) {
            switch (numbers.precision()) {
                case FULL -> out.writeFloat(value);
                case HALF -> out.writeShort(Float.floatToFloat16(value));
            }
        }
    }

    private static float[] readNumbers(DataInputStream in, Precision precision, int length) throws IOException {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = switch (precision) {
                case FULL -> in.readFloat();
                case HALF -> Float.float16ToFloat(in.readShort());
            };
        }
        return values;
    }
}
