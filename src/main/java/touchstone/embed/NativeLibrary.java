package touchstone.embed;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Loads ONNX Runtime's own library. Left to itself it unpacks 24 MB into the folder for temporary files at every start and
 * leaves them there (1.28.0), even after a good end. So they are unpacked here, and deleted as soon as they are loaded.
 */
final class NativeLibrary {

    private static final String WHERE = "onnxruntime.native.path";
    private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

    private NativeLibrary() {}

    /**
     * The environment, its library loaded; whoever calls sees to it that nobody else does so at the same time.
     *
     * @throws UncheckedIOException if the library cannot be unpacked or loaded, with a sentence for the user
     */
    static OrtEnvironment environment() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            return System.getProperty(WHERE) != null || !isKnown()
                    ? OrtEnvironment.getEnvironment()
                    : unpacked(temporary);
        } catch (IOException e) {
            throw noRoom(temporary, e);
        } catch (LinkageError e) {
            throw noRoom(temporary, new IOException(String.valueOf(e.getMessage()), e));
        }
    }

    private static UncheckedIOException noRoom(Path temporary, IOException e) {
        return new UncheckedIOException(
                "cannot load the library that runs the models; see that there is room in " + temporary, e);
    }

    private static OrtEnvironment unpacked(Path temporary) throws IOException {
        Set<Path> before = left(temporary);
        Path folder = Files.createTempDirectory("touchstone-");
        try {
            for (String library : LIBRARIES) {
                try (InputStream in = NativeLibrary.class.getResourceAsStream(resource(library))) {
                    if (in != null) {
                        Files.copy(in, folder.resolve(System.mapLibraryName(library)));
                    }
                }
            }
            System.setProperty(WHERE, folder.toString());
            return OrtEnvironment.getEnvironment();
        } finally {
            delete(folder);
            Set<Path> made = left(temporary);
            made.removeAll(before);
            made.forEach(NativeLibrary::deleteIfEmpty);
        }
    }

    /** The folders that the runtime makes for itself, needed or not. */
    private static Set<Path> left(Path temporary) throws IOException {
        Set<Path> folders = new HashSet<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(temporary, "onnxruntime-java*")) {
            found.forEach(folders::add);
        }
        return folders;
    }

    private static void deleteIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            return; // somebody else's, who has something in it
        }
    }

    private static boolean isKnown() {
        return LIBRARIES.stream().allMatch(library -> NativeLibrary.class.getResource(resource(library)) != null);
    }

    private static String resource(String library) {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = name.contains("win") ? "win" : name.contains("mac") ? "osx" : "linux";
        String machine = System.getProperty("os.arch").contains("64") ? machine64() : "other";
        return "/ai/onnxruntime/native/" + system + "-" + machine + "/" + System.mapLibraryName(library);
    }

    private static String machine64() {
        String arch = System.getProperty("os.arch");
        return arch.equals("aarch64") || arch.equals("arm64") ? "aarch64" : "x64";
    }

    /** Where a loaded library cannot be deleted it goes when the process ends. */
    private static void delete(Path folder) {
        for (String library : LIBRARIES) {
            deleteOrLater(folder.resolve(System.mapLibraryName(library)), folder);
        }
        deleteOrLater(folder, folder);
    }

    private static void deleteOrLater(Path path, Path folder) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
            path.toFile().deleteOnExit();
        }
    }
}
