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
import touchstone.model.Observation;

/**
 * Asks a file of SQLite one question and lets go of it. Opening a {@link ClaimStore} makes connections, mappers and, where
 * needed, tables, which takes longer than all else that a command may have to do.
 */
public final class QuickLook {

    private QuickLook() {}

    /**
     * What was found on a site; an empty list if nobody looked. Nothing at all where only an opened store can tell: no such
     * file, one of another version, one that cannot be read.
     */
    public static Optional<List<Observation>> observations(Path file, String domain) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        NativeLibrary.choose();
        boolean readOnly = Database.isReadOnly(file.toAbsolutePath());
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) Database.PATIENCE.toMillis());
        config.setReadOnly(readOnly);
        try (Connection connection = config.createConnection(Database.address(file, readOnly));
                PreparedStatement asked = connection.prepareStatement(Crawl.OBSERVATIONS.replace(":domain", "?"))) {
            if (Migrations.version(connection) != Migrations.NEWEST) {
                return Optional.empty();
            }
            asked.setString(1, domain);
            List<Observation> all = new ArrayList<>();
            try (ResultSet row = asked.executeQuery()) {
                while (row.next()) {
                    all.add(Crawl.observation(row));
                }
            }
            return Optional.of(all);
        } catch (SQLException e) {
            // Opening it properly says what is wrong.
            return Optional.empty();
        }
    }
}
