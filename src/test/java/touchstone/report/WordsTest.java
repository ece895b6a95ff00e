package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plain words, 41 %, and “quotes”.\nA second line.\tA tab.",
                "caf\u00E9 na\u00EFve stra\u00DFe \u010Desk\u00FD",
                "\u0645\u0631\u062D\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645\u200F 2024",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "\u05E9\u05B8\u05C1\u05DC\u05D5\u05B9\u05DD",
                "\u65E5\u672C\u8A9E\u306EABC\u3067\u3059",
                "\u041C\u043E\u0441\u043A\u0432\u0430 and Moscow",
                "5 \u03BCm, \u0394T, \u03B1-helix",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u2764\uFE0F\u200D\uD83D\uDD25",
                "Donau\u00ADdampf\u00ADschiff"
            })
    void writing_as_people_write_it_is_left_alone(String text) {
        assertThat(Words.of(text).masked()).isZero();
        assertThat(Words.inline(text)).isEqualTo(text);
    }

    @Test
    void hidden_characters_become_labels() {
        assertThat(Words.inline("pay\u202Egpj.exe")).isEqualTo("pay[U+202E]gpj.exe");
        assertThat(Words.inline("f\u200Be\u200Bd")).isEqualTo("f[U+200B]e[U+200B]d");
        assertThat(Words.inline("a\u200Db c\u200Ed")).isEqualTo("a[U+200D]b c[U+200E]d");
        assertThat(Words.inline("\uDB40\uDC68\uDB40\uDC69")).isEqualTo("[U+E0068 +1]");
        assertThat(Words.inline("x\uD800y")).isEqualTo("x[U+D800]y");
    }

    @Test
    void letters_that_imitate_others_within_a_word_are_named() {
        assertThat(Words.inline("p\u0430ypal")).isEqualTo("p\u0430[U+0430]ypal");
        assertThat(Words.inline("\u043C\u043Eck\u0432\u0430 \u043Fpa\u0432\u0434\u0430"))
                .isEqualTo("\u043C\u043Ec[U+0063]k[U+006B]\u0432\u0430 \u043Fp[U+0070]a[U+0061]\u0432\u0434\u0430");
    }

    @Test
    void marks_that_pile_up_on_a_letter_are_cut_short() {
        assertThat(Words.inline("e" + "\u0301".repeat(50) + "f")).isEqualTo("e" + "\u0301".repeat(6) + "[U+0301 +43]f");
    }
}
