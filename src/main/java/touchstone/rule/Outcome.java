package touchstone.rule;

import java.util.List;
import touchstone.model.Span;
import touchstone.rulebook.RuleFile;

/**
 * What one rule made of one article or source.
 *
 * @param spans what it found, in the article's text
 * @param found the words found
 * @param points for the form of an article or the score of a source, 0 unless it fired
 * @param message the rule's sentence with signals filled in, or why it could not decide
 * @param mentions the same sentence for each of the first few spans, with the words found there
 */
public record Outcome(
        RuleFile rule,
        State state,
        List<Span> spans,
        List<String> found,
        int points,
        String message,
        List<Mention> mentions) {

    /** One place where a rule fired. */
    public record Mention(Span span, String message) {}

    public Outcome {
        spans = List.copyOf(spans);
        found = List.copyOf(found);
        mentions = List.copyOf(mentions);
    }

    /** A rule fires, looks and stays silent, or lacks what it needs to look. */
    public enum State {
        FIRED,
        SILENT,
        NOT_OBSERVED
    }

    public boolean isFired() {
        return state == State.FIRED;
    }
}
