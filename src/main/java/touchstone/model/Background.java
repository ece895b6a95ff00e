package touchstone.model;

import java.util.List;

/**
 * What belongs beside a score: the record that fact-checkers made of a source, how it works as far as its collected articles
 * show it, and what the source says for itself.
 *
 * @param statements the newest first
 */
public record Background(History history, Practice practice, List<Statement> statements) {

    /** Nothing is known. */
    public static final Background NONE = new Background(History.NONE, Practice.NONE, List.of());

    public Background {
        statements = List.copyOf(statements);
    }
}
