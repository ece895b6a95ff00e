package touchstone.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.extension.HighlightTest.card;
import static touchstone.extension.HighlightTest.painted;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages that hide, break, forbid or change what is done beside them. */
@ExtendWith(SharedReader.class)
class HostilePagesTest {

    private static final String BOX = "const b = %s.getBoundingClientRect(); const s = getComputedStyle(%s);"
            + "return [b.width > 0 && b.height > 0, s.visibility, s.opacity, s.display !== 'none'].join(' ');";

    @Test
    void own_styles_rewritten_functions_and_clobbered_names_change_nothing(Reader reader) {
        int tab = reader.open("http://hostile.example/hostile.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        assertThat(reader.phase(tab)).isEqualTo("done");
        // This page breaks even the driver's scripts, so everything is read from our own world beside it.
        Object painted = reader.beside(tab, HighlightTest.PAINTED);
        assertThat((List<?>) painted)
                .hasSize(2)
                .first()
                .asString()
                .startsWith("touchstone-confirmed: Drinking water in all of Kestria is poisoned[12], according");
        assertThat(reader.beside(tab, "const bar = root.querySelector('.bar'); " + BOX.replace("%s", "bar")))
                .isEqualTo("true visible 1 true");
        assertThat(reader.beside(tab, "const m = root.querySelector('.marker'); " + BOX.replace("%s", "m")))
                .isEqualTo("true visible 1 true");
        reader.beside(tab, "root.querySelector('.marker').click();");
        assertThat(card(reader, tab)).contains("“False” — Kestria Fact Desk");
        reader.to(page);
        reader.picture("hostile");
        assertThat(reader.beside(tab, "return Element.prototype.getAttribute.call(host.parentNode, 'data-stolen');"))
                .isNull();
        assertThat(reader.service.asked.getLast().body())
                .contains("Drinking water in all of Kestria is poisoned")
                .doesNotContain("name=\\\"parentNode");
    }

    @Test
    void a_strict_policy_of_the_page_does_not_bind_us(Reader reader) {
        int tab = reader.open("http://strict.example/strict.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        reader.to(page);
        reader.beside(tab, "root.querySelector('.marker').click();");
        assertThat(card(reader, tab)).contains("“False” — Kestria Fact Desk");
        reader.to(page);
        assertThat(reader.beside(tab, "return getComputedStyle(root.querySelector('.card')).position;"))
                .isEqualTo("fixed");
        reader.to(page);
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void a_page_of_ten_thousand_elements_is_marked_within_a_second(Reader reader) {
        int tab = reader.open("http://long.example/long.html");
        String page = reader.driver.getWindowHandle();
        assertThat((Long) reader.ask("return document.querySelectorAll('*').length"))
                .isGreaterThan(10_000L);
        reader.check(tab);
        reader.to(page);
        assertThat(painted(reader)).hasSize(1);
        Object took = reader.beside(
                tab,
                "const begin = performance.now(); new touchstone.Anchors().place(['Drinking water in all of Kestria is poisoned']); return performance.now() - begin;");
        assertThat(Duration.ofMillis(((Number) took).longValue())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void frames_are_left_alone(Reader reader) {
        int tab = reader.open("http://frames.example/frames.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        reader.to(page);
        assertThat(painted(reader)).hasSize(1);
        assertThat(
                        reader.ask(
                                "return document.querySelectorAll('iframe')[1].contentDocument.querySelectorAll('[data-touchstone-overlay]').length"))
                .isEqualTo(0L);
        assertThat(reader.service.asked.getLast().body()).doesNotContain("iframe");
    }

    @Test
    void writing_that_runs_from_right_to_left_has_its_markers_on_the_right(Reader reader) {
        int tab = reader.open("http://rtl.example/rtl.html");
        String page = reader.driver.getWindowHandle();
        String claim = "قال مكتب الميناء إن ٤٢٠٠ لتر من الوقود تسربت إلى الماء في ليلة واحدة.";
        reader.onExtension("await chrome.runtime.sendMessage({do: 'check', tabId: " + tab
                + ", what: 'selection', text: '" + claim + "'});");
        reader.to(page);
        assertThat(painted(reader))
                .anySatisfy(mark -> assertThat(mark).startsWith("touchstone-unchecked: قال مكتب الميناء"));
        Object right = reader.ask("return document.querySelector('article').getBoundingClientRect().right");
        Object marker = reader.beside(tab, "return root.querySelector('.marker').getBoundingClientRect().left;");
        assertThat(((Number) marker).doubleValue()).isGreaterThanOrEqualTo(((Number) right).doubleValue());
        assertThat(reader.beside(tab, "return root.querySelector('blockquote bdi').dir;"))
                .isEqualTo("auto");
        reader.to(page);
        reader.picture("rtl");
    }

    @Test
    void marks_go_with_a_page_that_changes(Reader reader) {
        int tab = reader.open("http://living.example/living.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        reader.to(page);
        assertThat(painted(reader)).hasSize(2);
        // As frameworks do: everything is thrown away and built again.
        reader.ask(
                "const a = document.getElementById('a'); const words = [...a.children].map((p) => p.textContent); a.replaceChildren(...words.map((w) => { const d = document.createElement('div'); d.append(w); return d; }))");
        reader.until(
                () -> reader.ask(
                        "const [r] = [...CSS.highlights.get('touchstone-confirmed')]; return r.startContainer.isConnected && r.startContainer.parentNode.localName === 'div'"));
        assertThat(painted(reader)).hasSize(2);
        reader.ask(
                "document.querySelector('#a > div').textContent = 'The water is fine, says everybody, and nothing else was ever written here.'");
        reader.until(() -> painted(reader).size() == 1);
        assertThat(reader.overlay(tab)).contains("1 no longer found on the page");
        reader.to(page);
        reader.ask(
                "document.querySelector('#a > div').textContent = 'Now again: Drinking water in all of Kestria is poisoned, according to a video that was shared 300,000 times.'");
        reader.until(() -> painted(reader).size() == 2);
    }

    @Test
    void a_page_that_never_rests_costs_a_tenth_of_the_time_at_most(Reader reader) {
        int tab = reader.open("http://long.example/long.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        reader.beside(
                tab,
                "const place = touchstone.Anchors.prototype.place; globalThis.spent = 0; touchstone.Anchors.prototype.place = function (c) {"
                        + "const begin = performance.now(); try { return place.call(this, c); } finally { globalThis.spent += performance.now() - begin; } };");
        reader.to(page);
        reader.driver.executeAsyncScript(
                "const done = arguments[0]; const p = document.querySelector('p'); let n = 0;"
                        + "const t = setInterval(() => { p.textContent = 'Tick ' + n; document.body.lastElementChild.textContent = 'Gone ' + n; if (++n > 100) { clearInterval(t); done(); } }, 10);");
        Object spent = reader.beside(tab, "return globalThis.spent;");
        assertThat(((Number) spent).doubleValue()).isLessThan(400);
    }

    @Test
    void a_page_that_throws_our_element_out_gets_it_back_a_few_times_only(Reader reader) {
        int tab = reader.open("http://living.example/living.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        reader.to(page);
        reader.ask("document.querySelector('[data-touchstone-overlay]').remove()");
        reader.until(() -> reader.ask("return document.querySelectorAll('[data-touchstone-overlay]').length === 1"));
        reader.ask("setInterval(() => document.querySelector('[data-touchstone-overlay]')?.remove(), 20)");
        reader.until(() -> painted(reader).isEmpty());
    }
}
