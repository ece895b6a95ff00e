package touchstone.match;

/**
 * What a reader must know before relying on a match.
 *
 * @param sentence for the reader
 * @param doubt whether it keeps the match from being confirmed
 */
record Caution(String sentence, boolean doubt) {

    static Caution doubt(String sentence) {
        return new Caution(sentence, true);
    }

    static Caution note(String sentence) {
        return new Caution(sentence, false);
    }
}
