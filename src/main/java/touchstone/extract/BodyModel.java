package touchstone.extract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import touchstone.learn.Logistic;
import touchstone.learn.WeightsFile;

/**
 * Decides for each flow of a page whether it belongs to the article, in two looks: the first sees the flow and what is around it,
 * the second also what the first thought of its neighbours. Immutable.
 */
public final class BodyModel {

    /** Hashes of features are cut to as many places. */
    static final int PLACES = 1 << 17;

    private static final String KIND = "article body";
    private static final int VERSION = 1;
    /** Log-odds at which the first reading is overruled. */
    private static final double SURE = 1;
    /** Log-odds of a flow that is not looked at. */
    private static final double NEVER = -8;

    private final Logistic first;
    private final Logistic second;

    BodyModel(Logistic first, Logistic second) {
        this.first = first;
        this.second = second;
    }

    /** The flows of the article: those of the first reading, unless the second look is sure of something else. */
    BitSet keep(FlowFeatures features) {
        double[] logits = logits(features);
        BitSet kept = new BitSet();
        for (int i = 0; i < logits.length; i++) {
            kept.set(i, logits[i] > (features.isKept(i) ? -SURE : SURE));
        }
        return kept;
    }

    /** Natural logarithm of the odds that each flow belongs to the article, at second look. */
    double[] logits(FlowFeatures features) {
        SecondLook look = new SecondLook(features, logits(features, first));
        double[] logits = new double[features.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = NEVER;
            if (features.mayBelong(i)) {
                Sum sum = new Sum(second);
                look.of(i, sum);
                logits[i] = sum.value;
            }
        }
        return logits;
    }

    /** The same at first look. */
    static double[] logits(FlowFeatures features, Logistic first) {
        double[] logits = new double[features.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = NEVER;
            if (features.mayBelong(i)) {
                Sum sum = new Sum(first);
                features.of(i, sum);
                logits[i] = sum.value;
            }
        }
        return logits;
    }

    private static final class Sum implements FlowFeatures.Sink {
        private final float[] weights;
        private double value;

        Sum(Logistic model) {
            weights = model.weights();
            value = model.bias();
        }

        @Override
        public void add(int hash) {
            value += weights[place(hash)];
        }
    }

    static int place(int hash) {
        return hash & (PLACES - 1);
    }

    /** Writes the weights, 8 bits each. */
    public void write(Path file) throws IOException {
        WeightsFile weights = new WeightsFile(KIND, VERSION);
        weights.put("first", WeightsFile.Precision.BYTE, first);
        weights.put("second", WeightsFile.Precision.BYTE, second);
        weights.write(file);
    }

    static BodyModel shipped() {
        WeightsFile weights = WeightsFile.resource(BodyModel.class, "body.weights", KIND, VERSION);
        return new BodyModel(weights.logistic("first", PLACES), weights.logistic("second", PLACES));
    }
}
