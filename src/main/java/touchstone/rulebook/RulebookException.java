package touchstone.rulebook;

import java.util.List;
import java.util.stream.Collectors;

/** The rules cannot be used. The message names every problem, each with its place; nothing was read halfway. */
public final class RulebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RulebookException(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::describe).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    /** Every problem found, by file, line and column. Never empty. */
    public List<Problem> problems() {
        return problems;
    }
}
