package touchstone.model;

/** What reading a page led to. */
public sealed interface Extraction {

    /** The page holds an article. */
    record Found(Article article) implements Extraction {}

    /** The page holds none, or cannot be read. {@code message} is one sentence for the reader. */
    record NoArticle(Reason reason, String message) implements Extraction {}

    /** Why no article was found. */
    enum Reason {
        EMPTY,
        BINARY,
        NOT_TEXT,
        TOO_LARGE,
        NO_TEXT,
        INDEX_PAGE,
        CONSENT_OR_LOGIN
    }
}
