package touchstone.claim;

/**
 * A place in a sentence where a name stands.
 *
 * @param from its first token, with titles and the article
 * @param nameFrom first token of the name itself
 * @param to one past its last token
 * @param full whether the name stands there in full
 */
record Naming(int from, int nameFrom, int to, Referent referent, boolean full) {}
