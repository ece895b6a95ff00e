package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Updated May 3rd, 2024 at noon",
                "en | Friday, 3 May 2024",
                "en-US | 05/03/2024",
                "en-GB | 03/05/2024",
                "de | am 3. Mai 2024 um 12 Uhr",
                "de | 03.05.2024",
                "fr | le 3 mai 2024",
                "es | 3 de mayo de 2024",
                "pt | 3 de maio de 2024",
                "it | 3 maggio 2024",
                "nl | 3 mei 2024",
                "pl | 3 maja 2024",
                "cs | 3. května 2024",
                "ru | 3 мая 2024 г.",
                "uk | 3 травня 2024",
                "tr | 3 Mayıs 2024",
                "el | 3 Μαΐου 2024",
                "fi | 3. toukokuuta 2024",
                "sv | 3 maj 2024",
                "id | 3 Mei 2024",
                "vi | 03/05/2024",
                "ja | 2024年5月3日",
                "ko | 2024년 5월 3일",
                "ar | ٣ مايو ٢٠٢٤",
                "hi | 3 मई 2024",
                "xx | 2024-05-03",
                "'' | 3. toukokuuta 2024"
            })
    void readsDaysInTheLanguagesOfPages(String language, String words) {
        assertThat(WrittenDates.first(words, language.isEmpty() ? null : language))
                .extracting(found -> found.day().toString())
                .isEqualTo("2024-05-03");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "May 2024",
                "version 8.4.13",
                "03/05/2024",
                "32 May 2024",
                "the 3 bears 2024",
                "call 555-05-2024-11",
                "2024-13-45"
            })
    void leavesOpenWhatIsNoDayOrMightBeTwo(String words) {
        assertThat(WrittenDates.first(words, "en")).isNull();
    }

    @Test
    void saysWhereTheDayStands() {
        String words = "On 40 May 2024, no; on 3 May 2024, yes";
        assertThat(WrittenDates.first(words, "en"))
                .extracting(found -> words.substring(found.start(), found.end()))
                .isEqualTo("3 May 2024");
    }
}
