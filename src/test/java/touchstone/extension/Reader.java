package touchstone.extension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import touchstone.Folders;

/** Somebody who reads with the extension: opens pages, looks at the popup, changes options. One browser for all tests. */
final class Reader implements AutoCloseable {

    static final String ORIGIN = "chrome-extension://apolidbekdaiedgdjkilklhfclobdmjc";

    /** The root of our tree beside a page, closed to the page; the extension's own world can still open it. */
    private static final String SHADOW =
            "const host = Document.prototype.querySelector.call(document, '[data-touchstone-overlay]'); const root = host ? chrome.dom.openOrClosedShadowRoot(host) : null;";

    final PageServer pages = new PageServer();
    final StandIn service = new StandIn();
    final ChromeDriver driver;
    private final Path folder;
    private final String control;

    Reader() {
        try {
            folder = Files.createTempDirectory("touchstone-extension");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        driver = Chromium.start(folder, pages.port());
        try {
            driver.get(ORIGIN + "/options.html");
            control = driver.getWindowHandle();
            until(() -> ask("return globalThis.chrome?.runtime?.id !== undefined"));
            closeOthers();
        } catch (RuntimeException e) {
            driver.quit(); // otherwise a browser that could not load the extension would stay behind
            throw e;
        }
    }

    /** Everything as after installing, except that server and token are set and the list is there. */
    void startAnew() {
        service.mood = StandIn.Mood.WELL;
        closeOthers();
        onExtension("await chrome.storage.local.clear(); await chrome.storage.session.clear();");
        choose("server: '" + service.address() + "', token: '" + StandIn.TOKEN + "'");
        onExtension("await chrome.runtime.sendMessage({do: 'refresh', now: true});");
        service.asked.clear();
        driver.manage().logs().get(LogType.BROWSER);
    }

    /** Sets settings as the options do, given as the inside of an object. */
    void choose(String settings) {
        onExtension("const {settings} = await chrome.storage.local.get('settings');"
                + "await chrome.storage.local.set({settings: {...settings, " + settings + "}});");
    }

    /** Opens a page in a new tab. @return the number of the tab, as extensions count */
    int open(String address) {
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(address);
        String handle = driver.getWindowHandle();
        Object tab =
                onExtension("const tabs = await chrome.tabs.query({}); return Math.max(...tabs.map((t) => t.id));");
        driver.switchTo().window(handle);
        return ((Number) Objects.requireNonNull(tab)).intValue();
    }

    /** Opens the popup for a tab, in a tab of its own, since nothing can be clicked outside of pages here. */
    String popup(int tab) {
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get(ORIGIN + "/popup.html?tab=" + tab);
        until(() -> ask("return document.getElementById('source').childElementCount > 0"));
        return driver.getWindowHandle();
    }

    /** Checks a tab by the popup's button, and waits for the end. */
    void check(int tab) {
        popup(tab);
        driver.findElement(By.id("check")).click();
        until(() -> "done".equals(phase(tab)) || "failed".equals(phase(tab)));
    }

    Object phase(int tab) {
        String here = driver.getWindowHandle();
        Object phase = onExtension("const s = await chrome.runtime.sendMessage({do: 'state', tabId: " + tab + "});"
                + "return s === null ? null : s.check.phase;");
        driver.switchTo().window(here);
        return phase;
    }

    String badge(int tab) {
        return (String) onExtension("return chrome.action.getBadgeText({tabId: " + tab + "});");
    }

    /** Runs a script in a page of the extension; it may wait. */
    Object onExtension(String script) {
        driver.switchTo().window(control);
        Object answer = driver.executeAsyncScript("const done = arguments[0]; (async () => {" + script
                + "})().then((value) => done({value: value ?? null}), (error) => done({error: String(error)}));");
        Map<?, ?> said = (Map<?, ?>) Objects.requireNonNull(answer);
        if (said.containsKey("error")) {
            throw new IllegalStateException(script + "\n" + said.get("error"));
        }
        return said.get("value");
    }

    /** Runs a script in our world beside the page of a tab, with {@code root} as the top of our tree there. */
    Object beside(int tab, String script) {
        return onExtension("const [{result}] = await chrome.scripting.executeScript({target: {tabId: " + tab
                + "}, func: () => {" + SHADOW + script + "}}); return result;");
    }

    /** The words of our tree beside a page. */
    String overlay(int tab) {
        return (String) beside(tab, "return root == null ? '' : root.querySelector('.root').innerText;");
    }

    Object ask(String script, Object... values) {
        return driver.executeScript(script, values);
    }

    String words(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    void until(Supplier<Object> holds) {
        new WebDriverWait(driver, Duration.ofSeconds(10), Duration.ofMillis(40))
                .until(d -> Boolean.TRUE.equals(holds.get()));
    }

    void to(String handle) {
        driver.switchTo().window(handle);
    }

    /** What the browser complained about in the tab that is shown. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .filter(line -> !line.contains("favicon.ico"))
                .toList();
    }

    void picture(String name) {
        String where = System.getProperty("touchstone.pictures");
        if (where != null) {
            try {
                Files.write(Path.of(where, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void closeOthers() {
        for (String handle : driver.getWindowHandles()) {
            if (!handle.equals(control)) {
                driver.switchTo().window(handle).close();
            }
        }
        driver.switchTo().window(control);
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        service.close();
        pages.close();
        Folders.remove(folder);
    }
}
