package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-03 | 2024-05-03T00:00Z",
                "2024-05-03T10:11:12Z | 2024-05-03T10:11:12Z",
                "2024-05-03T10:11:12.123+02:00 | 2024-05-03T10:11:12+02:00",
                "2024-05-03T10:11:12+0200 | 2024-05-03T10:11:12+02:00",
                "2024-05-03 10:11 | 2024-05-03T10:11Z",
                "2024/5/3 | 2024-05-03T00:00Z",
                "20240503 | 2024-05-03T00:00Z",
                "Fri, 03 May 2024 10:11:12 GMT | 2024-05-03T10:11:12Z",
                "May 3, 2024 | 2024-05-03T00:00Z",
                "Friday, May 3rd, 2024 at noon | 2024-05-03T00:00Z",
                "3 May 2024 | 2024-05-03T00:00Z",
                "Sept. 3, 2024 | 2024-09-03T00:00Z"
            })
    void readsDatesAsPagesWriteThem(String words, OffsetDateTime moment) {
        assertThat(WebDates.moment(words)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "0001-01-01", "2024-13-45", "9999-01-01", "May 2024", "the 3 bears 2024"})
    void isSilentAboutWhatIsNoDate(String words) {
        assertThat(WebDates.moment(words)).isNull();
    }

    @Test
    void keepsTheDayOfItsOwnZone() {
        assertThat(WebDates.day("2024-05-03T23:30:00-08:00")).hasToString("2024-05-03");
        assertThat(WebDates.day(null)).isNull();
    }
}
