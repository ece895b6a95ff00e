package touchstone.model;

import java.util.List;

/**
 * What a match rests on.
 *
 * @param said the words of the claim that the checked claim has too, as they stand in its wording; in order, apart
 * @param checked the same words in the checked claim
 * @param names people, bodies and places that both name, as the checked claim writes them
 * @param numbers that both give, as the checked claim writes them
 * @param shares what each part of the evidence adds to the logarithm of the odds, the first being where they start; their sum is
 *     that of the probability before anything that speaks against the match
 */
public record Evidence(
        List<Span> said, List<Span> checked, List<String> names, List<String> numbers, List<Share> shares) {

    /** Nothing is shown. */
    public static final Evidence NONE = new Evidence(List.of(), List.of(), List.of(), List.of(), List.of());

    public Evidence {
        said = List.copyOf(said);
        checked = List.copyOf(checked);
        names = List.copyOf(names);
        numbers = List.copyOf(numbers);
        shares = List.copyOf(shares);
    }

    /**
     * What one part of the evidence adds.
     *
     * @param part such as {@code meaning}
     * @param logOdds natural logarithm; below 0 it speaks against the match
     */
    public record Share(String part, double logOdds) {}

    /** The sum of the shares. */
    public double logOdds() {
        return shares.stream().mapToDouble(Share::logOdds).sum();
    }
}
