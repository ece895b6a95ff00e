package touchstone.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;
import touchstone.rulebook.SourceCues.Role;

/**
 * Marks in an attributed sentence the words that name the source, and those that are what it says.
 *
 * <p>A run of tokens is marked whose probabilities exceed a threshold by most in sum: with half the F1 that is reached for
 * threshold, this is the run of the highest expected F1. On a fifth of PolNeAR's training articles, the rest to train on, the
 * noun phrase that stands beside the cue by rules reaches a source-token F1 of .640, the run .727.
 */
final class SourceWords {

    /** From this score on a place's sentence is looked at in training. */
    static final double LEAST = .2;

    private static final double SOURCE = .3;
    private static final double CONTENT = .4;

    private final Passage passage;
    private final CueCandidate cue;
    private final PhraseWords words;
    private final double[] source;
    private final double[] content;

    /** @param main the place of {@code places} that counts most */
    SourceWords(Passage passage, List<Cited> places, Cited main, PhraseWords words, AttributionModel.Words model) {
        this.passage = passage;
        this.cue = main.cue();
        this.words = words;
        TokenFeatures tokens = new TokenFeatures(passage, places, main, words);
        int size = passage.tokens().size();
        this.source = new double[size];
        this.content = new double[size];
        for (int i = 0; i < size; i++) {
            double[] both = model.both().probabilities(tokens.keys(i));
            source[i] = both[0];
            content[i] = both[1];
        }
    }

    /** Tokens from and to, with their mean probability. */
    record Run(int from, int to, double mean) {}

    /** The tokens that name the source; null if none do. */
    @Nullable
    Run source() {
        Run run = run(source, SOURCE);
        return run == null ? null : wholeWords(run);
    }

    /** Where the words stand that are the source's, its own or retold; null if the sentence has none. */
    @Nullable
    Span content() {
        Run run = run(content, CONTENT);
        return run == null ? null : passage.span(run.from(), run.to());
    }

    private static @Nullable Run run(double[] probabilities, double least) {
        double best = 0;
        Run run = null;
        double sum = 0;
        int from = 0;
        for (int i = 0; i < probabilities.length; i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += probabilities[i] - least;
            if (sum > best) {
                best = sum;
                run = new Run(from, i + 1, least + sum / (i + 1 - from));
            }
        }
        return run;
    }

    /** No mark, "and" or "of" at either end, and no name cut in two. */
    private @Nullable Run wholeWords(Run run) {
        List<Token> tokens = passage.tokens();
        int from = run.from();
        int to = run.to();
        while (from < to && isLoose(tokens.get(from))) {
            from++;
        }
        while (to > from && (isLoose(tokens.get(to - 1)) || words.is(Role.SUBJECT_ADVERB, tokens.get(to - 1)))) {
            to--;
        }
        while (to > from && isCue(to - 1)) {
            to--;
        }
        if (from == to) {
            return null;
        }
        while (from > 0
                && words.isNamePart(tokens, from)
                && words.isNamePart(tokens, from - 1)
                && !isCue(from - 1)
                && !words.is(Role.WEEKDAY, tokens.get(from - 1))) {
            from--;
        }
        while (to < tokens.size()
                && words.isNamePart(tokens, to)
                && words.isNamePart(tokens, to - 1)
                && !isCue(to)
                && !words.is(Role.WEEKDAY, tokens.get(to))) {
            to++;
        }
        return new Run(from, to, run.mean());
    }

    /** In a headline "Says" is spelt like a name. */
    private boolean isCue(int token) {
        return cue.cueFrom() <= token && token < cue.cueTo();
    }

    private boolean isLoose(Token token) {
        return (!token.isWord() && !token.lower().equals("'s") && !token.isOneOf(")("))
                || (!token.isCapital()
                        && (words.isPreposition(token)
                                || token.lower().equals("and")
                                || token.lower().equals("that")));
    }
}
