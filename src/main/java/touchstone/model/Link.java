package touchstone.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A link on a page.
 *
 * @param target absolute address
 * @param text the words that carry it, possibly empty
 * @param span where those words stand in the article's text; null outside the body
 */
public record Link(URI target, String text, @Nullable Span span) {}
