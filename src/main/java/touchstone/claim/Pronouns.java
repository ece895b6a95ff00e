package touchstone.claim;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution.Kind;
import touchstone.rulebook.SourceCues.Role;

/** Reads "he", "their", "who" or "which" as the source that the words before have named. */
final class Pronouns {

    /** The pronoun that stands where a noun stands, for those that stand before one or end in a short verb. */
    private static final Map<String, String> PLAIN = Map.of("his", "he", "their", "they", "its", "it");

    private final PhraseWords words;
    private final SubjectFinder subjects;
    private final SourceReader reader;

    Pronouns(PhraseWords words, SourceReader reader) {
        this.words = words;
        this.subjects = new SubjectFinder(words);
        this.reader = reader;
    }

    /** "he" for "he", "his" and "he'd", "i" for "I’ve"; null for a word that is no pronoun. */
    @Nullable
    String plain(Token token) {
        String lower = token.lower();
        int cut = lower.indexOf('\'');
        boolean verb = cut > 0 && lower.substring(cut).matches("'(re|ve|ll|d|m|s)");
        String whole = verb ? lower.substring(0, cut) : lower;
        String plain = PLAIN.getOrDefault(whole, whole);
        return words.is(Role.PRONOUN, plain) || words.is(Role.FIRST_PERSON, plain) ? plain : null;
    }

    /** The source that a pronoun at a place stands for; null if that is not known. */
    @Nullable
    Source read(String text, List<Token> tokens, int at, String pronoun, Memory memory) {
        if (words.is(Role.FIRST_PERSON, pronoun)) {
            return new Source(Kind.AUTHOR, null, null, pronoun, null);
        }
        boolean they = pronoun.equals("they");
        Source near = they || pronoun.equals("it") ? opening(text, tokens, at, they, memory) : null;
        return near != null ? near : memory.byPronoun(pronoun, tokens.get(at).start());
    }

    /** What a "who", "which" or "whose" at a place takes up: the phrase in front of it; null if there is none. */
    @Nullable
    Source antecedent(String text, List<Token> tokens, int at, Memory memory) {
        if (at == 0 || !tokens.get(at).lower().matches("who|whom|which|that|whose")) {
            return null;
        }
        int to = tokens.get(at - 1).isOneOf(",—–-") ? at - 1 : at;
        int from = behindPreposition(tokens, subjects.phraseStart(tokens, to), to);
        return from < to ? reader.read(text, tokens, from, to, false, memory) : null;
    }

    /** Where the noun phrase begins that ends there: "the council" in "came last week from the council". */
    private int behindPreposition(List<Token> tokens, int from, int to) {
        for (int k = to - 1; k > from; k--) {
            boolean inside = tokens.get(k).lower().matches("of|for");
            if (words.isPreposition(tokens.get(k)) && !inside && !tokens.get(k).isCapital()) {
                return k + 1;
            }
        }
        return from;
    }

    /** The body or the persons that a sentence begins with, to be meant by its own or the next one's "they" or "it". */
    @Nullable
    Source opening(String text, List<Token> tokens, Memory memory) {
        Source pair = pair(text, tokens, memory);
        Source many = pair != null ? pair : opening(text, tokens, tokens.size(), true, memory);
        return many != null ? many : opening(text, tokens, tokens.size(), false, memory);
    }

    private @Nullable Source opening(String text, List<Token> tokens, int pronoun, boolean they, Memory memory) {
        for (int k = 0; k < Math.min(pronoun, 4); k++) {
            Token token = tokens.get(k);
            boolean bodies = words.is(Role.INSTITUTION_NOUN, token)
                    || (they && (words.is(Role.PERSON_NOUN, token) || words.is(Role.VAGUE_NOUN, token)));
            boolean whole = tokens.get(0).lower().equals("the") || k == 0 || (they && k < 3);
            if (bodies && whole && Memory.meansMany(token.lower()) == they) {
                return reader.read(text, tokens, 0, k + 1, false, memory);
            }
        }
        return null;
    }

    /** "Lund and Ruiz" at the start of a sentence. */
    private @Nullable Source pair(String text, List<Token> tokens, Memory memory) {
        int and = 0;
        while (and < Math.min(tokens.size(), 8) && words.isNamePart(tokens, and)) {
            and++;
        }
        int end = and + 1;
        while (end < tokens.size() && words.isNamePart(tokens, end)) {
            end++;
        }
        if (and == 0
                || end == and + 1
                || end > tokens.size()
                || !tokens.get(and).lower().equals("and")) {
            return null;
        }
        boolean known =
                memory.people().isKnown(tokens.get(and - 1)) && memory.people().isKnown(tokens.get(end - 1));
        return known ? new Source(Kind.PERSON, PhraseWords.text(text, tokens, 0, end), null, "people", null) : null;
    }
}
