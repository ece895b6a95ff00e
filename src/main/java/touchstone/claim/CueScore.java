package touchstone.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.claim.CueCandidate.Shape;
import touchstone.model.Attribution.Kind;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/** How likely it is that a place in a sentence cites somebody for what the sentence says, by rules, 0 to 1. */
final class CueScore {

    private final PhraseWords words;

    CueScore(SourceCues cues) {
        this.words = new PhraseWords(cues);
    }

    double score(CueCandidate cue, @Nullable Source source, List<Token> tokens, boolean cueQuoted, boolean hasQuote) {
        if (cueQuoted) {
            return .05;
        }
        if (cue.role() == Role.ACCORDING) {
            return source == null ? .3 : .95;
        }
        if (cue.shape() == Shape.ADVERB) {
            return cue.lemma().equals("apparently") ? .3 : .8;
        }
        if (source == null) {
            return cue.shape() == Shape.BARE || !hasQuote ? .1 : .3;
        }
        boolean negated = isNegated(tokens, cue);
        double base = byRole(cue, source, tokens, hasQuote);
        return switch (cue.shape()) {
            case INFINITIVE -> .2 * base;
            case PARTICIPLE -> .7 * base;
            case RELATIVE -> .55 * base;
            case POSSESSIVE -> hasThat(tokens, cue.cueTo()) ? .6 : .15;
            default -> negated ? .4 * base : base;
        };
    }

    private double byRole(CueCandidate cue, Source source, List<Token> tokens, boolean hasQuote) {
        boolean that = hasThat(tokens, cue.cueTo());
        return switch (cue.role()) {
            case SAY, TELL -> .95;
            case SHOW ->
                source.kind() == Kind.DOCUMENT || source.kind() == Kind.OUTLET ? .9 : that ? .6 : hasQuote ? .5 : .2;
            case FIND -> that || source.kind() != Kind.PERSON ? .75 : .3;
            case THINK -> that ? .75 : .55;
            case ASK -> hasQuote ? .7 : .5;
            case STANCE -> hasQuote ? .75 : .52;
            default -> .2;
        };
    }

    private boolean hasThat(List<Token> tokens, int at) {
        return at < tokens.size() && tokens.get(at).lower().equals("that");
    }

    /** "did not say", "declined to comment" */
    private boolean isNegated(List<Token> tokens, CueCandidate cue) {
        for (int k = cue.cueFrom(); k < cue.cueTo(); k++) {
            String lower = tokens.get(k).lower();
            if (lower.equals("not")
                    || lower.equals("never")
                    || lower.endsWith("n't")
                    || (words.is(Role.AUXILIARY, tokens.get(k)) && lower.equals("would"))) {
                return true;
            }
        }
        return false;
    }
}
