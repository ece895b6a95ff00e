package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The bridge was closed on Monday because of the storm.",
                "en | Unemployment has fallen to the lowest rate in 30 years.",
                "en | Mayor says the bridge will not reopen this year",
                "en | He never voted for that law, and she knows it.",
                "en | Vaccines are causing more deaths than the disease, a viral post claims",
                "es | El puente fue cerrado el lunes por la tormenta.",
                "es | El desempleo ha caído a su nivel más bajo en 30 años.",
                "es | La alcaldesa dijo que no habrá nuevas elecciones.",
                "pt | A ponte foi fechada na segunda-feira por causa da tempestade.",
                "pt | O desemprego caiu para o nível mais baixo em 30 anos, disse o governo.",
                "pt | Vídeo não mostra o presidente em uma festa",
                "fr | Le pont a été fermé lundi à cause de la tempête.",
                "fr | Le chômage est tombé à son niveau le plus bas depuis 30 ans.",
                "fr | Non, cette photo ne montre pas le ministre avec un tigre.",
                "de | Die Brücke wurde am Montag wegen des Sturms geschlossen.",
                "de | Die Arbeitslosigkeit ist auf dem niedrigsten Stand seit 30 Jahren.",
                "de | Nein, dieses Foto zeigt nicht den Minister mit einem Tiger.",
                "it | Il ponte è stato chiuso lunedì a causa della tempesta.",
                "it | La disoccupazione è scesa al livello più basso degli ultimi 30 anni.",
                "it | No, questa foto non mostra il ministro con una tigre.",
                "nl | De brug werd maandag gesloten vanwege de storm.",
                "nl | Nee, deze foto toont de minister niet met een tijger.",
                "sv | Bron stängdes på måndagen på grund av stormen, och den öppnar inte i år.",
                "pl | Most został zamknięty w poniedziałek i nie będzie otwarty przed końcem roku.",
                "tr | Köprü pazartesi günü fırtına için kapatıldı ve bu yıl açılmıyor.",
                "id | Jembatan itu ditutup pada hari Senin karena badai dan tidak akan dibuka.",
                "ro | Podul a fost închis luni din cauza furtunii și nu este deschis.",
                "ru | Мост закрыли в понедельник из-за бури, и он не открыт.",
                "uk | Міст закрили в понеділок через бурю.",
                "bg | Мостът беше затворен в понеделник и ще се отвори след година.",
                "sr | Мост је затворен у понедељак.",
                "el | Η γέφυρα έκλεισε τη Δευτέρα.",
                "he | הגשר נסגר ביום שני.",
                "ar | أغلق الجسر يوم الاثنين.",
                "fa | پل روز دوشنبه بسته شد.",
                "ur | پل پیر کے دن بند ہوا۔",
                "hi | पुल सोमवार को बंद हुआ।",
                "zh | 桥在星期一关闭了。",
                "ja | 橋は月曜日に閉鎖された。",
                "ko | 다리가 월요일에 닫혔다.",
                "th | สะพานถูกปิดในวันจันทร์",
            })
    void recognises(String language, String text) {
        assertThat(Languages.recognise(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "42", "Corra", "Duarte 3 Moyo 0", "https://example.org/the/of/and", "@the_of_and #and", "!!!"
            })
    void saysNothingOfWhatHasNoLanguage(String text) {
        assertThat(Languages.recognise(text)).isNull();
    }

    @Test
    void survivesJunk() {
        assertThat(Languages.recognise("\0".repeat(100_000))).isNull();
        assertThat(Languages.recognise("\uD800\uDBFF")).isNull();
        assertThat(Languages.recognise("x".repeat(1_000_000))).isNull();
    }
}
