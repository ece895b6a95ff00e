package touchstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookalikesTest {

    @Test
    void namesThePlainWordBehindLettersOfOtherScripts() {
        assertThat(Lookalikes.plainTwin("\u0430pple.com")).isEqualTo("apple.com");
        assertThat(Lookalikes.plainTwin("\u0430\u0440\u0440\u04CF\u0435.com")).isEqualTo("apple.com");
    }

    @Test
    void staysSilentWhereNothingCanBeMistaken() {
        assertThat(Lookalikes.plainTwin("apple.com")).isNull();
        assertThat(Lookalikes.plainTwin("b\u00FCcher.example")).isNull();
        assertThat(Lookalikes.plainTwin("\u043C\u043E\u0441\u043A\u0432\u0430")).isNull();
        assertThat(Lookalikes.plainTwin("\u65E5\u672C")).isNull();
    }

    @Test
    void doesNotCompareWhatIsLongerThanAHostName() {
        assertThat(Lookalikes.plainTwin("\u0430".repeat(300))).isNull();
    }
}
