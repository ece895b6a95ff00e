package touchstone.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import touchstone.model.CheckedPassage;
import touchstone.model.Observation;
import touchstone.model.ReadArticle;

/**
 * Asks a file of SQLite one question and lets go of it. Opening a {@link ClaimStore} makes connections, mappers and, where
 * needed, tables, which takes longer than all else that a command may have to do.
 */
public final class QuickLook {

    private QuickLook() {}

    /** What was found on a site, nothing if nobody looked, what of its own was checked, and what of it was read. */
    public record Known(List<Observation> observations, List<CheckedPassage> passages, List<ReadArticle> articles) {}

    /**
     * What is known of a site. Nothing at all where only an opened store can tell: no such file, one of another version, one
     * that cannot be read.
     */
    public static Optional<Known> of(Path file, String domain) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        NativeLibrary.choose();
        boolean readOnly = Database.isReadOnly(file.toAbsolutePath());
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) Database.PATIENCE.toMillis());
        config.setReadOnly(readOnly);
        try (Connection connection = config.createConnection(Database.address(file, readOnly))) {
            if (Migrations.version(connection) != Migrations.NEWEST) {
                return Optional.empty();
            }
            return Optional.of(new Known(
                    rows(connection, Crawl.OBSERVATIONS.replace(":domain", "?"), Crawl::observation, domain),
                    rows(connection, CheckedPassages.QUESTION, CheckedPassages::passage, domain, domain),
                    rows(connection, ReadArticles.QUESTION, row -> ReadArticles.article(row, domain), domain)));
        } catch (SQLException e) {
            // Opening it properly says what is wrong.
            return Optional.empty();
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, String question, Row<T> reader, String... values)
            throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(question)) {
            for (int i = 0; i < values.length; i++) {
                asked.setString(i + 1, values[i]);
            }
            List<T> all = new ArrayList<>();
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    all.add(reader.of(row));
                }
            }
            return all;
        }
    }
}
