package touchstone;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, for tests of pages. Where there is none, the test that wanted it is skipped and says so. */
public final class Browser implements AutoCloseable {

    public static final String MISSING =
            "skipped: no Chromium with its driver here; install the packages chromium and chromium-driver";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile, ChromeDriver driver) {
        this.profile = profile;
        this.driver = driver;
    }

    /** A browser as it comes. */
    public static Browser open() {
        return open(true);
    }

    /** A browser whose user has switched off JavaScript. */
    public static Browser withoutScripts() {
        return open(false);
    }

    private static Browser open(boolean scripts) {
        Assumptions.assumeTrue(isThere(), MISSING);
        try {
            Path profile = Files.createTempDirectory("touchstone-browser");
            ChromeOptions options = options(profile).addArguments("--hide-scrollbars");
            if (!scripts) {
                options.setExperimentalOption(
                        "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
            }
            ChromeDriver driver = start(options);
            driver.manage().timeouts().pageLoadTimeout(PATIENCE);
            return new Browser(profile, driver);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a Chromium, and what drives it. */
    public static boolean isThere() {
        return program("chromium").isPresent() && program("chromedriver").isPresent();
    }

    /** Where a program is installed. */
    public static Optional<Path> program(String name) {
        return Stream.of("/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/")
                .map(folder -> Path.of(folder + name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A Chromium without a window, which asks nobody for anything by itself. */
    public static ChromeOptions options(Path profile) {
        return new ChromeOptions()
                .setBinary(program("chromium").orElseThrow().toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile);
    }

    /** Starts it; its driver says nothing. */
    public static ChromeDriver start(ChromeOptions options) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
                .withLogOutput(OutputStream.nullOutputStream())
                .build();
        return new ChromeDriver(service, options);
    }

    /** Opens an address. */
    public Browser go(URI address) {
        driver.get(address.toString());
        return this;
    }

    /** Makes the window so wide and high, in CSS pixels. */
    public Browser size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** Lets the user prefer dark or light pages. */
    public Browser dark(boolean dark) {
        Map<String, String> feature = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
        return this;
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** An element, waited for while a page is on its way. */
    public WebElement find(String css) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(NoSuchElementException.class)
                .until(d -> d.findElement(By.cssSelector(css)));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** What stands on the page, as a reader sees it. */
    public String text() {
        return find("body").getText();
    }

    /** The value of an expression in the page. */
    public @Nullable Object value(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** What axe-core complains about, one line each, with the first place; empty is good. */
    public List<String> complaints() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                + rule.getNodes().getFirst().getHtml())
                        .toList();
    }

    /** Writes what is seen to a PNG file. */
    public void picture(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
        try {
            Folders.remove(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
