package touchstone.rulebook;

import static touchstone.rulebook.RatingManner.NOT;
import static touchstone.rulebook.RatingManner.PARTLY;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.RatingSentence.Reading;

/** The rating words of one language, and how a rating is read with them: phrase by phrase, the longest first. */
final class RatingLexicon {

    private static final int SHORTEST_MISSPELT = 5;
    private static final int SHORTEST_STEM = 2;

    private final String language;
    private final @Nullable RatingLexicon everywhere;
    private final Map<String, RatingMeaning> phrases = new HashMap<>();

    /** First word of phrases → how many words the longest of them has. */
    private final Map<String, Integer> longest = new HashMap<>();

    /** First words of phrases that can give a verdict: without one of them a rating says nothing in this language. */
    private final Set<String> telling = new HashSet<>();

    private final RatingSpelling spelling = new RatingSpelling();
    private List<String> endings = List.of();

    /** @param everywhere words that are understood in every language; null for those themselves */
    RatingLexicon(String language, @Nullable RatingLexicon everywhere) {
        this.language = language;
        this.everywhere = everywhere;
    }

    String language() {
        return language;
    }

    /** The phrases, in normal form. */
    Map<String, RatingMeaning> phrases() {
        return phrases;
    }

    /** Adds a phrase; false if it has another meaning already. */
    boolean add(String phrase, List<String> words, RatingMeaning meaning) {
        RatingMeaning old = phrases.putIfAbsent(phrase, meaning);
        longest.merge(words.getFirst(), words.size(), Math::max);
        if (meaning.verdict() != null || meaning.manner() == PARTLY || meaning.manner() == NOT) {
            telling.add(words.getFirst());
        }
        if (meaning.verdict() != null && words.size() == 1 && phrase.length() >= SHORTEST_MISSPELT) {
            spelling.add(phrase, meaning);
        }
        return old == null || old.equals(meaning);
    }

    /** What may stand behind a verdict in one word with it, as the Turkish "-dır" does; it says nothing. */
    void endings(List<String> all) {
        endings = List.copyOf(all);
    }

    Set<String> telling() {
        return telling;
    }

    /** The first words of all phrases. */
    Set<String> words() {
        return longest.keySet();
    }

    boolean hasEndings() {
        return !endings.isEmpty();
    }

    /** Whether some word is one of this language with an ending. */
    boolean isInflected(List<String> words) {
        return words.stream().anyMatch(w -> withoutEnding(w) != null);
    }

    /**
     * Reads a rating in this language.
     *
     * @param words as {@link RatingText#words} gives them
     * @param slips words that may be misspelt
     */
    Reading read(List<String> words, Set<String> slips) {
        RatingSentence sentence = new RatingSentence();
        for (int at = 0; at < words.size(); ) {
            at = step(words, at, sentence, slips);
        }
        return sentence.end();
    }

    /** Reads the longest phrase at {@code at}; where the next begins. */
    private int step(List<String> words, int at, RatingSentence sentence, Set<String> slips) {
        String word = words.get(at);
        if (RatingText.isMark(word)) {
            if (word.equals(RatingText.COLON)) {
                sentence.colon();
            } else {
                sentence.endClause(word);
            }
            return at + 1;
        }
        Found own = find(words, at);
        Found shared = everywhere == null ? null : everywhere.find(words, at);
        Found found = own == null || (shared != null && shared.end > own.end) ? shared : own;
        if (found != null) {
            sentence.add(found.meaning);
            return announced(words, found, sentence);
        }
        addUnlisted(word, sentence, slips);
        return at + 1;
    }

    private void addUnlisted(String word, RatingSentence sentence, Set<String> slips) {
        if (RatingText.isUnspaced(word)) {
            sentence.unknown(1);
            return;
        }
        if (Character.isDigit(word.charAt(0))) {
            sentence.number();
            return;
        }
        String stem = withoutEnding(word);
        RatingMeaning meaning = stem == null ? null : phrases.get(stem);
        if (meaning == null && word.length() >= SHORTEST_MISSPELT && slips.contains(word)) {
            meaning = spelling.near(word);
            if (meaning == null && addGlued(word, sentence)) {
                return;
            }
        }
        if (meaning == null) {
            sentence.unknown(2);
        } else {
            sentence.add(meaning);
        }
    }

    /** "Partlyfalse": two words without the space between them. */
    private boolean addGlued(String word, RatingSentence sentence) {
        for (int at = SHORTEST_STEM; at <= word.length() - SHORTEST_STEM; at++) {
            RatingMeaning first = phrases.get(word.substring(0, at));
            RatingMeaning second = phrases.get(word.substring(at));
            if (first != null
                    && first.isTelling()
                    && first.verdict() == null
                    && second != null
                    && second.verdict() != null) {
                sentence.add(first);
                sentence.add(second);
                return true;
            }
        }
        return false;
    }

    private static int announced(List<String> words, Found found, RatingSentence sentence) {
        int end = found.end;
        if (found.meaning.manner() == RatingManner.LABEL
                && end < words.size()
                && (words.get(end).equals(RatingText.COLON) || words.get(end).equals(RatingText.STOP))) {
            sentence.announce();
            return end + 1;
        }
        return end;
    }

    private record Found(RatingMeaning meaning, int end) {}

    /** The longest phrase that begins at {@code at}; it may go on behind a comma. */
    private @Nullable Found find(List<String> words, int at) {
        Integer most = longest.get(words.get(at));
        if (most == null) {
            return null;
        }
        Found found = null;
        StringBuilder phrase = new StringBuilder();
        int count = 0;
        for (int i = at; i < words.size() && count < most; i++) {
            String word = words.get(i);
            if (word.equals(RatingText.PAUSE)) {
                continue;
            }
            if (RatingText.isMark(word)) {
                break;
            }
            phrase.append(count++ == 0 ? "" : " ").append(word);
            RatingMeaning meaning = phrases.get(phrase.toString());
            if (meaning != null) {
                found = new Found(meaning, i + 1);
            }
        }
        return found;
    }

    private @Nullable String withoutEnding(String word) {
        for (String ending : endings) {
            if (word.length() >= ending.length() + SHORTEST_STEM && word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                RatingMeaning meaning = phrases.get(stem);
                if (meaning != null && (meaning.verdict() != null || meaning.manner() == RatingManner.NOT_SO)) {
                    return stem;
                }
            }
        }
        return null;
    }
}
