package touchstone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import touchstone.learn.Features;
import touchstone.learn.Logistic;
import touchstone.source.SatireStyle.Labelled;
import touchstone.source.SatireStyle.Reading;

class SatireStyleTest {

    @TempDir
    Path folder;

    @Test
    void learnsFromTextsAndWritesWhatItLearnt() throws IOException {
        List<Labelled> texts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add(new Labelled(reading("You know what they say: nobody ever asked me about this.", 1), true, 2));
            texts.add(new Labelled(reading("The council of the town met in May, officials said.", -1), false, 1));
        }
        SatireStyle learnt = SatireStyle.train(texts);

        assertThat(learnt.odds(texts.get(0).reading()))
                .isGreaterThan(learnt.odds(texts.get(1).reading()));
        SatireStyle surer = learnt.calibrated(new Logistic(new float[] {5}, 0));
        assertThat(surer.probability(texts.get(0).reading()))
                .isGreaterThan(learnt.probability(texts.get(0).reading()));
        surer.write(folder.resolve("s.tsv.gz"), folder.resolve("s.weights"));
        assertThat(Files.size(folder.resolve("s.tsv.gz"))).isPositive();
    }

    @Test
    void theShippedModelGivesAProbability() {
        assertThat(SatireStyle.load().probability(reading("The council of the town met in May, officials said.", 0)))
                .isBetween(0.0, .9);
    }

    private static Reading reading(String body, double first) {
        return new Reading(body, Features.dense(first));
    }
}
