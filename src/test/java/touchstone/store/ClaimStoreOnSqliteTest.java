package touchstone.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ClaimStoreOnSqliteTest extends ClaimStoreContract {

    @TempDir
    private Path data;

    @Override
    ClaimStore open() {
        return again();
    }

    @Override
    ClaimStore again() {
        return ClaimStore.open(data, Seen.ENCODERS);
    }
}
