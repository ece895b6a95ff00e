package touchstone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Wording WORDING = new Wording(Set.of("you", "this", "won't", "the"));

    @Test
    void keepsWordsOfClosedClassesAndOnlyTheEndingOfOthers() {
        assertThat(WORDING.shapes("You won’t like this running mayor’s jumped Harbour!"))
                .startsWith("^", "you", "won't", "*", "this", "*ing", "*'s", "*ed", "*", "!", "$$");
    }

    @Test
    void namesAndTopicsLeaveNoTrace() {
        assertThat(WORDING.shapes("Moreau visits the harbour"))
                .isEqualTo(WORDING.shapes("Lindgren paints the council"));
    }

    @Test
    void tellsKindsOfNumbersApart() {
        assertThat(WORDING.shapes("17 2016 4,500000 nine")).contains("#", "#year", "#big", "#word");
    }

    @Test
    void marksHowLongATextIs() {
        assertThat(WORDING.shapes("one two three four five")).contains("$5").doesNotContain("$7");
    }

    @Test
    void countsPatternsOfOneToThree() {
        assertThat(WORDING.patterns("you this you this"))
                .containsEntry("you this", 2)
                .containsEntry("you this you", 1)
                .containsEntry("^ you this", 1)
                .containsEntry("this $$", 1);
    }

    @Test
    void anEmptyTextHasNoPatternButItsEnds() {
        assertThat(WORDING.patterns("")).containsOnlyKeys("^", "$$", "^ $$");
    }
}
