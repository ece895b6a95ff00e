package touchstone.model;

import java.util.List;

/**
 * What belongs beside a score: the record that fact-checkers made of a source, and what the source says for itself.
 *
 * @param statements the newest first
 */
public record Background(History history, List<Statement> statements) {

    /** Nothing is known. */
    public static final Background NONE = new Background(History.NONE, List.of());

    public Background {
        statements = List.copyOf(statements);
    }
}
