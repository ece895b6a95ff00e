package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void foldsCaseAccentsAndApostrophes() {
        assertThat(Words.folded("The Élysée’s café wasn’t FULL"))
                .containsExactly("the", "elysee's", "cafe", "wasn't", "full");
    }

    @Test
    void keepsNumbersWholeAndPartsHyphens() {
        assertThat(Words.folded("It cost 1,200.50 dollars, a well-known sum."))
                .containsExactly("it", "cost", "1,200.50", "dollars", "a", "well", "known", "sum");
    }

    @Test
    void givesWhereEachWordStands() {
        String text = "« Où ? » dit-il.";
        assertThat(Words.of(text).stream().map(w -> w.span().of(text))).containsExactly("Où", "dit", "il");
    }

    @Test
    void readsScriptsWithoutSpacesCharacterByCharacter() {
        assertThat(Words.folded("桥关闭了")).containsExactly("桥", "关", "闭", "了");
        assertThat(Words.folded("다리가 닫혔다")).containsExactly("다리가", "닫혔다");
        assertThat(Words.folded("पुल बंद")).containsExactly("पुल", "बंद");
    }

    @Test
    void survivesJunk() {
        assertThat(Words.of("\0\uD800\uDC00\uD83D '''' ....")).hasSize(1);
        assertThat(Words.of("x".repeat(1_000_000))).hasSize(1);
    }
}
