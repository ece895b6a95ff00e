package touchstone.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The band of a tab's source beside the extension's button. */
@ExtendWith(SharedReader.class)
class BadgeTest {

    @Test
    void a_badge_belongs_to_its_tab_and_no_visit_asks_the_server(Reader reader) {
        int courier = reader.open("http://www.courier.example/article.html");
        int lantern = reader.open("http://news.lantern.example/article.html");
        int opinion = reader.open("http://courier.example/opinion/article.html");
        int nobody = reader.open("http://nobody.example/article.html");
        reader.until(() -> "?".equals(reader.badge(nobody)));
        assertThat(reader.badge(courier)).isEqualTo("+");
        assertThat(reader.badge(lantern)).isEqualTo("−−");
        assertThat(reader.badge(opinion)).isEqualTo("±");
        assertThat(reader.service.asked).isEmpty();
    }

    @Test
    void a_badge_follows_its_tab_to_other_pages_and_never_stays_behind(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        reader.until(() -> "+".equals(reader.badge(tab)));
        reader.onExtension("await chrome.tabs.update(" + tab + ", {url: 'http://lantern.example/article.html'});");
        reader.until(() -> "−−".equals(reader.badge(tab)));
        reader.onExtension("await chrome.tabs.update(" + tab + ", {url: 'about:blank'});");
        reader.until(() -> "".equals(reader.badge(tab)));
        assertThat(reader.service.asked).isEmpty();
    }

    @Test
    void the_rating_of_a_platform_is_not_that_of_its_users(Reader reader) {
        int user = reader.open("http://somebody.commons.example/article.html");
        reader.until(() -> "?".equals(reader.badge(user)));
        reader.popup(user);
        assertThat(reader.words("#source"))
                .contains("somebody.commons.example", "unknown", "Anybody can publish on commons.example");
    }

    @Test
    void the_own_list_stands_beside_the_raters(Reader reader) {
        reader.choose("own: [{domain: 'courier.example', band: 'low', note: 'prints press releases'}]");
        int tab = reader.open("http://courier.example/article.html");
        reader.until(() -> "+*".equals(reader.badge(tab)));
        reader.popup(tab);
        assertThat(reader.words("#source"))
                .contains("mostly reliable", "71 of 100", "On your own list low reliability — prints press releases");
    }

    @Test
    void the_words_of_a_badge_are_there_for_those_who_listen(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        reader.until(() -> "+".equals(reader.badge(tab)));
        assertThat(reader.onExtension("return chrome.action.getTitle({tabId: " + tab + "});"))
                .isEqualTo("Touchstone · courier.example: mostly reliable");
    }
}
