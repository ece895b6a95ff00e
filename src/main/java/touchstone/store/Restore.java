package touchstone.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import touchstone.store.StoreException.Reason;
import touchstone.text.Digests;

/** Reads a backup: first to its end, to see that it is whole, then into the store, in one transaction. */
final class Restore {

    private static final int BATCH = 500;
    private static final int LONGEST_LINE = 32 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Table> TABLES =
            Table.ALL.stream().collect(Collectors.toMap(Table::name, table -> table));

    private final Database database;
    private final Path file;

    Restore(Database database, Path file) {
        this.database = database;
        this.file = file;
    }

    /** Reads everything back; how many rows. */
    long read(boolean replace) {
        long expected = each((table, row) -> {});
        database.change(handle -> {
            empty(handle, replace);
            Batches batches = new Batches(handle);
            each(batches::add);
            batches.flush();
        });
        return expected;
    }

    private void empty(Handle handle, boolean replace) {
        for (Table table : Table.ALL.reversed()) {
            if (replace) {
                handle.execute("delete from " + table.name());
            } else if (handle.createQuery("select count(*) from " + table.name())
                            .mapTo(Long.class)
                            .one()
                    > 0) {
                throw new StoreException(
                        Reason.BAD_INPUT,
                        database.where() + " is not empty; say --replace to lose what it holds, or name another one.");
            }
        }
    }

    private interface Row {
        void row(Table table, JsonNode row);
    }

    /** Hands over each row of a backup that is whole. */
    private long each(Row out) {
        MessageDigest digest = Digests.sha256();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                InputStream in = unpacked(bytes)) {
            head(line(in, digest));
            long rows = 0;
            while (true) {
                byte[] before = digestSoFar(digest);
                JsonNode row = line(in, digest);
                if (row == null) {
                    throw broken("it ends too early", null);
                }
                if (row.has("sha256")) {
                    if (!row.path("sha256").asText().equals(HexFormat.of().formatHex(before))
                            || row.path("rows").asLong(-1) != rows) {
                        throw broken("what it holds is not what was written", null);
                    }
                    return rows;
                }
                Table table = TABLES.get(row.path("table").asText());
                if (table == null) {
                    throw broken("it holds an unknown table", null);
                }
                out.row(table, row);
                rows++;
            }
        } catch (IOException e) {
            throw broken(e instanceof JsonProcessingException ? "it is no JSON" : String.valueOf(e.getMessage()), e);
        }
    }

    private void head(@Nullable JsonNode head) {
        if (head == null || !head.path("file").asText().equals(Backup.NAME)) {
            throw broken("it is no backup of claims", null);
        }
        if (head.path("version").asInt() > Migrations.NEWEST) {
            throw new StoreException(
                    Reason.NEWER, "the backup " + file + " was made by a newer Touchstone; restore it with that one.");
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean zip = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return zip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }

    private static byte[] digestSoFar(MessageDigest digest) {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 can be cloned", e);
        }
    }

    private @Nullable JsonNode line(InputStream in, MessageDigest digest) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
        int next;
        while ((next = in.read()) >= 0 && next != '\n') {
            line.write(next);
            if (line.size() > LONGEST_LINE) {
                throw broken("a line is too long", null);
            }
        }
        if (next < 0) {
            return null;
        }
        byte[] bytes = line.toByteArray();
        digest.update(bytes);
        digest.update((byte) '\n');
        return JSON.readTree(bytes);
    }

    private StoreException broken(String why, @Nullable Throwable cause) {
        String message = "the backup " + file + " cannot be used, since " + why.replaceAll("\\s+", " ")
                + "; nothing was changed. Take another backup.";
        return cause == null
                ? new StoreException(Reason.BAD_INPUT, message)
                : new StoreException(Reason.BAD_INPUT, message, cause);
    }

    /** Rows on their way in, many at a time. */
    private static final class Batches {
        private final Handle handle;
        private final List<Map<String, Object>> rows = new ArrayList<>();
        private @Nullable Table table;

        Batches(Handle handle) {
            this.handle = handle;
        }

        void add(Table to, JsonNode row) {
            if (!to.equals(table) || rows.size() >= BATCH) {
                flush();
            }
            table = to;
            Map<String, Object> values = new HashMap<>();
            for (String column : to.columns()) {
                values.put(column, value(column, row.get(column)));
            }
            rows.add(values);
        }

        void flush() {
            if (table != null && !rows.isEmpty()) {
                try (PreparedBatch batch = handle.prepareBatch(table.insert())) {
                    rows.forEach(row -> batch.bindMap(row).add());
                    int[] written = batch.execute();
                    assert written.length == rows.size();
                }
                rows.clear();
            }
        }

        @SuppressWarnings("NullAway") // a map of columns holds nulls
        private static Object value(String column, @Nullable JsonNode value) {
            if (value == null || value.isNull()) {
                return null;
            }
            try {
                return column.equals("vector")
                        ? value.binaryValue()
                        : value.isIntegralNumber()
                                ? (Object) value.asLong()
                                : value.isNumber() ? (Object) value.asDouble() : value.asText();
            } catch (IOException e) {
                throw new IllegalStateException("a digest was right and the row is not", e);
            }
        }
    }
}
