package touchstone.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.learn.WeightsFile.Precision;

class WeightsFileTest {

    @TempDir
    Path folder;

    @Test
    void givesBackWhatWasWritten() throws IOException {
        WeightsFile read = read(written());

        assertThat(read.get("exact")).containsExactly(1.25f, -3e-7f, 0);
        assertThat(read.get("half", 2)[1]).isCloseTo(.3333f, within(.0005f));
        Logistic model = read.logistic("model", 2);
        assertThat(model.bias()).isEqualTo(-.5);
        assertThat(model.weights()).containsExactly(2, 4);
    }

    @Test
    void refusesEveryFileThatIsCutShort() throws IOException {
        byte[] bytes = written();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class).hasMessageContaining("weights file");
        }
    }

    @Test
    void refusesEveryFileWithAnAlteredByte() throws IOException {
        byte[] bytes = written();
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 0x10;
            assertThatThrownBy(() -> read(altered)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesWeightsOfAnotherModel() throws IOException {
        byte[] bytes = written();
        assertThatThrownBy(() -> WeightsFile.read(new ByteArrayInputStream(bytes), "sample", 2))
                .hasMessage("weights of sample 1, not of sample 2");
        assertThatThrownBy(() -> WeightsFile.read(new ByteArrayInputStream(bytes), "other", 1))
                .hasMessage("weights of sample 1, not of other 1");
    }

    @Test
    void namesTheArrayThatIsMissingOrOfAnotherLength() throws IOException {
        WeightsFile file = read(written());
        assertThatThrownBy(() -> file.get("nothing")).hasMessage("the weights of sample hold no nothing");
        assertThatThrownBy(() -> file.get("half", 3))
                .hasMessage("the weights of sample hold 2 of half where 3 are needed");
    }

    @Test
    void refusesNumbersThatAreNotFinite() {
        assertThatThrownBy(() -> new WeightsFile("sample", 1).put("x", Precision.FULL, 1, Float.NaN))
                .hasMessage("weights x: NaN");
    }

    @Test
    void saysWhichResourceIsMissing() {
        assertThatThrownBy(() -> WeightsFile.resource(WeightsFileTest.class, "none.weights", "sample", 1))
                .hasMessageContaining("none.weights");
    }

    private byte[] written() throws IOException {
        WeightsFile file = new WeightsFile("sample", 1);
        file.put("exact", Precision.FULL, 1.25f, -3e-7f, 0);
        file.put("half", Precision.HALF, 2, 1 / 3f);
        file.put("model", Precision.FULL, new Logistic(new float[] {2, 4}, -.5));
        Path path = folder.resolve("sample.weights");
        file.write(path);
        return Files.readAllBytes(path);
    }

    private static WeightsFile read(byte[] bytes) throws IOException {
        return WeightsFile.read(new ByteArrayInputStream(bytes), "sample", 1);
    }
}
