package touchstone.claim;

import touchstone.rulebook.SourceCues.Role;

/**
 * A place in a sentence where somebody may be cited.
 *
 * @param role what the cue does
 * @param lemma the cue's lemma
 * @param cueFrom first token of the cue
 * @param cueTo one past its last token
 * @param from first token of the words that name the source; equal to {@code to} where nobody is named
 * @param shape how the two stand to each other
 */
record CueCandidate(Role role, String lemma, int cueFrom, int cueTo, int from, int to, Shape shape) {

    /** How source and cue stand to each other. */
    enum Shape {
        /** "X said" */
        SUBJECT,
        /** "said X" */
        INVERTED,
        /** "X, the editor of Y, said" */
        APPOSITION,
        /** "X, who said", "people who think" */
        RELATIVE,
        /** "X …, saying": the subject is that of an earlier verb */
        PARTICIPLE,
        /** "X wants to say" */
        INFINITIVE,
        /** "according to X" */
        ACCORDING,
        /** "X's claim that" */
        POSSESSIVE,
        /** "X: …" */
        COLON,
        /** "reportedly" */
        ADVERB,
        /** "was asked", "said" without a subject that could be found */
        BARE
    }

    boolean hasSource() {
        return to > from;
    }
}
