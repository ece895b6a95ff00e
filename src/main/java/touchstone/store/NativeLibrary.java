package touchstone.store;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * SQLite's own code, which its driver unpacks from its archive at every start unless it is told where it lies unpacked. That
 * takes .08 s of the processor, a third of the start of Java.
 */
final class NativeLibrary {

    private static final String PLACE = "org.sqlite.lib.path";

    private NativeLibrary() {}

    /** Names the folder that came with the program, if it holds one for this computer and nobody has named another. */
    static void choose() {
        String home = System.getProperty("touchstone.home");
        if (home == null || System.getProperty(PLACE) != null) {
            return;
        }
        Path folder = Path.of(home, "lib/native/org/sqlite/native", system() + "/" + processor());
        if (Files.isRegularFile(folder.resolve(System.mapLibraryName("sqlitejdbc")))) {
            System.setProperty(PLACE, folder.toString());
        }
    }

    // As the driver names them, which would start a process to find out. What turns out not to fit it unpacks after
    // all.

    private static String system() {
        return System.getProperty("os.name", "").startsWith("Mac") ? "Mac" : System.getProperty("os.name", "");
    }

    private static String processor() {
        String name = System.getProperty("os.arch", "");
        return name.equals("amd64") ? "x86_64" : name;
    }
}
