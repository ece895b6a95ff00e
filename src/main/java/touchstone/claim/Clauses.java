package touchstone.claim;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution;
import touchstone.model.Attribution.Kind;
import touchstone.model.Span;
import touchstone.rulebook.SourceCues;

/**
 * Parts a sentence that says two things, each of which can be checked without the other: "Exports rose by 12 percent, while
 * imports fell to 3 million", "He was born in 1960 and served 12 years in prison". Each part must hold a
 * number or a name; conditions and quotations are not parted, nor what somebody is said to have said, unless it is plain that
 * the words of saying hold for all of it.
 */
final class Clauses {

    private static final int SHORTEST = 4;
    private static final int SUBJECT = 9;
    private static final Set<String> WHOLE = Set.of(
            "if",
            "unless",
            "when",
            "because",
            "although",
            "though",
            "while",
            "whether",
            "as",
            "after",
            "before",
            "since",
            "either",
            "neither",
            "both",
            "not",
            "once",
            "until",
            "should",
            "had",
            "even",
            "despite");
    private static final Set<String> DEPENDENT = Set.of(
            "it", "they", "this", "that", "these", "those", "which", "who", "one", "he", "she", "we", "i", "you", "its",
            "their", "his", "her", "both", "so", "such");

    /** Words in a first part whose force may reach into the second. */
    private static final Set<String> SCOPE = Set.of(
            "if", "unless", "whether", "that", "not", "either", "both", "between", "such", "why", "how", "what",
            "whose", "who", "which");

    private final PhraseWords words;
    private final NounPhrases nouns;

    Clauses(PhraseWords words, NounPhrases nouns) {
        this.words = words;
        this.nouns = nouns;
    }

    /**
     * A part of a sentence.
     *
     * @param subject where the words stand that its verb belongs to; null if they are in the part itself
     */
    record Clause(Span span, @Nullable Span subject) {}

    /**
     * The two parts, in order; none where the sentence says one thing, or is not parted with certainty.
     *
     * @param left what the wording of the sentence leaves out, by {@link Voice}
     */
    List<Clause> of(List<Token> tokens, Attribution attribution, List<Span> left) {
        boolean said = attribution.kind() != Kind.NONE && attribution.kind() != Kind.AUTHOR;
        boolean around = !left.isEmpty()
                && (left.getFirst().start() > tokens.get(0).start()
                        || tokens.get(0).lower().equals("according"));
        boolean others = said && !around;
        boolean marks = tokens.stream()
                .anyMatch(t -> t.isQuote() || t.isOneOf("?!:()'‘’") || t.text().indexOf('\uFFFD') >= 0);
        if (tokens.size() < 2 * SHORTEST
                || marks
                || others
                || WHOLE.contains(tokens.get(0).lower())) {
            return List.of();
        }
        for (int k = SHORTEST; k < tokens.size() - SHORTEST; k++) {
            int next = conjunction(tokens, k);
            if (next > 0 && isFirst(tokens, k) && isSecond(tokens, next)) {
                return List.of(
                        new Clause(span(tokens, 0, k), null), new Clause(span(tokens, next, tokens.size()), null));
            }
        }
        return ofOneSubject(tokens);
    }

    /** The first token behind ", while", ", and" or ";" at {@code k}; −1 if there is none. */
    private static int conjunction(List<Token> tokens, int k) {
        if (tokens.get(k).isOneOf(";")) {
            return tokens.get(k + 1).lower().matches("and|but|while") ? k + 2 : k + 1;
        }
        return tokens.get(k).isOneOf(",") && tokens.get(k + 1).lower().matches("while|whereas|and|but") ? k + 2 : -1;
    }

    private boolean isFirst(List<Token> tokens, int to) {
        boolean verb = false;
        int commas = 0;
        for (int k = 1; k < to; k++) {
            Token token = tokens.get(k);
            commas += token.isOneOf(",") ? 1 : 0;
            if (SCOPE.contains(token.lower()) || commas > 1) {
                return false;
            }
            verb |= isVerb(tokens, k);
        }
        return verb && !nouns.isVerb(tokens.get(0)) && isCheckable(tokens, 0, to) && noReference(tokens, 0, to);
    }

