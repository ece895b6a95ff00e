package touchstone.extension;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the reader is told when something is missing or wrong. */
@ExtendWith(SharedReader.class)
class StatesTest {

    @Test
    void a_server_that_is_not_running(Reader reader) {
        // Port 9 is for discarding, and nothing listens there.
        reader.choose("server: 'http://127.0.0.1:9'");
        int tab = reader.open("http://courier.example/article.html");
        reader.popup(tab);
        assertThat(reader.words("#source"))
                .contains("mostly reliable", "71 of 100") // from the list in the browser
                .contains("Your Touchstone server is not running.", "touchstone serve", "Open the options");
        reader.check(tab);
        assertThat(reader.words("#action")).contains("Your Touchstone server is not running.", "Check again");
        assertThat(reader.overlay(tab)).contains("Your Touchstone server is not running.");
        reader.picture("down");
    }

    @Test
    void a_wrong_token(Reader reader) {
        reader.choose("token: 'ts_wrong'");
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        assertThat(reader.words("#action"))
                .contains(
                        "The server does not accept the token.",
                        "Put a token with the scope “check” into the options",
                        "Open the options");
    }

    @Test
    void a_page_without_an_article(Reader reader) {
        reader.service.mood = StandIn.Mood.NOT_AN_ARTICLE;
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        assertThat(reader.words("#action"))
                .contains(
                        "No article was found on this page.",
                        "Open the article itself",
                        "The page lists links and has no text of its own.");
    }

    @Test
    void a_server_with_too_much_to_do(Reader reader) {
        reader.service.mood = StandIn.Mood.BUSY;
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        assertThat(reader.words("#action"))
                .contains("The server has too much to do.", "It asks to wait for 7 seconds.");
    }

    @Test
    void an_answer_that_is_none(Reader reader) {
        reader.service.mood = StandIn.Mood.BROKEN_JSON;
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        assertThat(reader.words("#action")).contains("The server’s answer could not be understood.");
        reader.service.mood = StandIn.Mood.BREAKS_OFF;
        reader.check(tab);
        assertThat(reader.words("#action"))
                .contains("could not be understood.", "The reply ended before it was complete.");
    }

    @Test
    void pages_that_are_none_of_the_web(Reader reader) {
        int tab = reader.open("about:blank");
        reader.popup(tab);
        assertThat(reader.words("#source")).contains("This is no page of the web");
        assertThat(reader.words("#action")).isEmpty();
    }

    @Test
    void a_server_that_the_browser_does_not_allow(Reader reader) {
        reader.choose("server: 'http://localhost:9'");
        int tab = reader.open("http://courier.example/article.html");
        reader.popup(tab);
        assertThat(reader.words("#source"))
                .contains("The browser does not let Touchstone ask this server yet.", "Allow this server");
    }
}
