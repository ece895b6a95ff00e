package touchstone.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Claims marked in place on the page, and their cards. */
@ExtendWith(SharedReader.class)
class HighlightTest {

    /** How often each kind of mark is painted, and over which words. */
    static final String PAINTED =
            "return [...CSS.highlights].flatMap(([name, ranges]) => [...ranges].map((r) => name + ': ' + r));";

    private static final String TREE = "const copy = document.documentElement.cloneNode(true);"
            + "copy.querySelectorAll('[data-touchstone-overlay]').forEach((e) => e.remove()); return copy.outerHTML;";

    @Test
    void claims_are_marked_in_place_and_the_page_stays_as_it_was(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        String page = reader.driver.getWindowHandle();
        Object before = reader.ask("return document.documentElement.outerHTML");
        reader.check(tab);
        reader.to(page);
        assertThat(painted(reader))
                .containsExactly(
                        "touchstone-confirmed: Drinking water in all of Kestria is poisoned, according to a video that was shared 300,000 times",
                        "touchstone-possible: The council will pay every household 900 euros for the damage, a letter that circulates on message boards claims");
        assertThat(reader.ask(TREE)).isEqualTo(before);
        assertThat(reader.ask("return document.querySelectorAll('[data-touchstone-overlay]').length"))
                .isEqualTo(1L);
        assertThat(reader.ask("return document.documentElement.lastElementChild.shadowRoot"))
                .isNull();
        assertThat(reader.overlay(tab)).contains("5 claims · 2 with known fact-checks · 3 not checked yet");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void the_reader_chooses_what_is_marked(Reader reader) {
        reader.choose("threshold: 'confirmed'");
        int tab = reader.open("http://courier.example/article.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        reader.to(page);
        assertThat(painted(reader)).hasSize(1).first().asString().startsWith("touchstone-confirmed: Drinking water");
        reader.choose("threshold: 'unchecked'");
        reader.check(tab);
        reader.to(page);
        assertThat(painted(reader)).hasSize(5);
        assertThat(painted(reader).toString())
                .contains("touchstone-unchecked: The harbour office said that 4,200 litres of fuel");
    }

    @Test
    void a_card_is_reached_and_left_by_keyboard_alone(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        reader.to(page);
        reader.ask("document.querySelector('[name=draft]').focus()");
        press(reader, Keys.TAB);
        assertThat(reader.beside(tab, "return root.activeElement.getAttribute('aria-label');"))
                .isEqualTo(
                        "Claim 3 of 5. The same claim has been checked: Drinking water in all of Kestria is poisoned, according to a video that was shared 300,000 times.");
        reader.to(page);
        press(reader, Keys.ENTER);
        assertThat(card(reader, tab))
                .containsSubsequence(
                        "The same claim has been checked",
                        "Drinking water in all of Kestria",
                        "“False” — Kestria Fact Desk, ",
                        "2025",
                        "Checked claim",
                        "All drinking water in Kestria has been poisoned.",
                        "This text reports it without asserting it.",
                        "over 99%",
                        "Why",
                        "Read the fact-check by Kestria Fact Desk",
                        "On the word of",
                        "a video, shared 300,000 times (document) · second hand");
        assertThat(reader.beside(
                        tab, "return root.activeElement.className + ' ' + root.activeElement.getAttribute('role');"))
                .isEqualTo("card dialog");
        reader.to(page);
        reader.picture("page");
        press(reader, Keys.TAB);
        press(reader, Keys.TAB);
        press(reader, Keys.TAB);
        assertThat(reader.beside(tab, "return root.activeElement.href;")).isEqualTo("https://factdesk.example/water");
        reader.to(page);
        press(reader, Keys.ESCAPE);
        assertThat(card(reader, tab)).isEmpty();
        assertThat(reader.beside(tab, "return root.activeElement.className;")).isEqualTo("marker confirmed");
        reader.to(page);
        press(reader, Keys.TAB);
        press(reader, Keys.SPACE);
        assertThat(card(reader, tab))
                .contains(
                        "Possibly the same claim", "Nobody has verified this publisher", "“Made up” — Letterbox Check");
    }

    @Test
    void a_click_on_marked_words_opens_their_card_and_links_of_the_page_still_work(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        reader.to(page);
        Object at = reader.ask(
                "const [r] = [...CSS.highlights.get('touchstone-possible')]; const b = r.getClientRects()[0]; return [b.x + 30, b.y + 5]");
        List<?> point = (List<?>) at;
        new Actions(reader.driver)
                .moveToLocation(whole(point.get(0)), whole(point.get(1)))
                .click()
                .perform();
        assertThat(card(reader, tab)).contains("“Made up” — Letterbox Check");
        reader.to(page);
        press(reader, Keys.ESCAPE);
        reader.find("header a").click();
        assertThat(reader.driver.getCurrentUrl()).isEqualTo("http://courier.example/");
    }

    @Test
    void the_bar_goes_from_claim_to_claim_and_away_with_all(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        reader.beside(tab, "root.querySelector('[aria-label=\"Next claim\"]').click();");
        assertThat(card(reader, tab)).contains("Kestria Fact Desk");
        reader.beside(tab, "root.querySelector('[aria-label=\"Next claim\"]').click();");
        assertThat(card(reader, tab)).contains("Letterbox Check");
        reader.beside(tab, "root.querySelector('[aria-label=\"Remove the marks from this page\"]').click();");
        reader.to(page);
        assertThat(painted(reader)).isEmpty();
        assertThat(reader.ask("return document.querySelectorAll('[data-touchstone-overlay]').length"))
                .isEqualTo(0L);
    }

    @Test
    void a_claim_in_the_popup_leads_to_its_place_on_the_page(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        reader.find(".rest summary").click();
        reader.find(".rest .claim").click();
        reader.until(() -> card(reader, tab).contains("The port of Alder Quay stayed closed"));
        assertThat(card(reader, tab))
                .contains(
                        "Not checked yet",
                        "Not checked yet does not mean true.",
                        "nobody is cited; the page says it itself");
    }

    @Test
    void a_selection_is_looked_up_as_one_claim(Reader reader) {
        int tab = reader.open("http://nobody.example/article.html");
        String page = reader.driver.getWindowHandle();
        String claim =
                "Drinking water in all of Kestria is poisoned, according to a video that was shared 300,000 times.";
        reader.onExtension("await chrome.runtime.sendMessage({do: 'check', tabId: " + tab
                + ", what: 'selection', text: '" + claim + "'});");
        assertThat(card(reader, tab)).contains("“False” — Kestria Fact Desk");
        assertThat(reader.service.asked.getLast().path()).isEqualTo("/v1/match");
        reader.to(page);
        assertThat(painted(reader)).contains("touchstone-confirmed: " + claim.substring(0, claim.length() - 1));
    }

    @Test
    void a_longer_selection_is_read_like_an_article(Reader reader) {
        int tab = reader.open("http://nobody.example/article.html");
        reader.onExtension("await chrome.runtime.sendMessage({do: 'check', tabId: " + tab
                + ", what: 'selection', text: 'One sentence. And another one.'});");
        StandIn.Asked asked = reader.service.asked.getLast();
        assertThat(asked.path()).isEqualTo("/v1/check");
        assertThat(asked.body())
                .contains("\"text\":\"One sentence. And another one.\"")
                .doesNotContain("\"html\"");
        assertThat(card(reader, tab)).contains("The port of Alder Quay");
    }

    static List<String> painted(Reader reader) {
        List<?> painted = (List<?>) Objects.requireNonNull(reader.ask(PAINTED));
        return painted.stream().map(String::valueOf).toList();
    }

    static String card(Reader reader, int tab) {
        String here = reader.driver.getWindowHandle();
        Object card =
                reader.beside(tab, "const card = root?.querySelector('.card'); return card ? card.innerText : '';");
        reader.to(here);
        return String.valueOf(card);
    }

    private static int whole(Object number) {
        return ((Number) number).intValue();
    }

    private static void press(Reader reader, Keys key) {
        new Actions(reader.driver).sendKeys(key).perform();
    }
}
