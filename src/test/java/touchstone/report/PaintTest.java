package touchstone.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaintTest {

    @Test
    void barsDoWithoutBlocksWhereATerminalHasNone() {
        assertThat(Paint.NONE.bar(.25, 8)).isEqualTo("██░░░░░░");
        assertThat(new Paint(false, true, 80).bar(.25, 8)).isEqualTo("##......");
        assertThat(new Paint(false, true, 80).bar(1, 4)).isEqualTo("####");
        assertThat(new Paint(false, true, 80).bar(0, 4)).isEqualTo("....");
    }

    @Test
    void linesEndWhereTheTerminalDoes() {
        String sheet = new Sheet(new Paint(false, false, 40))
                .words("  ", "word ".repeat(30))
                .toString();
        assertThat(sheet.lines()).allSatisfy(line -> assertThat(line.length()).isBetween(4, 40));
        assertThat(new Paint(false, false, 3).width()).isEqualTo(40);
    }
}
