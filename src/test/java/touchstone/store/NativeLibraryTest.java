package touchstone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.OSInfo;

/** Where SQLite's code is taken from. The properties belong to the whole process. */
class NativeLibraryTest {

    private static final String PLACE = "org.sqlite.lib.path";
    private static final String HOME = "touchstone.home";

    @TempDir
    private Path home;

    private Optional<String> placeBefore = Optional.empty();
    private Optional<String> homeBefore = Optional.empty();

    @BeforeEach
    void standInTheFolderOfTheProgram() {
        placeBefore = Optional.ofNullable(System.getProperty(PLACE));
        homeBefore = Optional.ofNullable(System.getProperty(HOME));
        System.clearProperty(PLACE);
        System.setProperty(HOME, home.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty(PLACE);
        System.clearProperty(HOME);
        placeBefore.ifPresent(place -> System.setProperty(PLACE, place));
        homeBefore.ifPresent(folder -> System.setProperty(HOME, folder));
    }

    @Test
    void whatCameWithTheProgramForThisComputerIsChosen() throws IOException {
        Path folder = unpacked();
        NativeLibrary.choose();
        assertThat(System.getProperty(PLACE)).isEqualTo(folder.toString());
    }

    @Test
    void whereNothingCameTheDriverUnpacksItsOwn() {
        NativeLibrary.choose();
        assertThat(System.getProperty(PLACE)).isNull();
    }

    @Test
    void whatAUserNamedStays() throws IOException {
        unpacked();
        System.setProperty(PLACE, "/elsewhere");
        NativeLibrary.choose();
        assertThat(System.getProperty(PLACE)).isEqualTo("/elsewhere");
    }

    private Path unpacked() throws IOException {
        Path folder = home.resolve("lib/native/org/sqlite/native").resolve(OSInfo.getNativeLibFolderPathForCurrentOS());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(System.mapLibraryName("sqlitejdbc")), "code");
        return folder;
    }
}
