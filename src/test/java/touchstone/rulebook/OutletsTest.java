package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.model.Outlet;
import touchstone.text.Domains;

class OutletsTest {

    private static final Outlets OUTLETS = read();

    @Test
    void theTableIsLarge() {
        assertThat(OUTLETS.size()).isGreaterThanOrEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({
        "edition.cnn.com, CNN",
        "https://www.bbc.co.uk/news/1, BBC",
        "abcnews.go.com, ABC News",
        "dailycallernewsfoundation.org, Daily Caller News Foundation",
        "dailycaller.com, The Daily Caller"
    })
    void findsAnOutletByItsDomainOrAHostBelow(String host, String name) {
        assertThat(nameOf(OUTLETS.byDomain(host))).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "cnn, CNN",
        "the new york times, The New York Times",
        "Associated Press, Associated Press",
        "DCNF, Daily Caller News Foundation",
        "Daily Caller, The Daily Caller",
        "huffpo, HuffPost",
        "TIME, Time"
    })
    void findsAnOutletByName(String asked, String name) {
        assertThat(nameOf(OUTLETS.byName(asked))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the Times", "The Sun", "the Independent", "the Post", "the Telegraph", "", "nobody"})
    void aNameOfManyStandsForNone(String name) {
        assertThat(OUTLETS.byName(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Time is running out for the people of the island.",
                "People say that nature has its reasons, and vice versa.",
                "The hill was green and the nation slept.",
                "Fortune favours the brave; Reason is rare.",
                "Mr. Forbes lives at the age of ninety.",
                "The times are bad and the sun is down.",
                "He sent a telegram on the local line."
            })
    void ordinaryWordsAreNoOutlets(String text) {
        assertThat(OUTLETS.mentions(text)).isEmpty();
    }

    @Test
    void mentionsAreTheLongestNamesInOrder() {
        String text =
                "CNN’s reporter, the New York Times, Fox News Channel and Time magazine agreed; The Hill did not.";
        List<Outlets.Mention> mentions = OUTLETS.mentions(text);
        assertThat(mentions)
                .extracting(m -> m.span().of(text))
                .containsExactly("CNN", "the New York Times", "Fox News Channel", "Time magazine");
    }

    @Test
    void everyErrorOfAFileIsToldWithItsLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("outlets.tsv");
        Files.copy(Path.of("rules/credits.tsv"), folder.resolve("credits.tsv"));
        Files.writeString(file, """
                # a comment
                name\taliases\tdomain\tkind\tcountry\tuse
                A Paper\t\ta.example\tpaper\tUS\t
                B Paper\t\tB.example\tgazette\tusa\tsometimes
                C Paper
                A Paper\t\tc.example\tpaper\tUS\t
                """);
        assertThatThrownBy(() -> Outlets.read(file))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining(file + ":4:1: unknown kind gazette")
                .hasMessageContaining(file + ":4:1: not a host name in lower case: B.example")
                .hasMessageContaining(file + ":4:1: country must be a code of ISO 3166")
                .hasMessageContaining(file + ":5:1: 1 cells instead of 6")
                .hasMessageContaining(file + ":6:1: name \"A Paper\" also stands for A Paper");
    }

    @Test
    void everyDomainIsOneThatSomebodyCanOwn() {
        assertThat(OUTLETS.domains())
                .allSatisfy(domain ->
                        assertThat(Domains.registrable(domain)).as(domain).isNotNull());
    }

    @Test
    void agenciesOfEveryContinentAreThere() {
        assertThat(List.of(
                        "aps.dz",
                        "nannews.ng",
                        "gna.org.gh",
                        "apanews.net",
                        "yna.co.kr",
                        "ptinews.com",
                        "petra.gov.jo",
                        "telam.com.ar",
                        "andina.pe",
                        "notimex.gob.mx",
                        "thecanadianpress.com",
                        "aap.com.au",
                        "pina.com.fj",
                        "ansa.it",
                        "pap.pl",
                        "ukrinform.net"))
                .allSatisfy(domain ->
                        assertThat(OUTLETS.byDomain(domain)).as(domain).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The APA said that sleep matters.",
                "Fish holds DHA and EPA.",
                "The LRT runs every ten minutes.",
                "He drove down the M6 and then the N1.",
                "In the street people looked like a mirror of the sun.",
                "The Post Office lost a case.",
                "The Post was late, and the Mirror broke.",
                "She lives in the Standard Hotel.",
                "The Register Citizen closed."
            })
    void otherThingsOfTheSameNameAreNoOutlets(String text) {
        assertThat(OUTLETS.mentions(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "APA, Austria Press Agency",
        "Reuters and others, Reuters",
        "The Hill, The Hill",
        "dpa/AFP, Deutsche Presse-Agentur",
        "theguardian.com, The Guardian",
        "Associated Press writer, Associated Press"
    })
    void whereANameIsExpectedItIsReadToItsEnd(String line, String name) {
        assertThat(Objects.requireNonNull(OUTLETS.nameAt(line, 0)).outlet().name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Time Square", "Guardian Angels", "people of the town", "reason", "Nobody", ""})
    void whatGoesOnIsAnotherName(String line) {
        assertThat(OUTLETS.nameAt(line, 0)).isNull();
    }

    private static @Nullable String nameOf(@Nullable Outlet outlet) {
        return outlet == null ? null : Objects.requireNonNull(outlet).name();
    }

    private static Outlets read() {
        try {
            return Outlets.read(Path.of("rules/outlets.tsv"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
