package touchstone.model;

import java.util.Locale;

/** What sort of page an article is: a label that decides which judgements make sense, not a judgement itself. */
public enum PageKind {
    /** A report or feature of current events. */
    NEWS,
    /** A column, editorial, letter or essay: what its author thinks. */
    OPINION,
    /** Explains or weighs what happened. */
    ANALYSIS,
    /** Means to amuse, and says so. */
    SATIRE,
    /** Checks somebody's claim. */
    FACT_CHECK,
    /** What an organisation wants to be read about itself. */
    PRESS_RELEASE,
    /** Grows entry by entry while something happens. */
    LIVE_BLOG,
    /** A list of other pages: a front page, a section, search results. */
    INDEX,
    /** Pictures with captions. */
    GALLERY,
    /** Sells something: a product or a list of products. */
    SHOP,
    /** Readers ask, answer and talk. */
    FORUM,
    /** An article of another sort: a guide, a review, a recipe, a reference work, a personal or company blog. */
    OTHER,
    /** No article at all: a landing page, a form, terms of use. */
    NOT_AN_ARTICLE;

    /** The name in rules and reports, such as {@code fact-check}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether what such a page says is said by its publisher in an article. On the others many speak, or nobody does. */
    public boolean isArticle() {
        return this != INDEX && this != SHOP && this != FORUM && this != NOT_AN_ARTICLE;
    }
}
