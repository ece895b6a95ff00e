package touchstone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import touchstone.report.JsonReport;

/** The pages that ship with the program come out as they are meant to. */
class SamplesTest {

    private static Run check(String sample, String... more) {
        return Run.of(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("check", "src/samples/" + sample), java.util.stream.Stream.of(more))
                .toArray(String[]::new));
    }

    private static List<JsonNode> matches(JsonNode report) {
        return StreamSupport.stream(report.path("claims").spliterator(), false)
                .flatMap(c -> StreamSupport.stream(c.path("matches").spliterator(), false))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "republished-wire.html",
                "sober-agency-report.html",
                "opinion.html",
                "satire.html",
                "debunk.html",
                "spread.html",
                "fact-check.html"
            })
    void givesAReportThatFitsTheSchema(String sample) throws Exception {
        Run run = check(sample, "--format", "json");
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JsonReport.schema())
                        .validate(run.json()))
                .isEmpty();
        for (JsonNode source : run.json().path("sources")) {
            int sum = StreamSupport.stream(source.path("contributions").spliterator(), false)
                    .mapToInt(c -> c.path("points").asInt())
                    .sum();
            assertThat(source.path("score").asInt(0))
                    .as(source.toString())
                    .isEqualTo(source.path("score").isNull() ? 0 : sum);
        }
    }

    @Test
    void aPageThatSpreadsAHoaxIsReadAsAssertingIt() {
        Run run = check("spread.html", "--format", "json");
        assertThat(run.exit()).as(run.errors()).isEqualTo(ExitCode.FINDINGS);
        assertThat(matches(run.json())).anySatisfy(m -> {
            assertThat(m.path("certainty").asText()).isEqualTo("confirmed");
            assertThat(m.path("stance").asText()).isEqualTo("asserts");
            assertThat(m.path("factCheck").path("verdict").asText()).isEqualTo("false");
        });
    }

    @Test
    void aPageThatDebunksTheHoaxIsNeverReadAsAssertingIt() {
        Run run = check("debunk.html", "--format", "json");
        assertThat(run.exit()).as(run.errors()).isEqualTo(ExitCode.CLEAN);
        assertThat(matches(run.json()))
                .isNotEmpty()
                .noneMatch(m -> m.path("stance").asText().equals("asserts"));
    }

    @Test
    void satireIsCalledSatireAndGetsNoNumber() {
        JsonNode report = check("satire.html", "--format", "json").json();
        assertThat(report.path("document").path("kind").asText()).isEqualTo("satire");
        assertThat(report.path("sources").get(0).path("score").isNull()).isTrue();
    }

    @Test
    void opinionIsCalledOpinion() {
        assertThat(check("opinion.html", "--format", "json")
                        .json()
                        .path("document")
                        .path("kind")
                        .asText())
                .isEqualTo("opinion");
    }

    @Test
    void aPageThatIsNoArticleGetsOneClearLine() {
        Run run = check("not-an-article.html");
        assertThat(run.exit()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors().lines()).singleElement().asString().containsIgnoringCase("no article found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"republished-wire.html", "sober-agency-report.html", "opinion.html", "satire.html"})
    void noMatchIsInvented(String sample) {
        assertThat(matches(check(sample, "--format", "json").json())).isEmpty();
    }

    @Test
    void theSameInputGivesTheSameReport() {
        assertThat(check("republished-wire.html", "--format", "json").out())
                .isEqualTo(check("republished-wire.html", "--format", "json").out());
    }

    @Test
    void theReportFitsAHundredColumnsAndHasNoColourInAFile() {
        assertThat(check("republished-wire.html").out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
                .noneMatch(line -> line.contains("\u001B"));
    }

    @Test
    void aTextInAnotherLanguageIsSaidToBeReadPoorly() {
        String text = """
                Le maire de Bellerive annonce la fermeture du vieux pont

                Le maire de Bellerive, Jean Morel, a annoncé lundi que le vieux pont serait fermé pendant six mois. \
                Selon le rapport du service technique, 14 000 véhicules traversent le pont chaque jour. Les travaux \
                coûteront 3,2 millions d'euros, d'après la mairie, et la rue du marché restera fermée aux voitures. \
                Les habitants de la vieille ville demandent depuis longtemps que le pont soit réparé avant l'hiver.
                """;
        Run run = Run.of(text.getBytes(StandardCharsets.UTF_8), Map.of(), "check", "-", "--format", "json");
        assertThat(run.json().at("/document/language").asText()).isEqualTo("fr");
        assertThat(run.json().at("/document/warnings/0").asText()).contains("not in English");
        assertThat(run.json().at("/form/score").isNull()).isTrue();
    }
}
