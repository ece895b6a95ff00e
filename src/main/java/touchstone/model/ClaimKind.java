package touchstone.model;

/** What sort of thing a claim says. A claim that fits several is of the first kind that fits. */
public enum ClaimKind {
    /** What will or may happen. */
    PREDICTION,
    /** What somebody is going to do, in the words of the one who will do it. */
    PROMISE,
    /** That one thing brings about or prevents another. */
    CAUSAL,
    /** More, less, the most, the first: of things set side by side. */
    COMPARISON,
    /** How many, how much, how often. */
    QUANTITY,
    /** What a law, a policy, a court or a vote says. */
    LAW,
    /** That somebody said certain words, where the saying is what can be checked. */
    QUOTATION,
    /** What a person is, was, did in life or stands for. */
    BIOGRAPHY,
    /** What the speaker lived through. */
    EXPERIENCE,
    /** What somebody thinks of something. */
    OPINION,
    /** What is asked. */
    QUESTION,
    /** What happened or is the case: any other claim. */
    EVENT
}
