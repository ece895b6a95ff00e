package touchstone.learn;

/**
 * A labelled vector to train on.
 *
 * @param weight how much an error on it costs, 1 for an ordinary example
 */
public record Example(Features features, boolean positive, double weight) {

    public static Example of(Features features, boolean positive) {
        return new Example(features, positive, 1);
    }
}
