package touchstone.report;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import touchstone.model.Claim;

/** Which claims a reader should check first. The one place that says so for all forms of a report. */
final class CheckFirst {

    private static final int HOW_MANY = 5;
    private static final double WORTH_IT = .5;

    private CheckFirst() {}

    /** Places in the list of at most five claims that are worth it, the best first. */
    static List<Integer> of(List<Claim> claims) {
        return IntStream.range(0, claims.size())
                .boxed()
                .filter(i -> claims.get(i).checkworthiness() >= WORTH_IT)
                .sorted(Comparator.comparingDouble(i -> -claims.get(i).checkworthiness()))
                .limit(HOW_MANY)
                .toList();
    }

    /** The same, as a set; empty where there are no more claims than that anyway, since then marks tell nothing. */
    static Set<Integer> marked(List<Claim> claims) {
        return claims.size() <= HOW_MANY ? Set.of() : of(claims).stream().collect(Collectors.toUnmodifiableSet());
    }
}
