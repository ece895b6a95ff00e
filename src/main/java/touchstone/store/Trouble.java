package touchstone.store;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import touchstone.store.StoreException.Reason;

/** What databases say when something is wrong, in a sentence for the user. */
final class Trouble {

    private Trouble() {}

    /**
     * The sentence for a failure.
     *
     * @param where the database, without its password
     */
    static StoreException of(Throwable failure, String where) {
        SQLException sql = find(failure);
        if (sql == null) {
            return new StoreException(Reason.OTHER, where + " failed: " + oneLine(failure) + ".", failure);
        }
        Reason reason = sql instanceof SQLiteException lite ? lite(lite.getResultCode()) : server(sql.getSQLState());
        return new StoreException(reason, sentence(reason, where, sql), failure);
    }

    private static String sentence(Reason reason, String where, SQLException sql) {
        return switch (reason) {
            case LOCKED ->
                where + " is in use by another process and did not become free in time; wait for that one to end, then"
                        + " run this again.";
            case DISK_FULL ->
                "there is no room left for " + where + "; nothing was kept by halves: make room, then run this again.";
            case READ_ONLY ->
                where + " cannot be written; give the right to write there, or name another folder with --data DIR.";
            case DAMAGED ->
                where + " is damaged or no claim database; move it away and run 'touchstone restore' with a backup, or"
                        + " begin anew.";
            case NO_CONNECTION ->
                where + " cannot be reached (" + oneLine(sql) + "); look at the address, the user and the password.";
            case NEWER, BAD_INPUT, OTHER -> where + " failed: " + oneLine(sql) + ".";
        };
    }

    private static Reason lite(SQLiteErrorCode code) {
        // The low byte is the primary code, the others say more.
        return switch (code.code & 0xFF) {
            case 5, 6 -> Reason.LOCKED;
            case 13 -> Reason.DISK_FULL;
            case 8, 14, 3, 23 -> Reason.READ_ONLY;
            case 11, 26 -> Reason.DAMAGED;
            // A write that the system refuses: a full quota, a limit on the size of files.
            case 10 -> code == SQLiteErrorCode.SQLITE_IOERR_WRITE ? Reason.DISK_FULL : Reason.OTHER;
            default -> Reason.OTHER;
        };
    }

    private static Reason server(@Nullable String state) {
        String code = Objects.requireNonNullElse(state, "");
        if (code.startsWith("08") || code.startsWith("28") || code.equals("3D000") || code.startsWith("57P")) {
            return Reason.NO_CONNECTION;
        }
        return switch (code) {
            case "53100" -> Reason.DISK_FULL;
            case "55P03", "40P01" -> Reason.LOCKED;
            case "25006", "42501" -> Reason.READ_ONLY;
            default -> Reason.OTHER;
        };
    }

    private static @Nullable SQLException find(Throwable failure) {
        SQLException found = null;
        int depth = 0;
        for (Throwable t = failure; t != null && depth++ < 20; t = t.getCause()) {
            // The innermost says most.
            found = t instanceof SQLException sql ? sql : found;
        }
        return found;
    }

    private static String oneLine(Throwable failure) {
        String message = Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
        String line = message.replaceAll("\\s+", " ").strip();
        String secret = line.replaceAll("(?i)(password=)[^&\\s]*", "$1…");
        return secret.length() > 300 ? secret.substring(0, 300) + "…" : secret.replaceFirst("\\.$", "");
    }
}
