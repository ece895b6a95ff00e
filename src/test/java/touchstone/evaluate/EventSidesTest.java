package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import touchstone.evaluate.StanceData.Item;
import touchstone.evaluate.StanceData.Origin;
import touchstone.model.Stance.Leaning;

class EventSidesTest {

    private static final String BURNS = "Mill burns down";
    private static final String HOAX = "Mill fire a hoax";
    private static final String RUMOUR = "Mill said to burn";

    @Test
    void findsTheCampsAndWhichOfThemAsserts() {
        Item first = pair(BURNS, "the mill stands", Leaning.DENIES);
        Item second = pair(HOAX, "the mill stands", Leaning.ASSERTS);
        Item third = pair(HOAX, "the mill is gone", Leaning.DENIES);
        Item fourth = pair(RUMOUR, "the mill is gone", Leaning.REPORTS);
        Item fifth = pair(BURNS, "some say so", Leaning.REPORTS);
        EventSides sides = EventSides.of(
                List.of(first, second, third, fourth, fifth),
                headline -> headline.contains("hoax") ? Leaning.DENIES : Leaning.ASSERTS);
        assertThat(sides.ofHeadline(first)).isEqualTo(Leaning.ASSERTS);
        assertThat(sides.ofHeadline(second)).isEqualTo(Leaning.DENIES);
        assertThat(sides.ofHeadline(fourth)).isEqualTo(Leaning.REPORTS);
        assertThat(sides.ofText(first)).isEqualTo(Leaning.DENIES);
        assertThat(sides.ofText(third)).isEqualTo(Leaning.ASSERTS);
        assertThat(sides.ofText(fifth)).isEqualTo(Leaning.REPORTS);
    }

    private static Item pair(String headline, String body, Leaning leaning) {
        return new Item("", body, headline, leaning, Origin.PAIR);
    }
}
