package touchstone.corpus;

import java.util.List;

/**
 * What making the index again from the records came to.
 *
 * @param records how many fact-checks are kept now
 * @param withdrawn how many of them were taken back
 * @param vectors of how many the vectors could be used again
 * @param damaged how many lines of the records could not be read
 * @param recovered how many of those were found in the index
 * @param damages where the first of the damaged lines stand
 */
public record Rebuilt(int records, int withdrawn, int vectors, int damaged, int recovered, List<String> damages) {
    public Rebuilt {
        damages = List.copyOf(damages);
    }
}
