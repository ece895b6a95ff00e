package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordScanTest {

    private static List<String> scanned(String text) {
        List<String> words = new ArrayList<>();
        WordScan scan = new WordScan(text);
        while (scan.next()) {
            words.add(scan.start() + ":" + scan.word());
        }
        return words;
    }

    private static List<String> matched(String text) {
        return WordScan.WORD
                .matcher(text)
                .results()
                .map((MatchResult r) -> r.start() + ":" + r.group())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  … ",
                "The mayor's 1,000 cats, 3rd of $5.5m; it's 20% isn't",
                "naïve café x² ½ Müllers' l'été don'tstopmenowplease",
                "$ $5 5$ 12bn 12bnx 7ths 1.2.3 a1 1a É1 e\u0301a",
                "\uD835\uDC00bold 日本語 text"
            })
    void finds_what_the_expression_finds(String text) {
        assertThat(scanned(text)).isEqualTo(matched(text));
    }

    @Test
    void finds_the_same_in_random_texts() {
        String[] parts = {
            "a", "Zb", "'", "’", " ", ".", ",", "$", "£", "%", "1", "23", "st", "k", "é", "\u0301", "²", "-", "日"
        };
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14); k >= 0; k--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            assertThat(scanned(text.toString())).isEqualTo(matched(text.toString()));
        }
    }

    @Test
    void very_long_words_are_cut_where_the_expression_cuts_them() {
        String text = "x".repeat(200) + " " + "y".repeat(60) + "'" + "z".repeat(30);
        assertThat(scanned(text)).isEqualTo(matched(text));
    }
}
