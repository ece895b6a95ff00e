package touchstone.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jdbi.v3.core.Handle;
import touchstone.store.StoreException.Reason;
import touchstone.text.Digests;

/**
 * The whole store as lines of JSON, the same from every database: a head, a line a row, and a last line with the number of rows
 * and the SHA-256 of all bytes before it. Gzipped if the file's name ends with {@code .gz}.
 */
final class Backup {

    static final String NAME = "touchstone claims";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Database database;

    Backup(Database database) {
        this.database = database;
    }

    /** Writes one state of the store, while others write on; a file is replaced whole or not at all. Returns the rows. */
    long write(Path file, Instant now) {
        Path target = file.toAbsolutePath();
        Path aside = target.resolveSibling(target.getFileName() + ".part");
        try {
            long rows = database.snapshot(handle -> rows(handle, aside, now));
            Files.move(aside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (UncheckedIOException | IOException e) {
            String why = String.valueOf(e.getMessage()).replaceFirst("^[\\w.]+Exception: ", "");
            throw new StoreException(Reason.BAD_INPUT, "the backup " + file + " cannot be written (" + why + ").", e);
        } finally {
            deleteIfThere(aside);
        }
    }

    private static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Left behind: the next backup to the same file writes over it.
            file.toFile().deleteOnExit();
        }
    }

    private static long rows(Handle handle, Path file, Instant now) {
        MessageDigest digest = Digests.sha256();
        boolean zip = file.toString().endsWith(".gz.part");
        try (FileOutputStream bytes = new FileOutputStream(file.toFile());
                OutputStream packed = zip ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
                OutputStream buffered = new BufferedOutputStream(packed, 1 << 16)) {
            long rows = 0;
            try (DigestOutputStream out = new DigestOutputStream(Unclosed.of(buffered), digest)) {
                line(out, g -> {
                    g.writeStringField("file", NAME);
                    g.writeNumberField("version", Migrations.NEWEST);
                    g.writeStringField("made", now.toString());
                });
                for (Table table : Table.ALL) {
                    rows += rows(handle, table, out);
                }
            }
            long all = rows;
            line(buffered, g -> {
                g.writeNumberField("rows", all);
                g.writeStringField("sha256", HexFormat.of().formatHex(digest.digest()));
            });
            buffered.flush();
            if (packed instanceof GZIPOutputStream gzip) {
                gzip.finish();
            }
            bytes.getFD().sync();
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long rows(Handle handle, Table table, OutputStream out) {
        try (var rows =
                handle.createQuery(table.select()).setFetchSize(1_000).map((row, c) -> row(table, row)).stream()) {
            long[] count = {0};
            rows.forEach(row -> {
                try {
                    out.write(row);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                count[0]++;
            });
            return count[0];
        }
    }

    private static byte[] row(Table table, ResultSet row) throws SQLException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try {
            line(bytes, g -> {
                g.writeStringField("table", table.name());
                try {
                    for (String column : table.columns()) {
                        Object value = row.getObject(column);
                        switch (value) {
                            case null -> g.writeNullField(column);
                            case byte[] vector -> g.writeBinaryField(column, vector);
                            case Double number -> g.writeNumberField(column, number);
                            case Number number -> g.writeNumberField(column, number.longValue());
                            default -> g.writeStringField(column, value.toString());
                        }
                    }
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Fields {
        void write(JsonGenerator generator) throws IOException;
    }

    private static void line(OutputStream out, Fields fields) throws IOException {
        try (JsonGenerator generator = JSON.getFactory().createGenerator(Unclosed.of(out))) {
            generator.writeStartObject();
            fields.write(generator);
            generator.writeEndObject();
        }
        out.write("\n".getBytes(StandardCharsets.UTF_8));
    }
}
