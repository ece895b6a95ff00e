package touchstone.claim;

import java.util.List;
import java.util.Set;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Span;
import touchstone.rulebook.ClaimWords;
import touchstone.rulebook.SourceCues;

/**
 * Finds the words of a sentence that only say on whose word it stands, where what is left says the same about the world:
 * "An official told X that", ", according to documents". Only verbs that take no stand are read so: who "claims", "denies" or
 * "believes" is part of what can be checked. What depends on a condition is left whole too, for "X said it would" is no "it
 * will".
 */
final class Voice {

    private static final int LONGEST = 18;
    private static final int SHORTEST = 4;
    private static final Set<String> OPEN = Set.of(
            "would",
            "could",
            "might",
            "may",
            "should",
            "if",
            "unless",
            "whether",
            "denied",
            "denies",
            "but",
            "although",
            "though",
            "however",
            "claim",
            "claims",
            "claimed",
            "allegedly",
            "reportedly");
    private static final Set<String> DEPENDENT = Set.of(
            "i",
            "we",
            "you",
            "he",
            "she",
            "they",
            "it",
            "this",
            "that",
            "these",
            "those",
            "my",
            "our",
            "your",
            "his",
            "her",
            "their",
            "its",
            "me",
            "us",
            "him",
            "them",
            "here",
            "today",
            "yesterday",
            "tomorrow",
            "now",
            "i'm",
            "i've",
            "we're",
            "we've",
            "they're",
            "he's",
            "she's",
            "it's",
            "so");
    private static final Set<String> RELATIVE = Set.of(
            "which",
            "who",
            "whom",
            "whose",
            "where",
            "while",
            "and",
            "but",
            "as",
            "when",
            "or",
            "though",
            "although",
            "because",
            "since",
            "so",
            "who's");

    private final PhraseWords words;
    private final ClaimWords claimWords;
    private final NounPhrases nouns;

    Voice(PhraseWords words, ClaimWords claimWords, NounPhrases nouns) {
        this.words = words;
        this.claimWords = claimWords;
        this.nouns = nouns;
    }

    /** The stretches to leave out; none where it is not safe. */
    List<Span> find(List<Token> tokens, Attribution attribution) {
        if (attribution.kind() == Kind.NONE || attribution.kind() == Kind.AUTHOR || tokens.size() < SHORTEST) {
            return List.of();
        }
        boolean doubled = tokens.stream().anyMatch(t -> t.isOneOf("'‘’"));
        if (attribution.cue() == null || !tokens.getLast().isOneOf(".") || doubled) {
            return List.of();
        }
        List<Span> leading = leading(tokens);
        return leading.isEmpty() ? trailing(tokens) : leading;
    }

    private List<Span> leading(List<Token> tokens) {
        int content = tokens.get(0).lower().equals("according") ? afterAccording(tokens) : afterThat(tokens);
        return content > 0 && isWhole(tokens, content, tokens.size(), false)
                ? List.of(new Span(tokens.get(0).start(), tokens.get(content).start()))
                : List.of();
    }

