package touchstone.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import touchstone.model.Span;

/** The parts of a sentence that claim something by themselves: what is parted by a semicolon, a dash, or a comma and "and". */
final class Parts {

    private static final Set<String> JOINS = Set.of("and", "but", "while", "whereas", "yet", "or");

    /** Fewer words are too few to be looked up by themselves. */
    private static final int FEWEST_WORDS = 8;

    private Parts() {}

    /** Where the parts stand in the text, in order; none where it is too short to have several. */
    static List<Span> of(Statement statement) {
        List<Span> parts = new ArrayList<>();
        int size = statement.tokens().size();
        int start = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || opens(statement, i)) {
                if (i - start >= FEWEST_WORDS) {
                    parts.add(statement.span(start, i));
                }
                start = i;
            }
        }
        return size < 2 * FEWEST_WORDS ? List.of() : parts;
    }

    private static boolean opens(Statement statement, int index) {
        String between = statement
                .text()
                .substring(
                        statement.token(index - 1).span().end(),
                        statement.token(index).span().start());
        return between.chars().anyMatch(c -> ";.!?—–".indexOf(c) >= 0)
                || (between.indexOf(',') >= 0
                        && JOINS.contains(statement.forms().get(index)));
    }
}
