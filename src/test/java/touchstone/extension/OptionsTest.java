package touchstone.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WindowType;

/** The options page. */
@ExtendWith(SharedReader.class)
class OptionsTest {

    @TempDir
    private Path folder;

    @Test
    void server_and_token_are_saved_and_tried(Reader reader) {
        open(reader);
        assertThat(reader.find("#server").getDomProperty("value")).isEqualTo(reader.service.address());
        put(reader, "#server", reader.service.address() + "/");
        put(reader, "#token", " " + StandIn.TOKEN + " ");
        reader.find("#connection button").click();
        reader.until(
                () -> reader.words("#connection-status").equals("Saved. The server answers and accepts the token."));
        assertThat(settings(reader)).contains(reader.service.address() + "\"", StandIn.TOKEN + "\"");
        put(reader, "#token", "ts_wrong");
        reader.find("#connection button").click();
        reader.until(() -> reader.words("#connection-status").contains("The server does not accept the token."));
        assertThat(reader.complaints()).allMatch(line -> line.contains("401") || line.contains("400"));
    }

    @Test
    void what_is_no_server_or_token_is_refused_with_a_reason(Reader reader) {
        open(reader);
        String before = settings(reader);
        open(reader);
        refuse(reader, "127.0.0.1:8377", "This is no address such as");
        refuse(reader, "ftp://127.0.0.1", "This is no address such as");
        refuse(reader, "http://me:secret@127.0.0.1/", "Leave out user names");
        refuse(reader, "http://touchstone.newsroom.example", "needs https");
        put(reader, "#server", reader.service.address());
        put(reader, "#token", "two words");
        reader.find("#connection button").click();
        assertThat(reader.words("#token-error")).isEqualTo("A token has no blanks and no accents.");
        assertThat(settings(reader)).isEqualTo(before);
    }

    @Test
    void thresholds_are_kept(Reader reader) {
        open(reader);
        assertThat(reader.find("[value=possible]").isSelected()).isTrue();
        reader.find("[value=unchecked]").click();
        reader.until(() -> settings(reader).contains("\"threshold\":\"unchecked\""));
    }

    @Test
    void the_own_list_is_saved_only_if_every_line_is_understood(Reader reader) throws IOException {
        open(reader);
        put(reader, "#own", "courier.example | low | prints press releases\nno domain | low\nlantern.example | awful");
        reader.find("#own-list button").click();
        assertThat(reader.words("#own-errors"))
                .contains(
                        "Line 2: “no domain” is no domain such as gazette.example.",
                        "Line 3: “awful” is none of the bands.");
        Path file = Files.writeString(
                folder.resolve("list.txt"),
                "https://www.Courier.example/ | mixed | read | twice\n# remark\nlantern.example\n");
        reader.find("#import").sendKeys(file.toString());
        reader.until(() -> reader.words("#own-status").equals("Read. Look at it, then save it."));
        reader.find("#own-list button").click();
        assertThat(reader.words("#own-status")).isEqualTo("Saved: 2 sites.");
        assertThat(reader.find("#own").getDomProperty("value"))
                .isEqualTo("courier.example | mixed | read | twice\nlantern.example");
        reader.picture("options");
        reader.ask("window.exported = null; const make = URL.createObjectURL; URL.createObjectURL = (b) => {"
                + "b.text().then((t) => { window.exported = t; }); return make.call(URL, b); }");
        reader.find("#export").click();
        reader.until(() -> reader.ask("return window.exported !== null"));
        assertThat(reader.ask("return window.exported"))
                .isEqualTo("courier.example | mixed | read | twice\nlantern.example\n");
    }

    @Test
    void the_list_of_sources_is_fetched_whole_and_then_only_its_changes(Reader reader) {
        open(reader);
        assertThat(reader.words("#list")).contains("5 sources, as of", "(version v1).");
        reader.find("#refresh").click();
        reader.until(() -> reader.words("#list").contains("4 sources, as of"));
        reader.find("#refresh").click();
        reader.until(() -> reader.service.asked.size() == 2);
        assertThat(reader.service.asked.stream().map(StandIn.Asked::path))
                .containsExactly("/v1/sources/snapshot?since=v1", "/v1/sources/snapshot?since=v2");
        int tab = reader.open("http://lantern.example/article.html");
        reader.until(() -> "−".equals(reader.badge(tab)));
    }

    @Test
    void everything_kept_here_can_be_removed(Reader reader) {
        open(reader);
        reader.find("#forget").click();
        reader.until(() -> reader.words("#list").equals("No list has been fetched yet."));
        assertThat(reader.onExtension("return Object.keys(await chrome.storage.local.get(null)).join();"))
                .isEqualTo("");
    }

    private static void open(Reader reader) {
        reader.driver.switchTo().newWindow(WindowType.TAB);
        reader.driver.get(Reader.ORIGIN + "/options.html");
        reader.until(() -> reader.ask("return document.documentElement.dataset.ready !== undefined"));
    }

    private static void refuse(Reader reader, String server, String reason) {
        put(reader, "#server", server);
        reader.find("#connection button").click();
        assertThat(reader.words("#server-error")).contains(reason);
        assertThat(reader.find("#server").getDomAttribute("aria-invalid")).isEqualTo("true");
    }

    private static void put(Reader reader, String field, String words) {
        reader.find(field).clear();
        reader.find(field).sendKeys(words);
    }

    private static String settings(Reader reader) {
        String here = reader.driver.getWindowHandle();
        Object kept =
                reader.onExtension("return JSON.stringify((await chrome.storage.local.get('settings')).settings);");
        reader.to(here);
        return (String) Objects.requireNonNull(kept);
    }
}
