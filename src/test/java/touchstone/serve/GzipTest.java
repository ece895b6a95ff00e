package touchstone.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GzipTest {

    private static final byte[] TEXT = "one two three ".repeat(500).getBytes(StandardCharsets.UTF_8);

    @Test
    void a_file_of_any_length_holds_the_same_text() {
        byte[] deflated = Gzip.deflated(TEXT);
        int least = Gzip.length(deflated);
        for (int length : new int[] {least, least + 1, least + 77, least + 100_000}) {
            byte[] file = Gzip.file(TEXT, deflated, length);
            assertThat(file).hasSize(length);
            assertThat(Gzip.unpacked(file, TEXT.length)).isEqualTo(TEXT);
        }
    }

    @Test
    void what_would_burst_or_is_broken_is_refused() {
        byte[] deflated = Gzip.deflated(TEXT);
        byte[] file = Gzip.file(TEXT, deflated, Gzip.length(deflated));
        assertThatThrownBy(() -> Gzip.unpacked(file, TEXT.length - 1)).isInstanceOf(UncheckedIOException.class);
        file[20] ^= 1;
        assertThatThrownBy(() -> Gzip.unpacked(file, TEXT.length)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> Gzip.unpacked(new byte[0], 10)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void nothing_is_packed_too() {
        assertThat(Packed.of(new byte[0]).plain()).isEmpty();
    }
}
