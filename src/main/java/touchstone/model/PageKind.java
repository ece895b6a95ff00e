package touchstone.model;

/** What sort of page an article is: a label that decides which judgements make sense, not a judgement itself. */
public enum PageKind {
    NEWS,
    OPINION,
    ANALYSIS,
    SATIRE,
    FACT_CHECK,
    PRESS_RELEASE,
    LIVE_BLOG,
    OTHER
}
