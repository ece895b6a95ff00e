package touchstone.model;

import org.jspecify.annotations.Nullable;

/**
 * Something that a rule noticed in an article.
 *
 * @param rule identifier of the rule
 * @param message one sentence for the reader
 * @param why why it matters, one sentence
 * @param span the words in the article's text that it is about; null if about the whole
 */
public record Finding(
        String rule, String message, String why, @Nullable Span span) {}
