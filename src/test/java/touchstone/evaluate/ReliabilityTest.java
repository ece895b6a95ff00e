package touchstone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import touchstone.learn.Measures.Scored;
import touchstone.learn.Reliability;

class ReliabilityTest {

    @Test
    void whatIsRightAsOftenAsItSaysHasNoError() {
        assertThat(new Reliability(answers(.8, 8, 2)).error(.8)).isEqualTo(0, within(1e-9));
    }

    @Test
    void promisesTooMuchWhereFewerQueriesHaveAMatch() {
        // Of answers at .8, 8 in 10 are right. With one right answer to nine wrong ones, .1 of them would be.
        assertThat(new Reliability(answers(.8, 8, 2)).error(.1)).isEqualTo(.7, within(1e-9));
    }

    @Test
    void drawsAnImageWithWhatItIsAbout() throws Exception {
        String svg = ReliabilityDiagram.svg("Queries of <a&b>", new Reliability(answers(.8, 8, 2)));
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getElementsByTagName("title")
                        .item(0)
                        .getTextContent())
                .isEqualTo("Queries of <a&b>");
    }

    private static List<Scored> answers(double probability, int right, int wrong) {
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < right + wrong; i++) {
            scored.add(new Scored(probability, i < right));
        }
        return scored;
    }
}
