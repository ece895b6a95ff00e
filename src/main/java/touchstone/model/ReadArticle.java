package touchstone.model;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A collected news article in the voice of one source.
 *
 * @param page where it was read
 * @param title its headline; null if none is kept
 * @param day when it was published, else when it was first read
 * @param story the same for all copies of one text
 * @param isElsewhere whether the page is another site's, which carries the text of this source: its headline, byline and notes
 *     are then that site's doing
 */
public record ReadArticle(
        URI page, @Nullable String title, LocalDate day, String story, boolean isElsewhere, ArticleMarks marks) {}
