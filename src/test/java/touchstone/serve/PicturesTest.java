package touchstone.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import touchstone.Browser;
import touchstone.cli.LocalService;

/**
 * Takes the pictures of the page again: {@code mvn -Dtest=PicturesTest -Dtouchstone.pictures=src/samples/pictures test}. What they
 * show depends on the fonts of the machine.
 */
@EnabledIfSystemProperty(named = "touchstone.pictures", matches = ".+")
class PicturesTest {

    @TempDir
    Path data;

    @Test
    void the_page_is_photographed() throws IOException {
        Path folder = Path.of(System.getProperty("touchstone.pictures"));
        try (LocalService service = LocalService.start(data);
                Browser browser = Browser.open()) {
            browser.size(1280, 800).dark(false).go(URI.create(service.address() + "/"));
            browser.picture(folder.resolve("page-empty.png"));
            check(browser, service, "republished-wire.html");
            browser.picture(folder.resolve("page.png"));
            check(browser, service, "spread.html");
            browser.dark(true).picture(folder.resolve("page-dark.png"));
            browser.dark(false).size(390, 844).picture(folder.resolve("page-phone.png"));
        }
    }

    /** Long texts are put into the field at once: typed key by key they take minutes. */
    private static void check(Browser browser, LocalService service, String sample) throws IOException {
        browser.go(URI.create(service.address() + "/"));
        WebElement field = browser.find("#input");
        browser.driver()
                .executeScript(
                        "arguments[0].value = arguments[1]", field, Files.readString(Path.of("src/samples", sample)));
        browser.find("button").sendKeys(Keys.ENTER);
        browser.find(".report");
    }
}
