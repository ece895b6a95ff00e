package touchstone.rulebook;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import touchstone.model.PublisherTier;

/** stub */
public final class Publishers {
    public static Publishers read(Path file) {
        return new Publishers();
    }

    public PublisherTier tier(@Nullable String domain) {
        return PublisherTier.UNKNOWN;
    }

    public @Nullable String name(@Nullable String domain) {
        return null;
    }
}
