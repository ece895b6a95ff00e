package touchstone.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.SourceCues;

/** What can be said of the nouns of a sentence without parsing it; in doubt it is said that there is doubt. */
final class NounPhrases {

    private static final int LONGEST = 5;

    private final PhraseWords words;
    private final ClaimWords claimWords;

    NounPhrases(PhraseWords words, ClaimWords claimWords) {
        this.words = words;
        this.claimWords = claimWords;
    }

    /** Whether the word is a verb that ends a subject. */
    boolean isFinite(Token token) {
        String lower = token.lower();
        return !token.isCapital()
                && (claimWords.is(ClaimWords.Role.FINITE, lower)
                        || words.is(SourceCues.Role.AUXILIARY, token)
                        || isPastParticiple(lower)
                        || words.is(SourceCues.Role.SAY, token)
                        || words.is(SourceCues.Role.TELL, token));
    }

    /** Whether the word can be nothing but a verb, as far as words tell. */
    boolean isVerb(Token token) {
        String lower = token.lower();
        return !token.isCapital()
                && (claimWords.is(ClaimWords.Role.FINITE, lower)
                        || words.is(SourceCues.Role.AUXILIARY, token)
                        || isPastParticiple(lower))
                && !lower.matches(
                        "will|works|needs|costs|plans|shows|uses|offers|supports|supplies|exports|imports|cut|cuts|hit|hits|spread|set|put|lead|live|need|own|being|having|based|called|named|lives");
    }

    /** Whether it is a past tense. */
    boolean isPast(Token token) {
        return !token.isCapital()
                && (claimWords.is(ClaimWords.Role.PAST, token.lower())
                        || isPastParticiple(token.lower())
                        || token.lower().equals("said"));
    }

    private static boolean isPastParticiple(String lower) {
        return lower.length() > 4 && lower.endsWith("ed") && !lower.endsWith("eed") && !lower.equals("hundred");
    }

    /** Whether a word looks like more than one of something. */
    boolean isPlural(Token token) {
        String lower = token.lower();
        return lower.equals("people")
                || lower.equals("police")
                || (lower.length() > 3
                        && Memory.isPlural(lower)
                        && !lower.endsWith("us")
                        && !lower.endsWith("is")
                        && !lower.endsWith("ics")
                        && !words.isPreposition(token)
                        && !claimWords.is(ClaimWords.Role.FINITE, lower));
    }

    boolean isUnit(Token token) {
        return claimWords.is(ClaimWords.Role.UNIT, token.lower());
    }

    /** Whether a word may say who, not what: a trade, an office, a relation. */
    boolean isPersonNoun(Token token) {
        String lower = token.lower();
        return !token.isCapital()
                && (words.is(SourceCues.Role.PERSON_NOUN, token)
                        || words.is(SourceCues.Role.ROLE_NOUN, token)
                        || claimWords.is(ClaimWords.Role.MAN_WORD, lower)
                        || claimWords.is(ClaimWords.Role.WOMAN_WORD, lower)
                        || claimWords.is(ClaimWords.Role.PERSON_NOUN, lower)
                        || hasPersonEnding(lower));
    }

    private boolean hasPersonEnding(String lower) {
        String one = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        return one.length() > 4
                && one.matches(".*(?:er|or|ist|ian|man|men|woman|women|ant|ee)")
                && !claimWords.is(ClaimWords.Role.NOT_PERSON, one)
                && !claimWords.is(ClaimWords.Role.BODY, one)
                && !claimWords.is(ClaimWords.Role.FINITE, lower);
    }

    /** The end of the run of small words from {@code from} on that may be adjectives and a noun. */
    int runEnd(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && end - from < LONGEST && isInRun(tokens.get(end))) {
            end++;
        }
        return end;
    }

    private boolean isInRun(Token token) {
        return token.isWord()
                && !token.isCapital()
                && !words.isPreposition(token)
                && !words.isDeterminer(token)
                && !words.is(SourceCues.Role.PRONOUN, token)
                && !words.is(SourceCues.Role.STOP, token)
                && !isFinite(token)
                && !token.lower().matches("and|or|but|to|not|also|only|.{2,}ly")
                && Character.isLetter(token.text().charAt(0));
    }

    /**
     * The subject at the head of a sentence, if its end is certain: "The engineers | warned", "Foreign hackers | entered".
     *
     * @param end one past its last token
     * @param head its last noun
     * @param definite whether it begins with "the"
     */
    record Subject(int end, @Nullable Token head, boolean definite) {}

    @Nullable
    Subject subject(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return null;
        }
        boolean definite = tokens.get(0).lower().equals("the");
        boolean bare = tokens.get(0).isCapital()
                && !words.isDeterminer(tokens.get(0))
                && !words.isPreposition(tokens.get(0))
                && !words.isOpener(tokens.get(0))
                && !words.is(SourceCues.Role.PRONOUN, tokens.get(0))
                && !words.is(SourceCues.Role.STOP, tokens.get(0))
                && !words.is(SourceCues.Role.VAGUE_QUANTIFIER, tokens.get(0));
        if (!definite && !bare) {
            return null;
        }
        int end = runEnd(tokens, 1);
        boolean sure = end < tokens.size() && end > (definite ? 1 : 0) && end <= 3 && isFinite(tokens.get(end));
        for (int k = 1; k < end - 1 && sure; k++) {
            sure = !tokens.get(k).lower().endsWith("s");
        }
        return sure ? new Subject(end, tokens.get(end - 1), definite) : null;
    }
}
