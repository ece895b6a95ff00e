package touchstone.model;

/**
 * What sort of thing a claim says: the one for which most speaks in its words and signs. A claim for which several are equal
 * is of the first of them. What is only thought, asked, promised or lived through is no statement of fact that others could
 * check, and comes last in a ranking.
 */
public enum ClaimKind {
    /** What will or may happen. */
    PREDICTION,
    /** What somebody is going to do, in the words of the one who will do it, or retold. */
    PROMISE,
    /** That one thing brings about or prevents another. */
    CAUSAL,
    /** More, less, the most, the first: of things set side by side. */
    COMPARISON,
    /** How many, how much, how often. */
    QUANTITY,
    /** What a law, a policy, a court or a vote says. */
    LAW,
    /** That somebody said certain words, where the saying is what can be checked; so it is with others' opinions. */
    QUOTATION,
    /** What a person is, was, did in life or stands for. */
    BIOGRAPHY,
    /** What the speaker lived through. */
    EXPERIENCE,
    /** What somebody thinks of something, or asks others to do. */
    OPINION,
    /** What is asked. */
    QUESTION,
    /** What happened or is the case: any other claim. */
    EVENT
}
