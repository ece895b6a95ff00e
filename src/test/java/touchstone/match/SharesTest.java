package touchstone.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void everyFeatureBelongsToAPartThatReadersUnderstand() {
        assertThat(Certainties.FEATURES)
                .allSatisfy(f -> assertThat(Shares.part(f)).isNotEqualTo("other"));
    }
}
