package touchstone.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Outlet;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/** What single words can be inside a noun phrase, by the cues and by shape. */
final class PhraseWords {

    private final SourceCues cues;

    PhraseWords(SourceCues cues) {
        this.cues = cues;
    }

    boolean is(Role role, Token token) {
        return cues.is(role, token.lower());
    }

    boolean is(Role role, String lower) {
        return cues.is(role, lower);
    }

    boolean isDeterminer(Token token) {
        return cues.is(Role.DETERMINER, token.lower());
    }

    boolean isPreposition(Token token) {
        return cues.is(Role.PREPOSITION, token.lower());
    }

    /** A word that opens an adverbial in front of the subject. */
    boolean isOpener(Token token) {
        return cues.is(Role.OPENER, token.lower());
    }

    boolean isParticle(Token token) {
        return cues.is(Role.PARTICLE, token.lower()) && !token.lower().equals("of");
    }

    boolean isTitle(Token token) {
        return cues.is(Role.TITLE, withoutDot(token));
    }

    boolean isRoleNoun(Token token) {
        return cues.is(Role.ROLE_NOUN, withoutDot(token)) || cues.is(Role.PERSON_NOUN, token.lower());
    }

    /** A noun that can be the head of a source. */
    boolean isSourceNoun(Token token) {
        return is(Role.PERSON_NOUN, token)
                || is(Role.INSTITUTION_NOUN, token)
                || is(Role.DOCUMENT_NOUN, token)
                || is(Role.OUTLET_NOUN, token)
                || is(Role.VAGUE_NOUN, token)
                || is(Role.ROLE_NOUN, token);
    }

    boolean isVerb(Token token) {
        return is(Role.SAY, token)
                || is(Role.TELL, token)
                || is(Role.ASK, token)
                || is(Role.THINK, token)
                || is(Role.FIND, token)
                || is(Role.SHOW, token)
                || is(Role.STANCE, token);
    }

    /** A capital that makes a name: not one that only begins a sentence. */
    boolean isNamePart(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!token.isCapital()) {
            return false;
        }
        boolean opensSentence =
                i == 0 || tokens.get(i - 1).isQuote() || tokens.get(i - 1).isOneOf(".!?:—");
        if (!opensSentence) {
            return true;
        }
        return !(isSourceNoun(token) && !token.isAcronym() && !isTitle(token))
                && !isDeterminer(token)
                && !isOpener(token)
                && !isPreposition(token)
                && !is(Role.PRONOUN, token)
                && !is(Role.FIRST_PERSON, token)
                && !is(Role.STOP, token)
                && !is(Role.VAGUE_QUANTIFIER, token)
                && !is(Role.SUBJECT_ADVERB, token);
    }

    /** The outlet that was named before and is meant by the word behind "the": "the Post", "the newspaper"; null if none. */
    @Nullable
    Outlet outletMeant(List<Token> tokens, int at, Memory memory) {
        Token word = tokens.get(at);
        if (word.isCapital()) {
            return memory.outletWithWord(word.text(), word.start());
        }
        boolean noun = is(Role.OUTLET_NOUN, word) && !word.lower().equals("press");
        return noun ? memory.lastOutlet(word.start()) : null;
    }

    private static String withoutDot(Token token) {
        String lower = token.lower();
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** "University of Leeds", "Centers for Disease Control": a preposition between capitals behind an organisation's word. */
    boolean insideName(List<Token> tokens, int at, int to) {
        return at > 0
                && at + 1 < to
                && tokens.get(at - 1).isCapital()
                && is(Role.ORGANISATION_WORD, tokens.get(at - 1))
                && tokens.get(at + 1).isCapital();
    }

    /** Behind the article of the phrase, if it has one. */
    int afterDeterminer(List<Token> tokens, int from, int to) {
        return from + 1 < to && isDeterminer(tokens.get(from)) ? from + 1 : from;
    }

    /** The words of {@code tokens[from, to)} as they stand in the text. */
    static String text(String text, List<Token> tokens, int from, int to) {
        return from >= to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
