package touchstone.claim;

import java.util.List;
import java.util.Set;
import touchstone.rulebook.SourceCues.Role;

/** Finds the bounds of the noun phrases that stand beside verbs of saying. All positions are indices of tokens. */
final class SubjectFinder {

    private static final int LONGEST = 30;
    private static final Set<String> SUBJECT_PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "you", "who");

    private final PhraseWords words;

    SubjectFinder(PhraseWords words) {
        this.words = words;
    }

    /** The last token in front of a verb and its auxiliaries and adverbs, −1 if there is none. */
    int beforeVerb(List<Token> tokens, int verb) {
        int at = verb - 1;
        while (at >= 0
                && ((words.is(Role.AUXILIARY, tokens.get(at)) && !tokens.get(at).isCapital())
                        || words.is(Role.SUBJECT_ADVERB, tokens.get(at))
                        || isAdverb(tokens.get(at)))) {
            at--;
        }
        return at;
    }

    private static boolean isAdverb(Token token) {
        String lower = token.lower();
        return (lower.length() > 4 && lower.endsWith("ly") && !token.isCapital()) || lower.equals("n't");
    }

    /** The start of the noun phrase that ends in front of {@code to}. */
    int phraseStart(List<Token> tokens, int to) {
        int start = to;
        while (start > 0 && to - start < LONGEST && goesOn(tokens, start - 1, to)) {
            start--;
        }
        return afterAdverbial(tokens, start, to);
    }

    private boolean goesOn(List<Token> tokens, int at, int to) {
        Token token = tokens.get(at);
        if (token.lower().equals("and") || token.lower().equals("or")) {
            boolean modifier = at > 0 && at + 1 < to && !tokens.get(at - 1).isOneOf(",") && isModifier(tokens, at + 1);
            return at > 0 && at + 1 < to && (modifier || (isNominal(tokens, at - 1) && coordinates(tokens, at, to)));
        }
        if (token.isOneOf("&")) {
            return true;
        }
        if (!token.isWord() && !token.lower().equals("'s")) {
            return false;
        }
        if (token.lower().equals("to")
                && at > 0
                && (words.isRoleNoun(tokens.get(at - 1))
                        || tokens.get(at - 1).lower().equals("close"))) {
            return true;
        }
        boolean name = token.isCapital() && at > 0;
        return name
                || (!words.is(Role.STOP, token)
                        && !words.is(Role.AUXILIARY, token)
                        && !SUBJECT_PRONOUNS.contains(token.lower())
                        && !(words.isVerb(token)
                                && !words.isSourceNoun(token)
                                && !isModifier(tokens, at)
                                && !isOwned(tokens, at)));
    }

    /** "the company's plans": what belongs to somebody is no verb. */
    private static boolean isOwned(List<Token> tokens, int at) {
        return at > 0 && tokens.get(at - 1).lower().equals("'s");
    }

    /** A participle such as "obtained by" or "published in" behind a noun. */
    private boolean isModifier(List<Token> tokens, int at) {
        return at > 0
                && at + 1 < tokens.size()
                && (tokens.get(at).lower().endsWith("ed")
                        || tokens.get(at).lower().matches("written|seen|shown|known"))
                && (words.isPreposition(tokens.get(at + 1)) || words.isDeterminer(tokens.get(at - 1)));
    }

    private boolean isNominal(List<Token> tokens, int at) {
        return words.isNamePart(tokens, at) || words.isSourceNoun(tokens.get(at));
    }

    private boolean coordinates(List<Token> tokens, int and, int to) {
        for (int k = and + 1; k < to; k++) {
            if (isNominal(tokens, k)) {
                return !words.isDeterminer(tokens.get(and + 1)) || words.isDeterminer(tokens.get(Math.max(0, and - 2)));
            }
        }
        return false;
    }

    /** Passes over "In London", "On Monday" and the like in front of the phrase proper. */
    private int afterAdverbial(List<Token> tokens, int start, int to) {
        if (start >= to || !(words.isPreposition(tokens.get(start)) || words.isOpener(tokens.get(start)))) {
            return start;
        }
        for (int k = start + 1; k < to; k++) {
            boolean determiner =
                    words.isDeterminer(tokens.get(k)) && k > start + 1 && !words.isPreposition(tokens.get(k - 1));
            if (determiner
                    || words.is(Role.WEEKDAY, tokens.get(k - 1))
                    || (k == start + 1 && !words.isPreposition(tokens.get(start)))) {
                return k;
            }
        }
        return start + 1 < to ? start + 1 : to;
    }

    /** Whether a phrase that could name a source starts here. */
    boolean startsPhrase(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return token.isCapital()
                || (words.isDeterminer(token) && !token.lower().equals("that"))
                || words.is(Role.VAGUE_QUANTIFIER, token)
                || words.is(Role.PRONOUN, token)
                || words.isSourceNoun(token);
    }

    boolean isTime(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        return words.is(Role.WEEKDAY, token) || words.is(Role.TIME, token) || words.isPreposition(token);
    }

    /**
     * The end of the noun phrase that starts at {@code from}.
     *
     * @param appositions whether ", the editor of X," belongs to it
     */
    int phraseAfter(List<Token> tokens, int from, boolean appositions) {
        if (from < tokens.size() && words.is(Role.PRONOUN, tokens.get(from))) {
            return from + 1;
        }
        int end = plainEnd(tokens, from, false);
        while (appositions
                && end + 1 < tokens.size()
                && end > from
                && tokens.get(end).isOneOf(",")
                && apposition(tokens, end + 1)) {
            int next = plainEnd(tokens, end + 1, true);
            if (next >= tokens.size() || !tokens.get(next).isWord() || next == end + 1) {
                end = Math.max(next, end + 1);
            } else if (tokens.get(end + 1).lower().equals("who") || isRelative(tokens.get(next))) {
                end = relativeEnd(tokens, next);
            } else {
                break;
            }
        }
        return Math.min(end, tokens.size());
    }

    private static boolean isRelative(Token token) {
        return token.lower().equals("who")
                || token.lower().equals("which")
                || token.lower().equals("whose");
    }

    private int relativeEnd(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && end - from < LONGEST && !tokens.get(end).isOneOf(",.;:—“”\"?!")) {
            end++;
        }
        return end;
    }

    private int plainEnd(List<Token> tokens, int from, boolean apposition) {
        int end = from;
        while (end < tokens.size() && end - from < LONGEST) {
            Token token = tokens.get(end);
            boolean word = token.isWord() || token.lower().equals("'s") || token.isOneOf("&");
            boolean verbal = end > from
                    && ((words.is(Role.AUXILIARY, token) && !token.isCapital())
                            || (words.is(Role.STOP, token) && !token.lower().equals("and") && !token.isCapital())
                            || (words.isVerb(token)
                                    && !words.isSourceNoun(token)
                                    && !isModifier(tokens, end)
                                    && !token.isCapital()));
            boolean time = end > from
                    && ((words.is(Role.WEEKDAY, token) && token.isCapital())
                            || words.is(Role.TIME, token)
                            || isTimePhrase(tokens, end));
            boolean and = token.lower().equals("and") && !joins(tokens, end, from, apposition);
            if (!word || verbal || time || and) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean joins(List<Token> tokens, int and, int from, boolean apposition) {
        if (and + 1 >= tokens.size()
                || and == from
                || SUBJECT_PRONOUNS.contains(tokens.get(and + 1).lower())) {
            return false;
        }
        return apposition
                ? !words.isVerb(tokens.get(and + 1)) && !words.is(Role.AUXILIARY, tokens.get(and + 1))
                : isNominal(tokens, and - 1) && startsPhrase(tokens, and + 1);
    }

    /** "in a statement", "on Monday", "at a news conference", "to reporters": no part of the source. */
    private boolean isTimePhrase(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size()
                || !Set.of("in", "on", "at", "to", "during", "by", "via", "with")
                        .contains(tokens.get(at).lower())) {
            return false;
        }
        Token next = tokens.get(at + 1);
        return words.is(Role.WEEKDAY, next)
                || next.lower().equals("a")
                || next.lower().equals("an")
                || next.lower().equals("reporters")
                || next.lower().equals("his")
                || next.lower().equals("her")
                || Character.isDigit(next.text().charAt(0));
    }

    private boolean apposition(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (words.is(Role.APPOSITION_PARTICIPLE, token)) {
            return true;
        }
        if (Set.of("a", "an", "the", "who", "former", "whose").contains(token.lower())
                || Character.isDigit(token.text().charAt(0))) {
            return true;
        }
        for (int k = at; k < Math.min(at + 6, tokens.size()) && tokens.get(k).isWord(); k++) {
            if (words.isRoleNoun(tokens.get(k))) {
                return true;
            }
            if (words.isPreposition(tokens.get(k)) || words.isVerb(tokens.get(k))) {
                return false;
            }
        }
        return false;
    }

    /** Whether the comma at {@code comma} closes an apposition behind a name. */
    boolean hasAppositionBefore(List<Token> tokens, int comma) {
        int[] range = withApposition(tokens, comma);
        if (range[1] <= range[0]) {
            return false;
        }
        for (int k = range[0]; k < range[1]; k++) {
            if (tokens.get(k).isOneOf(",")) {
                return apposition(tokens, k + 1) || isNamed(tokens, range[0], k);
            }
        }
        return false;
    }

    /** The phrase with its apposition that the comma, dash or bracket at {@code mark} closes; an empty range if there is none. */
    int[] withApposition(List<Token> tokens, int mark) {
        int clause = mark;
        while (clause > 0
                && mark - clause < 2 * LONGEST
                && !tokens.get(clause - 1).isQuote()
                && !tokens.get(clause - 1).isOneOf(";:.?!")) {
            clause--;
        }
        int from = clause;
        while (from < mark) {
            int to = from;
            while (to < mark && !tokens.get(to).isOneOf(",—–()-")) {
                to++;
            }
            int start = phraseStart(tokens, to);
            boolean whole = start <= from || words.is(Role.STOP, tokens.get(start - 1));
            boolean subject = to > start
                    && whole
                    && startsPhrase(tokens, start)
                    && !(words.isOpener(tokens.get(start)) && start == from);
            boolean last = to >= mark;
            if (subject
                    && (last
                            || to + 1 >= mark
                            || apposition(tokens, to + 1)
                            || tokens.get(to).isOneOf("(—–-")
                            || parenthetical(tokens, to + 1, mark)
                            || isNamed(tokens, start, to))) {
                return new int[] {start, parenthetical(tokens, to + 1, mark) ? to : mark};
            }
            from = to + 1;
        }
        return new int[] {mark, mark};
    }

    /** "the mayor, Ana Ruiz,": an office in front of the comma, a name behind it. */
    private boolean isNamed(List<Token> tokens, int start, int comma) {
        boolean office = false;
        for (int k = start; k < comma; k++) {
            office |= words.isSourceNoun(tokens.get(k)) && !tokens.get(k).isCapital();
        }
        return office && comma + 1 < tokens.size() && words.isNamePart(tokens, comma + 1);
    }

    /** Whether the comma at {@code comma} closes ", however," and the like. */
    boolean isParenthetical(List<Token> tokens, int comma) {
        for (int k = comma - 1; k >= Math.max(1, comma - 4); k--) {
            if (tokens.get(k).isOneOf(",")) {
                return parenthetical(tokens, k + 1, comma);
            }
        }
        return false;
    }

    private boolean parenthetical(List<Token> tokens, int from, int to) {
        return (to > from && to - from <= 3 && words.isOpener(tokens.get(from)))
                || (to == from + 1 && tokens.get(from).lower().equals("too"));
    }

    /** The first noun phrase of a sentence that could be a subject, up to a verb at {@code limit}; empty if there is none. */
    int[] firstSubject(List<Token> tokens, int limit) {
        for (int i = 1; i < limit; i++) {
            if (words.is(Role.AUXILIARY, tokens.get(i))
                    || (words.isVerb(tokens.get(i)) && !words.isSourceNoun(tokens.get(i)))) {
                int last = beforeVerb(tokens, i);
                if (last >= 0 && tokens.get(last).isWord()) {
                    int from = phraseStart(tokens, last + 1);
                    boolean pronoun = from == last + 1
                            && SUBJECT_PRONOUNS.contains(tokens.get(last).lower());
                    return pronoun ? new int[] {last, last + 1} : new int[] {from, last + 1};
                }
            }
        }
        return firstName(tokens, limit);
    }

    /** The first name or pronoun of a sentence in front of {@code limit}; empty if there is none. */
    private int[] firstName(List<Token> tokens, int limit) {
        for (int i = 0; i < Math.min(limit, LONGEST); i++) {
            if (SUBJECT_PRONOUNS.contains(tokens.get(i).lower())) {
                return new int[] {i, i + 1};
            }
            if (words.isNamePart(tokens, i) && !words.is(Role.WEEKDAY, tokens.get(i))) {
                int end = i + 1;
                while (end < limit && tokens.get(end).isCapital()) {
                    end++;
                }
                boolean object = i > 0 && words.isPreposition(tokens.get(i - 1));
                if (!object) {
                    return new int[] {i, end};
                }
            }
        }
        return new int[] {limit, limit};
    }
}
