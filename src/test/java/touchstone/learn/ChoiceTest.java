package touchstone.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import touchstone.learn.Choice.Listed;

class ChoiceTest {

    /** Choices made with these weights, so that they are what training should find. */
    private static final double[] TRUE = {2, -1, 0};

    @Test
    void findsTheWeightsThatChoicesWereMadeWith() {
        Logistic model = Choice.train(lists(4000), 1e-6);
        assertThat((double) model.weights()[0]).isBetween(1.8, 2.2);
        assertThat((double) model.weights()[1]).isBetween(-1.15, -.85);
        assertThat((double) model.weights()[2]).isBetween(-.15, .15);
    }

    @Test
    void aFeatureThatNeverChangesWithinAListWeighsNothing() {
        List<Listed> lists = new ArrayList<>();
        for (Listed list : lists(50)) {
            double constant = lists.size();
            lists.add(new Listed(
                    list.features().stream()
                            .map(x -> new double[] {x[0], constant})
                            .toList(),
                    list.right()));
        }
        assertThat((double) Choice.train(lists, .01).weights()[1]).isBetween(-1e-6, 1e-6);
    }

    @Test
    void isTheSameEveryTimeAndGrowsSmallerWithTheRidge() {
        List<Listed> lists = lists(60);
        assertThat(Choice.train(lists, .03).weights())
                .isEqualTo(Choice.train(lists, .03).weights());
        assertThat(Choice.train(lists, 1).weights()[0])
                .isLessThan(Choice.train(lists, .01).weights()[0]);
    }

    @Test
    void severalMayBeRight() {
        Listed list = new Listed(
                List.of(new double[] {1}, new double[] {1}, new double[] {0}), new boolean[] {true, true, false});
        assertThat(Choice.train(List.of(list), .1).weights()[0]).isPositive();
    }

    private static List<Listed> lists(int count) {
        Random random = new Random(1);
        List<Listed> lists = new ArrayList<>();
        for (int l = 0; l < count; l++) {
            List<double[]> features = new ArrayList<>();
            boolean[] right = new boolean[8];
            double highest = Double.NEGATIVE_INFINITY;
            int chosen = 0;
            for (int c = 0; c < right.length; c++) {
                double[] x = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
                features.add(x);
                double luck = -Math.log(-Math.log(random.nextDouble()));
                double score = TRUE[0] * x[0] + TRUE[1] * x[1] + TRUE[2] * x[2] + luck;
                if (score > highest) {
                    highest = score;
                    chosen = c;
                }
            }
            right[chosen] = true;
            lists.add(new Listed(features, right));
        }
        return lists;
    }
}
