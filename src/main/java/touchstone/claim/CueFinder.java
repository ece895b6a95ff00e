package touchstone.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.claim.CueCandidate.Shape;
import touchstone.rulebook.SourceCues;
import touchstone.rulebook.SourceCues.Role;

/** Finds the places of a sentence where somebody may be cited. Finds too many on purpose; {@link CueScore} judges them. */
final class CueFinder {

    private static final Role[] VERBS = {Role.SAY, Role.TELL, Role.SHOW, Role.FIND, Role.THINK, Role.ASK, Role.STANCE};
    /** As many longer words a headline has at least, and as many words a speaker's name in front of a colon at most. */
    private static final int HEADLINE = 3;

    private static final int LABEL = 6;
    private static final Set<String> RELATIVES = Set.of("who", "that", "which");
    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "it", "i", "we", "you");

    private final SourceCues cues;
    private final PhraseWords words;
    private final SubjectFinder subjects;

    CueFinder(SourceCues cues) {
        this.cues = cues;
        this.words = new PhraseWords(cues);
        this.subjects = new SubjectFinder(words);
    }

    List<CueCandidate> find(List<Token> tokens) {
        List<CueCandidate> found = new ArrayList<>();
        boolean headline = isInCapitals(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int according = Math.max(phrase(Role.ACCORDING, tokens, i), words.is(Role.ACCORDING, token) ? 1 : 0);
            boolean rate = token.lower().equals("per")
                    && !tokens.get(Math.min(i + 1, tokens.size() - 1)).isCapital()
                    && !tokens.get(Math.min(i + 1, tokens.size() - 1)).lower().equals("the");
            if (according > 0 && !rate && i + according < tokens.size()) {
                int end = subjects.phraseAfter(tokens, i + according, true);
                found.add(new CueCandidate(
                        Role.ACCORDING, "according", i, i + according, i + according, end, Shape.ACCORDING));
            }
            Role role = verb(token);
            boolean partOfName = token.isCapital()
                    && i > 0
                    && !headline
                    && !tokens.get(i - 1).isQuote();
            if (role != null && !partOfName && !isNoun(tokens, i)) {
                add(tokens, i, role, found);
            } else if (words.is(Role.CUE_NOUN, token)) {
                int before = found.size();
                possessive(tokens, i, found);
                if (found.size() == before) {
                    found.add(new CueCandidate(Role.CUE_NOUN, lemma(Role.CUE_NOUN, token), i, i + 1, i, i, Shape.BARE));
                }
            }
            if (words.is(Role.VAGUE_ADVERB, token)) {
                found.add(new CueCandidate(Role.VAGUE_ADVERB, token.lower(), i, i + 1, i, i, Shape.ADVERB));
            }
        }
        colon(tokens, found);
        return found;
    }

    @Nullable
    Role verb(Token token) {
        for (Role role : VERBS) {
            if (words.is(role, token)) {
                return role;
            }
        }
        return null;
    }

    private String lemma(Role role, Token token) {
        String lemma = cues.lemma(role, token.lower());
        return lemma == null ? token.lower() : lemma;
    }

    private void add(List<Token> tokens, int i, Role role, List<CueCandidate> found) {
        String lemma = lemma(role, tokens.get(i));
        if (tokens.get(i).lower().equals("citing") && i + 1 < tokens.size()) {
            int end = subjects.phraseAfter(tokens, i + 1, false);
            found.add(new CueCandidate(Role.ACCORDING, "citing", i, i + 1, i + 1, end, Shape.PARTICIPLE));
            return;
        }
        boolean briefed = lemma.equals("brief")
                && i + 1 < tokens.size()
                && tokens.get(i + 1).lower().equals("on");
        if (briefed && i > 0 && words.isSourceNoun(tokens.get(i - 1))) {
            return;
        }
        asSaying(tokens, i, found);
        int last = subjects.beforeVerb(tokens, i);
        if (isReducedRelative(tokens, i, last)) {
            found.add(new CueCandidate(role, lemma, i, i + 1, i, i, Shape.BARE));
            return;
        }
        if (lemma.equals("put") && !putsAt(tokens, i)) {
            return;
        }
        boolean infinitive = i > 0 && tokens.get(i - 1).lower().equals("to");
        boolean participle = tokens.get(i).lower().endsWith("ing") && !hasAuxiliary(tokens, last + 1, i);
        if (infinitive || participle) {
            int[] earlier = earlierSource(tokens, i, found);
            found.add(new CueCandidate(
                    role, lemma, i, i + 1, earlier[0], earlier[1], infinitive ? Shape.INFINITIVE : Shape.PARTICIPLE));
            return;
        }
        if (isPassive(tokens, last + 1, i)) {
            boolean by = i + 2 < tokens.size() && tokens.get(i + 1).lower().equals("by");
            int end = by ? subjects.phraseAfter(tokens, i + 2, true) : i;
            found.add(new CueCandidate(
                    role, lemma, Math.max(0, last + 1), i + 1, by ? i + 2 : i, end, by ? Shape.INVERTED : Shape.BARE));
            return;
        }
        int inverted = invertedEnd(tokens, i, role);
        if (inverted > 0) {
            found.add(new CueCandidate(role, lemma, i, i + 1, i + 1, inverted, Shape.INVERTED));
            return;
        }
        if (last < 0
                || tokens.get(last).lower().equals("and")
                || tokens.get(last).lower().equals("but")) {
            int[] subject = last < 0 ? new int[] {i, i} : earlierSource(tokens, i, found);
            found.add(new CueCandidate(role, lemma, i, i + 1, subject[0], subject[1], Shape.BARE));
            return;
        }
        subject(tokens, i, last, role, lemma, found);
    }

    private void subject(List<Token> tokens, int i, int last, Role role, String lemma, List<CueCandidate> found) {
        Token end = tokens.get(last);
        int cueFrom = last + 1;
        if (SUBJECTS.contains(end.lower())) {
            found.add(new CueCandidate(role, lemma, cueFrom, i + 1, last, last + 1, Shape.SUBJECT));
        } else if (RELATIVES.contains(end.lower())) {
            int to = last > 0 && tokens.get(last - 1).isOneOf(",") ? last - 1 : last;
            int from = subjects.phraseStart(tokens, to);
            found.add(new CueCandidate(role, lemma, cueFrom, i + 1, from, to, Shape.RELATIVE));
        } else if (end.isOneOf(",—–)-")) {
            int[] range = subjects.withApposition(tokens, last);
            Shape shape = range[1] > range[0] ? Shape.APPOSITION : Shape.BARE;
            found.add(new CueCandidate(role, lemma, cueFrom, i + 1, range[0], range[1], shape));
        } else if (end.isWord()) {
            int from = subjects.phraseStart(tokens, last + 1);
            found.add(new CueCandidate(
                    role, lemma, cueFrom, i + 1, from, last + 1, from <= last ? Shape.SUBJECT : Shape.BARE));
        } else {
            found.add(new CueCandidate(role, lemma, cueFrom, i + 1, i, i, Shape.BARE));
        }
    }

    /** The end of the source behind a verb that stands in front of its subject (“…,” said X), or −1 if it does not. */
    private int invertedEnd(List<Token> tokens, int i, Role role) {
        if (i + 1 >= tokens.size()
                || role == Role.SHOW
                || (role == Role.STANCE && i > 0 && !tokens.get(i - 1).isQuote())) {
            return -1;
        }
        Token before = i == 0 ? null : tokens.get(i - 1);
        boolean afterQuote = before != null && before.isQuote();
        boolean afterComma = before != null && before.isOneOf(",") && i > 2;
        if ((!afterQuote && !afterComma) || !subjects.startsPhrase(tokens, i + 1)) {
            return -1;
        }
        int end = subjects.phraseAfter(tokens, i + 1, true);
        boolean closes = end >= tokens.size() || !tokens.get(end).isWord() || subjects.isTime(tokens, end);
        boolean pronoun = words.is(Role.PRONOUN, tokens.get(i + 1));
        boolean speech = role == Role.SAY || role == Role.TELL || role == Role.ASK;
        if (!afterQuote && (!speech || subjects.isParenthetical(tokens, i - 1))) {
            return -1;
        }
        return (afterQuote && (!pronoun || closes)) || (closes && !subjects.hasAppositionBefore(tokens, i - 1))
                ? end
                : -1;
    }

    /** "quoted a driver as saying" */
    private static void asSaying(List<Token> tokens, int verb, List<CueCandidate> found) {
        if (!tokens.get(verb).lower().matches("quote|quotes|quoted|cite|cites|cited")) {
            return;
        }
        for (int k = verb + 2; k + 1 < Math.min(tokens.size(), verb + 14); k++) {
            if (tokens.get(k).lower().equals("as") && tokens.get(k + 1).lower().matches("saying|telling|writing")) {
                found.add(new CueCandidate(Role.SAY, "say", k, k + 2, verb + 1, k, Shape.INVERTED));
                return;
            }
        }
    }

    /** "messages written by employees": made by somebody, not said here. */
    private boolean isReducedRelative(List<Token> tokens, int verb, int last) {
        return last == verb - 1
                && last >= 0
                && tokens.get(last).isWord()
                && !words.is(Role.PRONOUN, tokens.get(last))
                && tokens.get(verb).lower().matches("written|seen|shown|known")
                && verb + 1 < tokens.size()
                && tokens.get(verb + 1).lower().equals("by");
    }

    /** "puts the damage at": an estimate. */
    private static boolean putsAt(List<Token> tokens, int verb) {
        for (int k = verb + 2;
                k < Math.min(tokens.size() - 1, verb + 12) && tokens.get(k).isWord();
                k++) {
            if (tokens.get(k).lower().equals("at")) {
                return true;
            }
        }
        return false;
    }

    private int[] earlierSource(List<Token> tokens, int i, List<CueCandidate> found) {
        for (int k = found.size() - 1; k >= 0; k--) {
            if (found.get(k).hasSource() && found.get(k).shape() != Shape.ACCORDING) {
                return new int[] {found.get(k).from(), found.get(k).to()};
            }
        }
        return subjects.firstSubject(tokens, i);
    }

    /** "was told", "is believed": the subject is not who speaks. */
    private static boolean isPassive(List<Token> tokens, int from, int verb) {
        if (tokens.get(verb).lower().endsWith("ing")) {
            return false;
        }
        for (int k = Math.max(0, from); k < verb; k++) {
            if (Set.of("is", "are", "was", "were", "be", "been", "being")
                    .contains(tokens.get(k).lower())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAuxiliary(List<Token> tokens, int from, int to) {
        for (int k = Math.max(0, from); k < to; k++) {
            if (words.is(Role.AUXILIARY, tokens.get(k))) {
                return true;
            }
        }
        return false;
    }

    /** A form that is also a noun and stands where a noun stands: "the report", "his claims". */
    private boolean isNoun(List<Token> tokens, int i) {
        if (i == 0) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean ambiguous = words.is(Role.CUE_NOUN, tokens.get(i)) || words.isSourceNoun(tokens.get(i));
        if (ambiguous
                && i + 1 < tokens.size()
                && !tokens.get(i).lower().endsWith("ed")
                && isFollowedAsNoun(tokens, i)) {
            return true;
        }
        if (words.is(Role.DOCUMENT_NOUN, tokens.get(i))
                && tokens.get(i).lower().endsWith("ing")
                && i > 1
                && !words.isVerb(before)
                && words.isDeterminer(tokens.get(i - 2))) {
            return true;
        }
        boolean past =
                tokens.get(i).lower().endsWith("ed") || tokens.get(i).lower().equals("said");
        return !past
                && ((words.isDeterminer(before) && !words.is(Role.VAGUE_NOUN, before) && !isRatio(tokens, i))
                        || before.lower().equals("'s")
                        || (ambiguous
                                && words.isPreposition(before)
                                && !before.lower().equals("to")));
    }

    /** "one in five say": the number is no determiner. */
    private static boolean isRatio(List<Token> tokens, int i) {
        return i > 2
                && tokens.get(i - 2).lower().equals("in")
                && tokens.get(i - 3).lower().matches("one|two|three|four|five|six|seven|eight|nine");
    }

    /** "police report, seen by", "report says", "study of": what follows makes it a noun. */
    private boolean isFollowedAsNoun(List<Token> tokens, int i) {
        Token next = tokens.get(i + 1);
        boolean noun = words.is(Role.DOCUMENT_NOUN, tokens.get(i))
                && tokens.get(i - 1).isWord()
                && !words.is(Role.AUXILIARY, tokens.get(i - 1))
                && !words.is(Role.SUBJECT_ADVERB, tokens.get(i - 1))
                && !words.is(Role.PRONOUN, tokens.get(i - 1))
                && !words.is(Role.FIRST_PERSON, tokens.get(i - 1));
        return noun
                && (next.lower().equals("of")
                        || next.lower().equals("by")
                        || (next.isOneOf(",")
                                && i + 2 < tokens.size()
                                && tokens.get(i + 2)
                                        .lower()
                                        .matches("seen|obtained|reviewed|published|released|which|a|the"))
                        || (words.isVerb(next) && !next.lower().endsWith("ing") && !words.isDeterminer(next))
                        || (words.is(Role.AUXILIARY, next) && !next.lower().equals("to")));
    }

    /** "X's claim that", "his warning about": a noun of saying that belongs to somebody. */
    private void possessive(List<Token> tokens, int i, List<CueCandidate> found) {
        String lemma = lemma(Role.CUE_NOUN, tokens.get(i));
        for (int k = i - 1; k >= Math.max(0, i - 3); k--) {
            Token token = tokens.get(k);
            if (token.lower().equals("'s")) {
                found.add(new CueCandidate(
                        Role.CUE_NOUN, lemma, i, i + 1, subjects.phraseStart(tokens, k), k, Shape.POSSESSIVE));
                return;
            }
            if (Set.of("his", "her", "their", "its").contains(token.lower())) {
                found.add(new CueCandidate(Role.CUE_NOUN, lemma, i, i + 1, k, k + 1, Shape.POSSESSIVE));
                return;
            }
            if (!token.isWord() || words.isPreposition(token)) {
                return;
            }
        }
    }

    /** A headline each of whose longer words begins with a capital: there "Says" is a verb too. */
    private static boolean isInCapitals(List<Token> tokens) {
        int longer = 0;
        int capitals = 0;
        for (Token token : tokens) {
            boolean counts =
                    token.text().length() > 3 && Character.isLetter(token.text().charAt(0));
            longer += counts ? 1 : 0;
            capitals += counts && token.isCapital() ? 1 : 0;
        }
        return longer >= HEADLINE && 10 * capitals >= 9 * longer;
    }

    /** "Smith: “…”" and, in a headline, "Smith: It Rains" or "Police: Two Held" at the start of a sentence. */
    private void colon(List<Token> tokens, List<CueCandidate> found) {
        for (int i = 1; i < Math.min(tokens.size() - 1, LABEL); i++) {
            boolean label = words.isNamePart(tokens, 0) || (i == 1 && words.is(Role.HEADLINE_SOURCE, tokens.get(0)));
            if (tokens.get(i).isOneOf(":")
                    && label
                    && tokens.get(i + 1).isWord()
                    && tokens.get(i + 1).isCapital()) {
                found.add(new CueCandidate(Role.SAY, ":", i, i + 1, 0, i, Shape.COLON));
                return;
            }
        }
        for (int i = 1; i < Math.min(tokens.size() - 1, 12); i++) {
            if (verb(tokens.get(i)) != null && !words.isSourceNoun(tokens.get(i))) {
                return;
            }
            if (tokens.get(i).isOneOf(":") && tokens.get(i + 1).isQuote() && words.isNamePart(tokens, 0)) {
                found.add(new CueCandidate(Role.SAY, ":", i, i + 1, subjects.phraseStart(tokens, i), i, Shape.COLON));
                return;
            }
        }
    }

    private int phrase(Role role, List<Token> tokens, int at) {
        for (String phrase : cues.phrases(role)) {
            int length = matches(phrase, tokens, at);
            if (length > 0) {
                return length;
            }
        }
        return 0;
    }

    private static int matches(String phrase, List<Token> tokens, int at) {
        String[] parts = phrase.split(" ", -1);
        if (at + parts.length >= tokens.size()) {
            return 0;
        }
        for (int k = 0; k < parts.length; k++) {
            if (!tokens.get(at + k).lower().equals(parts[k])) {
                return 0;
            }
        }
        return parts.length;
    }
}
