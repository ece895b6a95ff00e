package touchstone.model;

/** A paragraph, heading or the like of an article, as a stretch of its text. */
public record Block(Role role, Span span) {

    /** What a block is for. The title, if there is one, is the first block. */
    public enum Role {
        TITLE,
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        CAPTION,
        TABLE_ROW
    }
}
