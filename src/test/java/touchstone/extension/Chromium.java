package touchstone.extension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import touchstone.Browser;
import touchstone.Folders;

/** A Chromium that has the extension loaded, as a user loads it, from its folder. */
final class Chromium {

    /** A site that real lists know; its pages come from the tests, too. */
    static final String LISTED = "bbc.co.uk";

    static final Path EXTENSION = Path.of("src/extension");

    private Chromium() {}

    /**
     * Starts it with a profile of its own.
     *
     * @param folder for profile and extension
     * @param pagesPort where all hosts that end in {@code .example} are served
     */
    static ChromeDriver start(Path folder, int pagesPort) {
        ChromeOptions options = Browser.options(folder.resolve("profile"))
                .addArguments(
                        "--lang=en-GB",
                        "--window-size=1100,900",
                        "--load-extension="
                                + loaded(folder.resolve("extension")).toAbsolutePath(),
                        "--host-resolver-rules=MAP *.example 127.0.0.1:" + pagesPort + ",MAP *." + LISTED
                                + " 127.0.0.1:" + pagesPort);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en-GB,en"));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        ChromeDriver driver = Browser.start(options);
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
            Folders.copy(EXTENSION, folder);
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
}