    /** Not the participle in "skilled labourers". */
    private boolean isVerb(List<Token> tokens, int k) {
        boolean noun = tokens.get(k).lower().endsWith("ed")
                && k + 1 < tokens.size()
                && tokens.get(k + 1).isWord()
                && !tokens.get(k + 1).isCapital()
                && nouns.isPlural(tokens.get(k + 1));
        return nouns.isVerb(tokens.get(k)) && !noun;
    }

    /** Whether a clause with a subject of its own begins here, and says something that can be checked. */
    private boolean isSecond(List<Token> tokens, int from) {
        Token first = tokens.get(from);
        boolean opens = first.isCapital()
                || Character.isDigit(first.text().charAt(0))
                || first.lower()
                        .matches(
                                "the|a|an|another|most|many|nearly|about|more|only|just|some|two|three|four|five|six|seven|eight|nine|ten|there")
                || first.lower().matches("\\p{L}{3,}s");
        if (!opens || DEPENDENT.contains(first.lower()) || tokens.size() - from < SHORTEST) {
            return false;
        }
        int verb = -1;
        for (int k = from; k < Math.min(tokens.size(), from + SUBJECT) && verb < 0; k++) {
            if (tokens.get(k).isOneOf(",")
                    || words.is(SourceCues.Role.STOP, tokens.get(k))
                    || tokens.get(k).lower().equals("and")) {
                return false;
            }
            verb = k > from && isVerb(tokens, k) ? k : -1;
        }
        boolean rest = verb > 0 && tokens.size() - verb > 2;
        return rest && isCheckable(tokens, from, tokens.size()) && noReference(tokens, from, tokens.size());
    }

    private static boolean isCheckable(List<Token> tokens, int from, int to) {
        return hasNumber(tokens, from, to)
                || tokens.subList(Math.max(1, from), to).stream().anyMatch(Token::isCapital);
    }

    private static boolean hasNumber(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().anyMatch(Clauses::isNumber);
    }

    private static boolean isNumber(Token token) {
        return token.text().chars().anyMatch(Character::isDigit)
                || token.lower()
                        .matches(
                                "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|third|quarter|twice|doubled|million|billion");
    }

    private static boolean noReference(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream()
                .noneMatch(
                        t -> t.lower()
                                .matches(
                                        "respectively|second|latter|former|same|too|each|also|otherwise|instead|rest|remaining|remainder|others|other"));
    }

    /** "He was born in 1960 and served 12 years in prison." */
    private List<Clause> ofOneSubject(List<Token> tokens) {
        int verb = -1;
        for (int k = 1; k < Math.min(tokens.size(), 6) && verb < 0; k++) {
            verb = nouns.isPast(tokens.get(k)) ? k : -1;
            if (tokens.get(k).isOneOf(",")
                    || words.isPreposition(tokens.get(k))
                    || words.is(SourceCues.Role.STOP, tokens.get(k))) {
                return List.of();
            }
        }
        int and = -1;
        for (int k = Math.max(1, verb); k < tokens.size() - SHORTEST && verb > 0; k++) {
            Token token = tokens.get(k);
            if (token.lower().equals("and")) {
                and = nouns.isPast(tokens.get(k + 1)) ? (and < 0 ? k : Integer.MAX_VALUE) : and;
            } else if (words.is(SourceCues.Role.STOP, token)
                    || token.isOneOf(",;")
                    || token.lower().matches("to|or|but")) {
                return List.of();
            }
        }
        boolean sure = and > 0
                && and < tokens.size()
                && !words.isPreposition(tokens.get(and - 1))
                && hasNumber(tokens, verb, and)
                && hasNumber(tokens, and, tokens.size())
                && noReference(tokens, 0, tokens.size())
                && !participles(tokens, verb, and);
        return sure
                ? List.of(
                        new Clause(span(tokens, 0, and), null),
                        new Clause(span(tokens, and + 1, tokens.size()), span(tokens, 0, verb)))
                : List.of();
    }

    /** "Was arrested and charged": the second verb leans on the first's "was". */
    private boolean participles(List<Token> tokens, int verb, int and) {
        boolean auxiliary = tokens.get(verb).lower().matches("was|were|had|been");
        String second = tokens.get(and + 1).lower();
        return auxiliary
                && !second.matches("was|were|had")
                && ((second.endsWith("ed") && !tokens.get(verb + 1).lower().equals("born")) || second.equals("been"));
    }

    private static Span span(List<Token> tokens, int from, int to) {
        return new Span(tokens.get(from).start(), tokens.get(to - 1).end());
    }
}
