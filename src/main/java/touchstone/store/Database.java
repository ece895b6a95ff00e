package touchstone.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import touchstone.store.StoreException.Reason;

/** Connections to one database, with its tables as this Touchstone wants them. Thread-safe. */
final class Database implements AutoCloseable {

    /** How long a writer waits for its turn. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration AGAIN = Duration.ofMillis(50);
    private static final int CONNECTIONS = 4;
    /** The first statement of every change: whoever else wants to change anything waits here. */
    private static final String TURN = "update writer set turn = turn + 1 where id = 1";

    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRES = "jdbc:postgresql:";

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final @Nullable Path file;
    private final String where;

    private Database(HikariDataSource pool, @Nullable Path file, String where) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).registerArgument(new StorableText());
        this.file = file;
        this.where = where;
    }

    /** How a database is opened; the fields beside the file are for tests. */
    record Opening(Duration patience, @Nullable Integer mostPages) {
        static final Opening USUAL = new Opening(PATIENCE, null);
    }

    /** Opens a file of SQLite, and makes it if there is none. */
    static Database file(Path file, Opening opening) {
        Path absolute = file.toAbsolutePath();
        String where = "the claim database " + file;
        Path folder = absolute.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new StoreException(
                    Reason.READ_ONLY,
                    where + " cannot be made, since its folder cannot; name another folder with --data DIR.",
                    e);
        }
        NativeLibrary.choose();
        boolean readOnly = isReadOnly(absolute);
        return opened(lite(absolute, opening, readOnly), absolute, where, readOnly);
    }

    /** Connections to a database whose tables are left as they are, for tests. */
    static Database bare(String jdbcUrl) {
        HikariConfig config = jdbcUrl.startsWith(SQLITE)
                ? lite(Path.of(jdbcUrl.substring(SQLITE.length())), Opening.USUAL, false)
                : server(jdbcUrl, null);
        Path file = jdbcUrl.startsWith(SQLITE) ? Path.of(jdbcUrl.substring(SQLITE.length())) : null;
        return new Database(new HikariDataSource(config), file, jdbcUrl);
    }

    /** Opens the database at a JDBC address. */
    static Database at(String jdbcUrl, @Nullable String password) {
        if (jdbcUrl.startsWith(SQLITE)) {
            return file(Path.of(jdbcUrl.substring(SQLITE.length())), Opening.USUAL);
        }
        if (!jdbcUrl.startsWith(POSTGRES)) {
            // Not shown: where its secrets stand is not known.
            throw new StoreException(
                    Reason.BAD_INPUT,
                    "the claim database has an address of an unknown kind; give jdbc:postgresql://HOST/NAME or"
                            + " jdbc:sqlite:FILE.");
        }
        String where = "the claim database " + withoutSecrets(jdbcUrl);
        return opened(server(jdbcUrl, password), null, where, false);
    }

    private static HikariConfig server(String jdbcUrl, @Nullable String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        if (password != null) {
            config.setPassword(password);
        }
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setInitializationFailTimeout(1);
        config.setMinimumIdle(1);
        config.setConnectionInitSql("set lock_timeout = " + PATIENCE.toMillis());
        return config;
    }

    /** The address without what may be a secret: user, password and all parameters. */
    static String withoutSecrets(String jdbcUrl) {
        int query = jdbcUrl.indexOf('?');
        String plain = query < 0 ? jdbcUrl : jdbcUrl.substring(0, query);
        int at = plain.lastIndexOf('@');
        int slashes = plain.indexOf("//");
        return at > slashes && slashes >= 0 ? plain.substring(0, slashes + 2) + plain.substring(at + 1) : plain;
    }

    /**
     * Whoever makes a new file of SQLite switches it to its log, for which others do not wait as they do for a writer but are
     * sent away at once: so they come again.
     */
    private static Database opened(HikariConfig config, @Nullable Path file, String where, boolean readOnly) {
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("claims");
        long end = System.nanoTime() + config.getConnectionTimeout() * 1_000_000;
        while (true) {
            try {
                return openedOnce(config, file, where, readOnly);
            } catch (StoreException e) {
                if (e.reason() != Reason.LOCKED || System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(AGAIN.toNanos());
            }
        }
    }

    private static Database openedOnce(HikariConfig config, @Nullable Path file, String where, boolean readOnly) {
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException e) {
            throw Trouble.of(e, where);
        }
        Database database = new Database(pool, file, where);
        try {
            Migrations.apply(database, readOnly);
            return database;
        } catch (RuntimeException e) {
            pool.close();
            throw e instanceof StoreException ? e : Trouble.of(e, where);
        }
    }

    private static HikariConfig lite(Path file, Opening opening, boolean readOnly) {
        SQLiteConfig lite = new SQLiteConfig();
        lite.setBusyTimeout((int) opening.patience().toMillis());
        lite.enforceForeignKeys(true);
        if (readOnly) {
            lite.setReadOnly(true);
        } else {
            lite.setJournalMode(SQLiteConfig.JournalMode.WAL);
            // What was confirmed survives a power cut too.
            lite.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            lite.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        }
        if (opening.mostPages() != null) {
            lite.setPragma(
                    SQLiteConfig.Pragma.MAX_PAGE_COUNT, opening.mostPages().toString());
        }
        SQLiteDataSource source = new SQLiteDataSource(lite);
        source.setUrl(address(file, readOnly));
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setReadOnly(readOnly);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(opening.patience().toMillis() + 5_000);
        config.setInitializationFailTimeout(1);
        return config;
    }

    /** Where nobody can write, nobody needs the files beside the database, which could not be made. */
    static String address(Path file, boolean readOnly) {
        return readOnly ? SQLITE + "file:" + file.toUri().getRawPath() + "?immutable=1" : SQLITE + file;
    }

    static boolean isReadOnly(Path file) {
        Path folder = file.getParent();
        return Files.isRegularFile(file)
                && folder != null
                && (!Files.isWritable(file) || !Files.isWritable(folder))
                && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    }

    /** Asks; several statements may see different states. */
    <T> T read(Function<Handle, T> question) {
        try {
            return jdbi.withHandle(question::apply);
        } catch (JdbiException e) {
            throw Trouble.of(e, where);
        }
    }

    /** Asks several times for one state of the database, however long it takes, while others write. */
    <T> T snapshot(Function<Handle, T> question) {
        try {
            return jdbi.withHandle(handle -> handle.inTransaction(
                    org.jdbi.v3.core.transaction.TransactionIsolationLevel.REPEATABLE_READ, question::apply));
        } catch (JdbiException e) {
            throw Trouble.of(e, where);
        }
    }

    /** Changes, whole or not at all. One writer at a time; the others wait. */
    <T> T write(Function<Handle, T> change) {
        try {
            return jdbi.inTransaction(handle -> {
                handle.execute(TURN);
                return change.apply(handle);
            });
        } catch (JdbiException e) {
            throw Trouble.of(e, where);
        }
    }

    /** What a change would come to. */
    <T> T rolledBack(Function<Handle, T> change) {
        try {
            return jdbi.withHandle(handle -> {
                handle.begin();
                try {
                    handle.execute(TURN);
                    return change.apply(handle);
                } finally {
                    handle.rollback();
                }
            });
        } catch (JdbiException e) {
            throw Trouble.of(e, where);
        }
    }

    /** Takes what was deleted out of the files; false where others hold on to the old state. */
    boolean wipe() {
        try {
            return jdbi.withHandle(handle -> {
                if (file == null) {
                    Table.ALL.forEach(table -> handle.execute("vacuum (full) " + table.name()));
                    return true;
                }
                handle.execute("vacuum");
                return handle.createQuery("pragma wal_checkpoint(truncate)")
                        .map((row, c) -> row.getInt(1) == 0)
                        .one();
            });
        } catch (JdbiException e) {
            StoreException trouble = Trouble.of(e, where);
            if (trouble.reason() == Reason.LOCKED || trouble.reason() == Reason.DISK_FULL) {
                return false;
            }
            throw trouble;
        }
    }

    /** What SQLite finds wrong with its file; a server looks after itself. */
    List<String> problems() {
        return file == null
                ? List.of()
                : read(handle -> handle.createQuery("pragma integrity_check(5)").mapTo(String.class).list().stream()
                        .filter(line -> !line.equals("ok"))
                        .map(line -> line.replaceAll("\\s+", " "))
                        .toList());
    }

    void change(Consumer<Handle> change) {
        boolean done = write(handle -> {
            change.accept(handle);
            return true;
        });
        assert done;
    }

    DataSource connections() {
        return pool;
    }

    /** The file of SQLite, null on a server. */
    @Nullable
    Path file() {
        return file;
    }

    /** The database in words, without secrets. */
    String where() {
        return where;
    }

    @Override
    public void close() {
        pool.close();
    }
}
