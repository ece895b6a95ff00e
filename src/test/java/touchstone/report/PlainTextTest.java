package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void takesEscapesAndReorderingMarksOutOfHostileText() {
        assertThat(PlainText.safe("a\u001B[31mred\u202Eder\u200B b\r\n\tc\0")).isEqualTo("a[31mredder b c");
    }

    @Test
    void wrapsAtBlanksAndBreaksWordsThatAreTooLong() {
        assertThat(PlainText.wrap("one two three", 7)).containsExactly("one two", "three");
        assertThat(PlainText.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(PlainText.wrap("", 4)).containsExactly("");
    }

    @Test
    void countsWideCharactersTwiceAndMarksNotAtAll() {
        assertThat(PlainText.columns("日本")).isEqualTo(4);
        assertThat(PlainText.columns("e\u0301")).isEqualTo(1);
        assertThat(PlainText.wrap("日本語日本語", 5))
                .allSatisfy(line -> assertThat(PlainText.columns(line)).isLessThanOrEqualTo(5));
    }

    @Test
    void neverSplitsASurrogatePair() {
        assertThat(PlainText.wrap("😀😀😀", 2)).containsExactly("😀", "😀", "😀");
    }

    @Test
    void makesProgressWhereOneCharacterIsWiderThanTheLine() {
        assertThat(PlainText.wrap("日本", 1)).isNotEmpty();
    }
}
