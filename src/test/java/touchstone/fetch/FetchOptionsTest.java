package touchstone.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class FetchOptionsTest {

    @Test
    void namesAContactOrSaysThatThereIsNone() {
        assertThat(agent(FetchOptions.DEFAULT))
                .contains("User-Agent: Touchstone/0.1 (reads many pages; whoever runs it has given no contact)");
        assertThat(agent(FetchOptions.DEFAULT.withContact("https://desk.example/bot")))
                .contains("User-Agent: Touchstone/0.1 (+https://desk.example/bot)");
        assertThat(agent(FetchOptions.DEFAULT.withContact("desk@desk.example"))).contains("(+desk@desk.example)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "me\r\nX-Evil: 1@a.example",
                "me",
                "https://a.example/) (",
                "me@",
                "ftp://a.example",
                "ü@a.example"
            })
    void takesNoContactThatIsNone(String contact) {
        assertThatThrownBy(() -> FetchOptions.DEFAULT.withContact(contact))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("contact: is no web or mail address");
    }

    private static String agent(FetchOptions options) {
        Politeness quick = new Politeness(Duration.ZERO, 1, 0, Duration.ZERO, 5, Duration.ZERO);
        try (RudeWeb web = RudeWeb.at("127.0.0.1");
                PoliteFetcher fetcher = new PoliteFetcher(
                        options.withAllowPrivateAddresses(true), quick, InstantSource.fixed(Instant.EPOCH))) {
            fetcher.fetch(Request.page(web.uri("/")));
            return web.requests().getLast();
        }
    }
}
