package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.model.Said;

class TranscriptsTest {

    @TempDir
    Path dir;

    @Test
    void takesTheNeighboursOfTheSameSpeakerAndForgivesNumbersThatAreOff() throws Exception {
        Files.writeString(dir.resolve("harbour_debate.tsv"), """
                1\tMODERATOR\tThe fares, please.\t0
                2\tMS. QUILL\tWe looked at the fares.\t0
                3\tMS. QUILL\tThey doubled under this board.\t1
                4\tMR. ASH\tThat is wrong.\t0
                """);
        Transcripts transcripts = Transcripts.read(dir);
        Said said = transcripts.said("harbour_debate_0005", "They doubled, under this board.");
        assertThat(Objects.requireNonNull(said).speaker()).isEqualTo("MS. QUILL");
        assertThat(said.around()).isEqualTo("We looked at the fares. They doubled under this board.");
        assertThat(said.text()).isEqualTo("They doubled, under this board.");
    }

    @Test
    void whatIsOfNoKnownTalkStandsAlone() throws Exception {
        Files.writeString(dir.resolve("harbour_debate.tsv"), "1\tASH\tThat is wrong.\t0\n");
        Transcripts transcripts = Transcripts.read(dir);
        assertThat(transcripts.said("other_debate_0001", "That is wrong.")).isNull();
        assertThat(transcripts.said("harbour_debate_0001", "Something else was said."))
                .isNull();
        assertThat(transcripts.said("harbour_debate_x", "That is wrong.")).isNull();
        assertThat(transcripts.said("tweet", "That is wrong.")).isNull();
    }
}
