package touchstone.extension;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WindowType;

/** Popup and options under the rules of axe-core, in light and in dark. */
@ExtendWith(SharedReader.class)
class AccessibilityTest {

    @Test
    void the_popup_is_clean_with_everything_open_in_light_and_dark(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        reader.ask("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
        assertClean(reader);
        dark(reader, true);
        assertClean(reader);
        assertThat(reader.ask("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(24, 27, 32)");
        reader.picture("popup-dark");
        dark(reader, false);
    }

    @Test
    void the_popup_is_clean_when_something_went_wrong(Reader reader) {
        reader.choose("token: 'ts_wrong'");
        int tab = reader.open("http://nobody.example/article.html");
        reader.check(tab);
        assertClean(reader);
    }

    @Test
    void the_options_are_clean_in_light_and_dark_also_with_errors(Reader reader) {
        reader.driver.switchTo().newWindow(WindowType.TAB);
        reader.driver.get(Reader.ORIGIN + "/options.html");
        reader.until(() -> reader.ask("return document.documentElement.dataset.ready !== undefined"));
        assertClean(reader);
        reader.find("#server").sendKeys("?nonsense");
        reader.find("#connection button").click();
        dark(reader, true);
        assertClean(reader);
        reader.picture("options-dark");
        dark(reader, false);
    }

    @Test
    void the_card_on_a_page_follows_dark_mode_and_moves_nothing_for_those_who_asked(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        reader.to(page);
        dark(reader, true);
        reader.beside(tab, "root.querySelector('.marker').click();");
        assertThat(reader.beside(tab, "return getComputedStyle(root.querySelector('.card')).backgroundColor;"))
                .isEqualTo("rgb(28, 32, 38)");
        assertThat(
                        reader.beside(
                                tab,
                                "return [...root.querySelectorAll('*')].every((e) => getComputedStyle(e).animationName === 'none' && getComputedStyle(e).transitionDuration === '0s');"))
                .isEqualTo(true);
        reader.to(page);
        dark(reader, false);
    }

    @Test
    void our_tree_beside_a_page_is_named_for_those_who_listen(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        reader.beside(tab, "root.querySelector('.marker').click();");
        assertThat(
                        reader.beside(
                                tab,
                                "return [...root.querySelectorAll('button, a, summary, section')].filter((e) => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.innerText.trim())).length;"))
                .isEqualTo(0L);
        assertThat(
                        reader.beside(
                                tab,
                                "const c = root.querySelector('.card'); return [c.getAttribute('role'), root.getElementById(c.getAttribute('aria-labelledby')).textContent].join(': ');"))
                .isEqualTo("dialog: The same claim has been checked");
        assertThat(reader.beside(
                                tab,
                                "return root.querySelector('.marker').getAttribute('aria-expanded') + root.querySelector('[role=status]').textContent.length;")
                        .toString())
                .startsWith("true");
    }

    private static void dark(Reader reader, boolean dark) {
        reader.driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    private static void assertClean(Reader reader) {
        Results results = new AxeBuilder().analyze(reader.driver);
        assertThat(results.getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().getFirst().getHtml()))
                .isEmpty();
    }
}
