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
        /** The page asks for consent, to cookies for instance, and shows no article before it has it. */
        CONSENT,
        /** It shows its article only to those who log in. */
        LOGIN,
        /** It shows its article only to those who pay. */
        PAYWALL,
        /** It first wants to know whether a person or a program asks. */
        ROBOT_CHECK,
        /** It shows a video and hardly any words. */
        VIDEO_ONLY,
        /** It does not want to be analysed by programs. Only said of pages that were fetched. */
        OPT_OUT
    }
}
