package touchstone.extension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A Chromium that has the extension loaded, as a user loads it, from its folder. */
final class Chromium {

    static final String MISSING =
            "skipped: no Chromium with its driver here; install the packages chromium and chromium-driver";

    /** A site that real lists know; its pages come from the tests, too. */
    static final String LISTED = "bbc.co.uk";

    static final Path EXTENSION = Path.of("src/extension");

    private Chromium() {}

    static boolean isThere() {
        return program("chromium").isPresent() && program("chromedriver").isPresent();
    }

    static Optional<Path> program(String name) {
        return Stream.of("/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/")
                .map(folder -> Path.of(folder + name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Starts it with a profile of its own.
     *
     * @param folder for profile and extension
     * @param pagesPort where all hosts that end in {@code .example} are served
     */
    static ChromeDriver start(Path folder, int pagesPort) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
                .withSilent(true)
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en-GB",
                "--window-size=1100,900",
                "--user-data-dir=" + folder.resolve("profile"),
                "--load-extension=" + loaded(folder.resolve("extension")).toAbsolutePath(),
                "--host-resolver-rules=MAP *.example 127.0.0.1:" + pagesPort + ",MAP *." + LISTED + " 127.0.0.1:"
                        + pagesPort);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en-GB,en"));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(15));
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(20));
        return driver;
    }

    /**
     * A copy of the extension that may see the pages of the tests. A reader gives that right for one tab by a click on the
     * extension's button (activeTab); nobody can click there in a browser without a window. The servers of the tests have other
     * ports than the usual one, too. Everything else is as it ships.
     */
    private static Path loaded(Path folder) {
        try {
            copy(EXTENSION, folder);
            Path manifest = folder.resolve("manifest.json");
            String usual = "\"http://127.0.0.1:8377/*\"";
            String shipped = Files.readString(manifest);
            if (!shipped.contains(usual)) {
                throw new IllegalStateException("the manifest does not name " + usual);
            }
            Files.writeString(
                    manifest,
                    shipped.replace(
                            usual,
                            usual + ", \"http://127.0.0.1/*\", \"http://*.example/*\", \"http://*." + LISTED + "/*\""));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    /** Removes a folder and all in it. */
    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // the browser removed it itself as it ended
            }

            @Override
            public FileVisitResult postVisitDirectory(Path gone, @Nullable IOException e) throws IOException {
                try (Stream<Path> rest = Files.list(gone)) {
                    if (rest.findAny().isEmpty()) {
                        Files.deleteIfExists(gone);
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
