package touchstone.serve;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;

/**
 * Gzip (RFC 1952) whose length can be chosen: what is missing is filled up in the comment of its head, which every reader skips.
 * Filling up the text itself would not do, since it is the compressed length that the network sees.
 */
final class Gzip {

    private static final int FIXED = 10 + 8;
    /** The flag of a head with a comment. */
    private static final byte COMMENT = 0x10;

    private Gzip() {}

    /** The raw data of a gzip file, without head and tail. */
    static byte[] deflated(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 8 + 64);
            byte[] piece = new byte[8192];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** How long a file with such data is at least. */
    static int length(byte[] deflated) {
        // A comment is ended by a zero.
        return FIXED + deflated.length + 1;
    }

    /**
     * A file of exactly this length.
     *
     * @param length at least {@link #length(byte[])}
     */
    static byte[] file(byte[] plain, byte[] deflated, int length) {
        byte[] file = new byte[length];
        file[0] = 0x1f;
        file[1] = (byte) 0x8b;
        file[2] = Deflater.DEFLATED;
        file[3] = COMMENT;
        file[9] = (byte) 255;
        int comment = length - length(deflated);
        Arrays.fill(file, 10, 10 + comment, (byte) 'x');
        System.arraycopy(deflated, 0, file, 10 + comment + 1, deflated.length);
        CRC32 crc = new CRC32();
        crc.update(plain);
        little(file, length - 8, crc.getValue());
        little(file, length - 4, plain.length);
        return file;
    }

    private static void little(byte[] file, int at, long value) {
        for (int i = 0; i < 4; i++) {
            file[at + i] = (byte) (value >> (8 * i));
        }
    }

    /**
     * What a file that we made holds.
     *
     * @throws UncheckedIOException if it is no such file, or holds more than {@code most} bytes
     */
    static byte[] unpacked(byte[] file, int most) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file), 8192)) {
            byte[] plain = in.readNBytes(most + 1);
            if (plain.length > most) {
                throw new IOException("more than " + most + " bytes are packed into " + file.length);
            }
            return plain;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be unpacked", e);
        }
    }
}
