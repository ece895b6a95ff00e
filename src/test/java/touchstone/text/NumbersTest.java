package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It cost 1.2 million crowns | 1200000 | '' | 1.2 million",
                "up 5 % on the year | 5 | % | 5 %",
                "up 5 per cent | 5 | % | 5 per cent",
                "up 4.5 percent | 4.5 | % | 4.5 percent",
                "a fall of 3 percentage points | 3 | pp | 3 percentage points",
                "worth $3bn today | 3000000000 | USD | $3bn",
                "worth $ 3.5 billion | 3500000000 | USD | $ 3.5 billion",
                "worth 40 million dollars | 40000000 | USD | 40 million dollars",
                "for €20 | 20 | EUR | €20",
                "for 20€ | 20 | EUR | 20€",
                "in 1998 they met | 1998 | year | 1998",
                "some 1,998 people | 1998 | '' | 1,998",
                "the 5th of May | 5 | th | 5th",
                "twenty-one men | 21 | '' | twenty-one",
                "two hundred thousand people | 200000 | '' | two hundred thousand",
                "a dozen eggs | 12 | '' | a dozen",
                "half of 1.200.000 votes | 1200000 | '' | 1.200.000",
                "3,5 percent | 3.5 | % | 3,5 percent",
                "300k signatures | 300000 | '' | 300k",
            })
    void readsValueUnitAndSpan(String text, double value, String unit, String span) {
        List<NumberMention> found = Numbers.find(text);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).value()).isEqualTo(value);
        assertThat(found.get(0).unit()).isEqualTo(unit);
        assertThat(found.get(0).span().of(text)).isEqualTo(span);
    }

    @Test
    void leavesDigitsWithinNamesAlone() {
        assertThat(Numbers.find("COVID-19, the G7, an F-16 and version 1.2.3 of a b2b shop"))
                .isEmpty();
    }

    @Test
    void readsBothEndsOfARange() {
        assertThat(Numbers.find("pages 10-12").stream().map(NumberMention::value))
                .containsExactly(10.0, 12.0);
    }

    @Test
    void survivesJunk() {
        assertThat(Numbers.find("9".repeat(1_000_000))).isEmpty();
        assertThat(Numbers.find("1 ".repeat(100_000))).hasSize(100_000);
        assertThat(Numbers.find("\0 $ % \uD800 a a a")).isEmpty();
    }
}
