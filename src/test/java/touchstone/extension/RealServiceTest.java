package touchstone.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static touchstone.extension.HighlightTest.card;
import static touchstone.extension.HighlightTest.painted;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import touchstone.cli.LocalService;

/** The extension and the service as they ship: what one sends, the other understands. */
@ExtendWith(SharedReader.class)
class RealServiceTest {

    @TempDir
    static Path data;

    private static LocalService service;

    @BeforeAll
    static void start() throws InterruptedException {
        service = LocalService.start(data);
        // Its list of sources takes seconds to make, and until then it says so: 503.
        for (int i = 0; i < 600 && service.get("/v1/sources?prefix=c8").statusCode() == 503; i++) {
            Thread.sleep(100);
        }
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @BeforeEach
    void use(Reader reader) {
        reader.choose("server: '" + service.address() + "', token: '" + service.token() + "'");
    }

    @Test
    void a_page_that_repeats_a_refuted_claim_is_marked_where_it_does(Reader reader) {
        int tab = reader.open("http://patriot-lantern-daily.example/samples/spread.html");
        String page = reader.driver.getWindowHandle();
        reader.check(tab);
        assertThat(reader.words("#result"))
                .contains(
                        "claims",
                        "The same claim has been checked · “Pants on Fire” — PolitiFact",
                        "not checked yet",
                        "How it is written");
        reader.to(page);
        assertThat(painted(reader))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("touchstone-confirmed: At the end of August 2020 the CDC slashed the number of Americans");
        reader.beside(tab, "root.querySelector('.marker').click();");
        assertThat(card(reader, tab))
                .contains("This text asserts it.", "Checked claim, in our words", "Read the fact-check by PolitiFact");
        reader.to(page);
        assertThat(reader.complaints()).isEmpty();
        assertThat(String.join("\n", service.log())).doesNotContain("patriot", "CDC");
    }

    @Test
    void a_story_of_an_agency_shows_where_it_comes_from(Reader reader) {
        int tab = reader.open("http://meadow-standard.example/samples/republished-wire.html");
        reader.check(tab);
        assertThat(reader.words("#result"))
                .contains(
                        "15 claims",
                        "None of them is among the fact-checks known here.",
                        "Agency Agence France-Presse",
                        "Origin BBC",
                        "mostly reliable");
    }

    @Test
    void a_page_without_an_article_and_a_wrong_token_are_told_apart(Reader reader) {
        int tab = reader.open("http://nobody.example/samples/not-an-article.html");
        reader.check(tab);
        assertThat(reader.words("#action")).contains("No article was found on this page.");
        reader.choose("token: 'ts_wrong'");
        reader.check(tab);
        assertThat(reader.words("#action")).contains("The server does not accept the token.");
    }

    @Test
    void one_selected_sentence_is_looked_up(Reader reader) {
        int tab = reader.open("http://patriot-lantern-daily.example/samples/spread.html");
        String claim =
                "At the end of August 2020 the CDC slashed the number of Americans who died of COVID-19 from 153,504 to only 9,210, and not one of the big networks said a word.";
        reader.onExtension("await chrome.runtime.sendMessage({do: 'check', tabId: " + tab
                + ", what: 'selection', text: '" + claim + "'});");
        assertThat(card(reader, tab)).contains("“Pants on Fire” — PolitiFact");
    }

    @Test
    void the_list_of_sources_comes_whole_and_a_card_by_prefix(Reader reader) {
        reader.until(
                () -> reader.onExtension(
                        "const {problem} = await chrome.runtime.sendMessage({do: 'refresh', now: true}); return problem === null;"));
        Object known =
                reader.onExtension("return (await chrome.storage.local.get('snapshot')).snapshot.sources.length;");
        assertThat((Long) known).isGreaterThan(10_000);
        int tab = reader.open("http://news." + Chromium.LISTED + "/article.html");
        reader.until(() -> "+".equals(reader.badge(tab)));
        reader.popup(tab);
        assertThat(reader.words("#source"))
                .contains(
                        "bbc.co.uk",
                        "BBC",
                        "mostly reliable",
                        "70 of 100",
                        "independent raters: met",
                        "Wikipedia perennial sources",
                        "Not observed: record with fact-checkers");
        assertThat(reader.complaints()).isEmpty();
        assertThat(reader.onExtension("return (await chrome.runtime.sendMessage({do: 'refresh', now: true})).problem;"))
                .isNull();
        assertThat(String.join("\n", service.log())).doesNotContain("bbc");
    }
}
