package touchstone.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL, started once for all tests of a run and ended with it. It refuses to run as root, so the fixture starts it
 * in a user namespace of its own then ({@code unshare}); where that is not allowed the tests fail, and an ordinary user runs them.
 */
final class TestPostgres {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestPostgres() {}

    /** The address of a new, empty database. */
    static synchronized String emptyDatabase() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder().start();
            }
            String name = "claims" + NEXT.incrementAndGet();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return server.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start; as root it needs unshare(1) to be allowed", e);
        } catch (SQLException e) {
            throw new IllegalStateException("no database could be made", e);
        }
    }
}
