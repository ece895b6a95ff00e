package touchstone.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ServiceOnSqliteTest extends ServiceContract {

    @TempDir
    private Path data;

    @Override
    Database open() {
        return Database.file(ClaimStore.file(data), Database.Opening.USUAL);
    }
}