    private int afterAccording(List<Token> tokens) {
        for (int k = 2; k < Math.min(tokens.size() - SHORTEST, LONGEST); k++) {
            if (tokens.get(k).isOneOf(",")) {
                return isClauseBeforeComma(tokens, k + 1) ? k + 1 : -1;
            }
            if (isReversed(tokens.get(k)) || tokens.get(k).isQuote()) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isClauseBeforeComma(List<Token> tokens, int from) {
        for (int k = from; k < tokens.size() && !tokens.get(k).isOneOf(","); k++) {
            if (RELATIVE.contains(tokens.get(k).lower())) {
                return false;
            }
            if (k > from && nouns.isFinite(tokens.get(k))) {
                return true;
            }
        }
        return false;
    }

    /** Behind "X said that", "X told Y that", "X said on Monday that", "X said" where a clause begins without "that". */
    private int afterThat(List<Token> tokens) {
        int verb = -1;
        for (int k = 1; k < Math.min(tokens.size() - SHORTEST, LONGEST); k++) {
            Token token = tokens.get(k);
            if (isReversed(token) || token.isQuote() || token.isOneOf(":;—–") || isReversed(tokens.get(0))) {
                return -1;
            }
            if (verb < 0 && isNeutral(token) && !isNoun(tokens, k)) {
                verb = k;
            } else if (verb >= 0 && token.lower().equals("that")) {
                return k - verb <= 6 && noClause(tokens, verb + 1, k) ? k + 1 : -1;
            } else if (verb >= 0 && k == verb + 1 && beginsClause(tokens, k)) {
                return k;
            } else if (verb < 0
                    && (RELATIVE.contains(token.lower()) || token.lower().equals("that"))) {
                return -1;
            }
        }
        return -1;
    }

    /** "hundreds of reports", "the claims". */
    private boolean isNoun(List<Token> tokens, int at) {
        return words.isPreposition(tokens.get(at - 1)) || words.isDeterminer(tokens.get(at - 1));
    }

    /** "said the board had", but not "said the chairman, who" nor "said it". */
    private boolean beginsClause(List<Token> tokens, int from) {
        Set<String> lemmas =
                claimWords.lemmas(ClaimWords.Role.NEUTRAL, tokens.get(from - 1).lower());
        Token first = tokens.get(from);
        boolean opens = first.isCapital()
                || words.isDeterminer(first)
                || words.is(SourceCues.Role.PRONOUN, first)
                || Character.isDigit(first.text().charAt(0));
        if (!lemmas.contains("say")
                || !opens
                || words.is(SourceCues.Role.WEEKDAY, first)
                || first.lower().equals("this")) {
            return false;
        }
        for (int k = from + 1; k < Math.min(tokens.size(), from + 7); k++) {
            if (tokens.get(k).isOneOf(",.;:")) {
                return false;
            }
            if (nouns.isFinite(tokens.get(k))) {
                return true;
            }
        }
        return false;
    }

    private boolean noClause(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream()
                .noneMatch(t -> nouns.isFinite(t) || t.isOneOf(",") || RELATIVE.contains(t.lower()));
    }

    private List<Span> trailing(List<Token> tokens) {
        boolean quoted = tokens.get(0).isQuote();
        int comma = -1;
        for (int k = tokens.size() - 2; k > SHORTEST && tokens.size() - k <= LONGEST; k--) {
            if (tokens.get(k).isOneOf(",") && isVoice(tokens, k + 1, quoted)) {
                comma = k;
                break;
            }
        }
        if (comma < 0 || !tokens.getLast().isOneOf(".")) {
            return List.of();
        }
        int content = quoted ? 1 : 0;
        if (!isWhole(tokens, content, comma, quoted)) {
            return List.of();
        }
        Span tail = new Span(tokens.get(comma).start(), tokens.getLast().start());
        return quoted ? List.of(new Span(tokens.get(0).start(), tokens.get(1).start()), tail) : List.of(tail);
    }

    /** Whether the rest of the sentence is "X said", "said X" or "according to X". */
    private boolean isVoice(List<Token> tokens, int from, boolean quoted) {
        int at = quoted ? from + 1 : from;
        if (quoted != tokens.get(from).isQuote() || at >= tokens.size() - 2) {
            return false;
        }
        boolean according = tokens.get(at).lower().equals("according")
                && tokens.get(at + 1).lower().equals("to");
        int verbs = 0;
        for (int k = at; k < tokens.size() - 1; k++) {
            Token token = tokens.get(k);
            if (isReversed(token) || token.isQuote() || token.isOneOf(";:—–") || OPEN.contains(token.lower())) {
                return false;
            }
            if (RELATIVE.contains(token.lower()) && !(token.lower().equals("and") && k > at)) {
                return false;
            }
            if (verbs > 0 && (token.lower().matches("that|why|how|what") || nouns.isFinite(token))) {
                return false;
            }
            boolean tailing = token.isOneOf(",")
                    && k + 1 < tokens.size()
                    && tokens.get(k + 1).lower().endsWith("ing");
            if (tailing) {
                return false;
            }
            verbs += isNeutral(token) ? 1 : 0;
        }
        return according || (verbs == 1 && isSpeakerAndVerb(tokens, at));
    }

    /** "The ministry said on Monday", "said a spokesman"; not "was found in", "said of". */
    private boolean isSpeakerAndVerb(List<Token> tokens, int at) {
        Token first = tokens.get(at);
        if (isNeutral(first)) {
            Token next = tokens.get(at + 1);
            return at + 2 < tokens.size() && (next.isCapital() || words.isDeterminer(next) || nouns.isPersonNoun(next));
        }
        int verb = at;
        for (; verb < tokens.size() - 1 && !isNeutral(tokens.get(verb)); verb++) {
            if (tokens.get(verb).lower().matches("is|are|was|were|be|been|being")) {
                return false;
            }
        }
        Token next = tokens.get(verb + 1);
        boolean told = claimWords
                .lemmas(ClaimWords.Role.NEUTRAL, tokens.get(verb).lower())
                .contains("tell");
        boolean closes = next.isOneOf(".")
                || words.isPreposition(next)
                || words.is(SourceCues.Role.WEEKDAY, next)
                || next.lower().matches("last|yesterday|today|earlier|later|this|.{3,}ly");
        return !first.lower().endsWith("ing") && (told || closes);
    }

    /** Whether a stretch says something by itself, and says it without a condition. */
    private boolean isWhole(List<Token> tokens, int from, int to, boolean quoted) {
        boolean finite = false;
        int count = 0;
        for (int k = from; k < to; k++) {
            Token token = tokens.get(k);
            boolean speaker = token.lower().matches("i|we|you|me|us|my|our|your");
            boolean dependent = speaker || (quoted && DEPENDENT.contains(token.lower()));
            if (OPEN.contains(token.lower()) || token.isOneOf("?!:;") || token.isQuote() || dependent) {
                return false;
            }
            finite |= k > from && nouns.isFinite(token);
            count += token.isWord() ? 1 : 0;
        }
        boolean first =
                tokens.get(from).lower().matches("i|we|you|my|our|your|what|why|how|where|so|not|nobody|and|or");
        return finite && count >= SHORTEST && !first;
    }

    private boolean isNeutral(Token token) {
        return claimWords.is(ClaimWords.Role.NEUTRAL, token.lower());
    }

    private boolean isReversed(Token token) {
        return claimWords.is(ClaimWords.Role.REVERSAL, token.lower())
                || token.lower().endsWith("n't");
    }
}
