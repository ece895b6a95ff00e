package touchstone.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import touchstone.store.StoreException.Reason;

/** The tables, brought from whatever version they are to the newest. */
final class Migrations {

    /** The newest version that this program knows. */
    static final int NEWEST = 6;

    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /**
     * Brings the tables up to date. Most often there is nothing to do, and that is found out by one question.
     *
     * @throws StoreException if a newer program made them, or they cannot be changed
     */
    static void apply(Database database, boolean readOnly) {
        if (isCurrent(database)) {
            return;
        }
        if (readOnly) {
            throw new StoreException(
                    Reason.READ_ONLY,
                    database.where() + " was made by an older Touchstone and cannot be written, so it cannot be brought"
                            + " up to date; give the right to write there.");
        }
        Path file = database.file();
        if (file == null) {
            upTo(database, String.valueOf(NEWEST));
            return;
        }
        // Flyway takes no lock of its own on SQLite.
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = lock(channel)) {
            if (held.isValid() && !isCurrent(database)) {
                upTo(database, String.valueOf(NEWEST));
            }
        } catch (IOException e) {
            throw new StoreException(
                    Reason.READ_ONLY,
                    database.where() + " cannot be made, since its folder cannot be written; name another folder with"
                            + " --data DIR.",
                    e);
        }
    }

    /** Within this process too, only one may hold it. */
    private static FileLock lock(FileChannel channel) throws IOException {
        synchronized (Migrations.class) {
            while (true) {
                try {
                    return channel.lock();
                } catch (java.nio.channels.OverlappingFileLockException e) {
                    try {
                        Migrations.class.wait(20);
                    } catch (InterruptedException i) {
                        Thread.currentThread().interrupt();
                        throw new IOException("interrupted while waiting for another opening", i);
                    }
                }
            }
        }
    }

    static void upTo(Database database, String version) {
        try {
            Flyway.configure()
                    .dataSource(database.connections())
                    .locations("classpath:touchstone/store/migrations")
                    .table(HISTORY)
                    .target(version)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw Trouble.of(e, database.where());
        }
    }

    private static boolean isCurrent(Database database) {
        Integer version = version(database);
        if (version != null && version > NEWEST) {
            throw new StoreException(
                    Reason.NEWER,
                    database.where() + " was made by a newer Touchstone (tables of version " + version
                            + ", this program knows " + NEWEST + "); use that Touchstone, or another folder with --data"
                            + " DIR.");
        }
        return version != null && version == NEWEST;
    }

    /** The version of the tables, null if there are none. */
    static @Nullable Integer version(Database database) {
        try (Connection connection = database.connections().getConnection()) {
            try (ResultSet tables = connection.getMetaData().getTables(null, null, HISTORY, new String[] {"TABLE"})) {
                if (!tables.next()) {
                    return null;
                }
            }
            int version = version(connection);
            return version > 0 ? version : null;
        } catch (SQLException e) {
            throw Trouble.of(e, database.where());
        }
    }

    /** The version that the table of versions tells. */
    static int version(Connection connection) throws SQLException {
        try (Statement asked = connection.createStatement();
                ResultSet newest =
                        asked.executeQuery("select max(cast(version as integer)) from " + HISTORY + " where success")) {
            return newest.next() ? newest.getInt(1) : 0;
        }
    }
}
