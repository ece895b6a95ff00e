package touchstone.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.rulebook.ClaimKindCues.Hit;

class ClaimKindCuesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void ofPhrasesWithinALongerOneOnlyTheLongerCounts() throws IOException {
        ClaimKindCues cues = cues("comparison\ten\t4\tthan", "quantity\ten\t2\tmore than <number>");
        assertThat(found(cues, "more", "than", "<number>")).containsExactly("more than <number>");
        assertThat(found(cues, "more", "than", "enough")).containsExactly("than");
    }

    @Test
    void aPhraseWithoutWeightTakesAwayWhatIsOfItsKind() throws IOException {
        ClaimKindCues cues =
                cues("comparison\ten\t4\tthe *est", "comparison\ten\t0\tthe forest", "event\ten\t1\tthe forest");
        assertThat(found(cues, "the", "biggest")).containsExactly("the *est");
        assertThat(cues.in(words("the", "forest"), "en"))
                .extracting(Hit::weight)
                .containsExactlyInAnyOrder(0.0, 1.0);
    }

    @Test
    void gapsAreUpToThreeWordsAndHideNothing() throws IOException {
        ClaimKindCues cues = cues("causal\ten\t4\tprotects .. from", "quantity\ten\t1\tmany");
        assertThat(found(cues, "protects", "many", "children", "from"))
                .containsExactlyInAnyOrder("protects .. from", "many");
        assertThat(found(cues, "protects", "a", "b", "c", "d", "from")).isEmpty();
        assertThat(found(cues, "protects")).isEmpty();
    }

    @Test
    void wordsOfferOthersAndEndings() throws IOException {
        ClaimKindCues cues = cues("promise\ten\t7\ti/we will|vow*");
        assertThat(found(cues, "we", "will")).containsExactly("i/we will");
        assertThat(found(cues, "vowing")).containsExactly("vow*");
    }

    @Test
    void onlyPhrasesOfTheLanguageCountAndThoseOfAll() throws IOException {
        ClaimKindCues cues = cues("question\t*\t9\t<question>", "prediction\tde\t4\twird");
        assertThat(found(cues, "wird", "<question>")).containsExactly("<question>");
        assertThat(cues.in(words("wird"), "de")).hasSize(1);
    }

    @Test
    void namesEveryBadLine() {
        assertThatThrownBy(() -> cues(
                        "guess\ten\t1\tperhaps",
                        "law\tenglish\t1\tlaw",
                        "law\ten\tmuch\tlaw",
                        "law\ten\t1\tThe Law",
                        "law\ten\t1\t.. law",
                        "law\ten\t1\tla*",
                        "law\ten\t1\t<sign>",
                        "law\ten\t1\tlaw||act"))
                .isInstanceOf(RulebookException.class)
                .hasMessageContaining("no kind of claim is called guess")
                .hasMessageContaining("two letters or *, not english")
                .hasMessageContaining("from 0 to 100, not much")
                .hasMessageContaining(": The Law")
                .hasMessageContaining(": .. law")
                .hasMessageContaining(": la*")
                .hasMessageContaining(": <sign>");
    }

    @Test
    void longRunsOfTheSameWordAreRead() throws IOException {
        ClaimKindCues cues = cues("causal\ten\t4\tno .. no .. no .. no .. maybe");
        assertThat(cues.in(Collections.nCopies(200, List.of("no")), "en")).isEmpty();
    }

    private static List<String> found(ClaimKindCues cues, String... words) {
        return cues.in(words(words), "en").stream().map(Hit::phrase).toList();
    }

    private static List<List<String>> words(String... words) {
        return Stream.of(words).map(List::of).toList();
    }

    private ClaimKindCues cues(String... rows) throws IOException {
        Path file = folder.resolve("kinds.tsv");
        Files.writeString(file, "kind\tlanguage\tweight\tphrases\n" + String.join("\n", rows));
        return ClaimKindCues.read(file);
    }
}
