package touchstone.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The popup: the source of the page, the check, the claims. */
@ExtendWith(SharedReader.class)
class PopupTest {

    @Test
    void the_card_of_a_source_shows_what_its_score_rests_on(Reader reader) {
        int tab = reader.open("http://courier.example/article.html?utm_source=mail");
        reader.popup(tab);
        assertThat(reader.words("#source"))
                .contains("courier.example", "The Alder Courier", "news", "mostly reliable", "71 of 100")
                .contains("35% of the questions answered", "evidence agrees to 79%")
                .contains("ownership: not met", "Not observed: record with fact-checkers, sourcing")
                .contains("As of", "2026", "Something wrong here?");
        reader.find("#source details summary").click();
        assertThat(reader.words("#source table")).contains("+50", "Every score starts at 50.", "+18", "71", "in all");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void a_source_is_asked_for_by_prefix_only_and_once(Reader reader) {
        int tab = reader.open("http://www.courier.example/article.html");
        reader.popup(tab);
        reader.popup(tab);
        List<String> paths =
                reader.service.asked.stream().map(StandIn.Asked::path).toList();
        assertThat(paths).hasSize(1).first().asString().matches("/v1/sources\\?prefix=[0-9a-f]{2}");
        assertThat(reader.service.asked.toString()).doesNotContain("courier");
    }

    @Test
    void an_unknown_source_is_said_to_be_unknown_and_no_more(Reader reader) {
        int tab = reader.open("http://nobody.example/article.html");
        reader.popup(tab);
        assertThat(reader.words("#source"))
                .contains("nobody.example", "unknown", "Unknown is no bad mark, and no good one.")
                .doesNotContain("of 100");
    }

    @Test
    void a_check_shows_claims_those_with_a_finding_first(Reader reader) {
        int tab = reader.open("http://courier.example/article.html?utm_source=mail&id=7#top");
        reader.check(tab);
        assertThat(reader.words("#result"))
                .containsSubsequence(
                        "5 claims",
                        "Drinking water in all of Kestria",
                        "The same claim has been checked · “False” — Kestria Fact Desk",
                        "Possibly the same claim",
                        "“Made up” — Letterbox Check",
                        "3 not checked yet",
                        "Looked up in 146 fact-checks",
                        "Coastal News Agency",
                        "How it is written",
                        "66 of 100");
        reader.find(".rest summary").click();
        assertThat(reader.words(".rest")).contains("Not checked yet does not mean true.", "The port of Alder Quay");
        reader.picture("popup");
        StandIn.Asked check = reader.service.asked.getLast();
        assertThat(check.path()).isEqualTo("/v1/check");
        assertThat(check.body())
                .contains("\"url\":\"http://courier.example/article.html?id=7\"", "4,200 litres")
                .doesNotContain("utm_source", "reader@private.example", "secret draft", "<script", "<style");
        assertThat(reader.complaints()).isEmpty();
    }

    @Test
    void a_fact_check_of_the_page_itself_is_shown_apart_from_its_claims(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        assertThat(reader.words(".page-checks"))
                .contains("Fact-checks that name this page", "No claim that was found in its text speaks about it")
                .contains("“Old picture” — Harbour Check", "Nobody has verified this publisher", "the ferry that sank");
        assertThat(reader.words(".claims")).doesNotContain("Harbour Check");
    }

    @Test
    void a_page_that_cannot_be_judged_is_known_by_its_address(Reader reader) {
        reader.service.mood = StandIn.Mood.NOT_AN_ARTICLE;
        int tab = reader.open("http://courier.example/article.html");
        reader.popup(tab);
        reader.find("#check").click();
        reader.until(() -> reader.words("#action").contains("The page lists links"));
        assertThat(reader.words("#result")).contains("No article was found here", "“Old picture” — Harbour Check");
    }

    @Test
    void claims_appear_before_their_matches(Reader reader) {
        reader.service.mood = StandIn.Mood.SLOW;
        int tab = reader.open("http://courier.example/article.html");
        reader.popup(tab);
        reader.find("#check").click();
        reader.until(() -> reader.words("#result").contains("5 claims"));
        assertThat(reader.words("#action")).contains("Looking for fact-checks…", "Stop");
        assertThat(reader.words("#result")).doesNotContain("Kestria Fact Desk");
        reader.until(() -> reader.words("#result").contains("Kestria Fact Desk"));
        reader.until(() -> reader.words("#action").contains("Checked."));
    }

    @Test
    void a_check_that_is_stopped_leaves_nothing(Reader reader) {
        reader.service.mood = StandIn.Mood.SLOW;
        int tab = reader.open("http://courier.example/article.html");
        reader.popup(tab);
        reader.find("#check").click();
        reader.until(() -> reader.words("#result").contains("5 claims"));
        reader.find("#stop").click();
        reader.until(() -> reader.words("#action").contains("Check this page"));
        assertThat(reader.phase(tab)).isNull();
        assertThat(reader.overlay(tab)).isEmpty();
    }

    @Test
    void a_server_that_does_not_stream_is_understood(Reader reader) {
        reader.service.mood = StandIn.Mood.WHOLE;
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        assertThat(reader.words("#result")).contains("5 claims", "“False” — Kestria Fact Desk");
    }

    @Test
    void an_objection_goes_to_the_own_server(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        reader.popup(tab);
        reader.find(".dispute summary").click();
        reader.find("#dispute-words").sendKeys("It names its owner on /about.");
        reader.find(".dispute button").click();
        reader.until(() -> reader.words(".dispute").contains("Sent. It changes nothing by itself"));
        assertThat(reader.service.asked.getLast().body())
                .contains("wrong-source", "courier.example", "It names its owner on /about.");
    }

    @Test
    void a_wrong_match_is_reported_with_claim_and_fact_check(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        reader.find(".claims details summary").click();
        reader.find(".dispute-match button").click();
        reader.until(() -> reader.words(".dispute-match").contains("Sent."));
        assertThat(reader.service.asked.getLast().body())
                .contains("wrong-match", "Drinking water in all of Kestria", "\"factCheck\":\"f1\"");
    }

    @Test
    void another_page_in_the_same_tab_has_no_check(Reader reader) {
        int tab = reader.open("http://courier.example/article.html");
        reader.check(tab);
        reader.onExtension("await chrome.tabs.update(" + tab + ", {url: 'http://courier.example/living.html'});");
        reader.until(() -> reader.phase(tab) == null);
        reader.popup(tab);
        assertThat(reader.words("#action")).contains("Check this page").doesNotContain("Checked.");
    }
}
