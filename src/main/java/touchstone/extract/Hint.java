package touchstone.extract;

/** What the names that page makers give to elements promise of their content. */
enum Hint {
    /** Says outright that the body is here: {@code itemprop=articleBody} and the like. */
    BODY,
    /** Is likely around or in the article. */
    ARTICLE,
    /** A lead or subtitle, often set apart from the body. */
    LEAD,
    /** The main part of the page. */
    MAIN,
    /** Navigation, header and footer of the site. */
    FRAME,
    /** Beside the text: sidebars, asides. */
    BESIDE,
    /** Readers' comments. */
    COMMENTS,
    /** Leads to other pages: related, popular, recommended. */
    TEASERS,
    /** Things to do: share, subscribe, sign up, buy, print. */
    ACTIONS,
    /** Advertisements and consent. */
    ADVERTS,
    /** Who and when: byline, date, tags, author's note. */
    ABOUT,
    /** Captions and credits of pictures. */
    PICTURE,
    /** Not to be seen. */
    HIDDEN
}
