package touchstone.claim;

import java.util.List;
import touchstone.learn.Logistic;
import touchstone.learn.Measures;
import touchstone.learn.Measures.Scored;

/**
 * Moves a model so that one half is the threshold of the best F1. Of true probabilities that threshold is half the F1 that
 * can be reached (Lipton, Elkan, Naryanaswamy 2014), which wavers less than a search among thresholds.
 *
 * @param f1 the best F1
 * @param averagePrecision of the same scores
 * @param logOdds what is taken off, so that the decision lies at one half
 */
record Decision(double f1, double averagePrecision, double logOdds) {

    /** @param leftOut log-odds for examples that the model which gave them was not trained on */
    static Decision of(List<Scored> leftOut) {
        double best = 0;
        for (int step = -80; step <= 40; step++) {
            best = Math.max(best, Measures.f1(leftOut, step / 20.0));
        }
        return new Decision(best, Measures.averagePrecision(leftOut), Math.log(best / (2 - best)));
    }

    Logistic applyTo(Logistic model) {
        return new Logistic(model.weights(), model.bias() - logOdds);
    }

    @Override
    public String toString() {
        return "left out: F1 up to %.4f, average precision %.4f, decision at log-odds %.4f"
                .formatted(f1, averagePrecision, logOdds);
    }
}
