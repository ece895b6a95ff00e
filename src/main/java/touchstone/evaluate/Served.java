package touchstone.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A service to measure, on this computer.
 *
 * @param emptyPort where a handler that does nothing answers in the same process; 0 if there is none
 * @param token with which may be checked
 * @param pid its process, null if it is not known
 * @param heap megabytes of its heap that are in use after a collection; NaN if it cannot be asked
 */
public record Served(
        int port, int emptyPort, String token, @Nullable Long pid, DoubleSupplier heap) {

    /** Megabytes of memory of its own, without mapped files such as the index; NaN where the system does not tell. */
    double ownMemory() {
        return status("RssAnon:");
    }

    /** Megabytes in memory, mapped files that happen to be there included. */
    double memory() {
        return status("VmRSS:");
    }

    private double status(String key) {
        Path file = Path.of("/proc/" + pid + "/status");
        if (pid == null || !Files.isReadable(file)) {
            return Double.NaN;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(key)) {
                    return Long.parseLong(line.substring(key.length())
                                    .replace("kB", "")
                                    .strip())
                            / 1024.0;
                }
            }
            return Double.NaN;
        } catch (IOException e) {
            return Double.NaN; // it ended meanwhile
        }
    }
}
