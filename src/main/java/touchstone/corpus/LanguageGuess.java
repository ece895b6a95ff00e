package touchstone.corpus;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The language of a claim whose feed does not say: by script, then by the commonest small words. Only has to tell English,
 * which the encoders read, from the rest; without any sign of another language it is taken as English.
 */
final class LanguageGuess {

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en",
                    Set.of(
                            "the", "of", "and", "to", "is", "that", "was", "for", "has", "with", "are", "have", "will",
                            "by", "from", "an", "his", "this", "not", "a", "in", "no", "who", "as", "its", "he", "she",
                            "her", "says", "said", "shows", "during", "be", "on", "at", "it"),
            "es",
                    Set.of(
                            "el", "los", "las", "que", "del", "una", "por", "con", "para", "es", "su", "se", "como",
                            "más", "fue", "y", "en", "la", "al", "un"),
            "pt",
                    Set.of(
                            "o", "os", "que", "do", "da", "uma", "não", "para", "com", "em", "no", "na", "dos", "foi",
                            "são", "é", "e", "um", "ao", "pelo"),
            "fr",
                    Set.of(
                            "le", "les", "des", "du", "une", "est", "et", "qui", "dans", "pour", "pas", "sur", "au",
                            "par", "ce", "cette", "sont", "la", "un", "aux"),
            "de",
                    Set.of(
                            "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "von", "mit", "den", "im", "für",
                            "auf", "sich", "dem", "wird", "zu", "es", "werden"),
            "it",
                    Set.of(
                            "il", "gli", "che", "di", "della", "una", "per", "non", "con", "sono", "del", "è", "nel",
                            "alla", "dei", "un", "le", "da", "si", "ha"));

    private LanguageGuess() {}

    static String of(String text) {
        Map<Character.UnicodeScript, String> scripts = Map.of(
                Character.UnicodeScript.ARABIC, "ar",
                Character.UnicodeScript.DEVANAGARI, "hi",
                Character.UnicodeScript.CYRILLIC, "ru",
                Character.UnicodeScript.HAN, "zh",
                Character.UnicodeScript.HIRAGANA, "ja",
                Character.UnicodeScript.HANGUL, "ko",
                Character.UnicodeScript.GREEK, "el",
                Character.UnicodeScript.HEBREW, "he");
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        if (letters > 0 && latin * 2 < letters) {
            return text.codePoints()
                    .mapToObj(Character.UnicodeScript::of)
                    .filter(s -> s != Character.UnicodeScript.COMMON && s != Character.UnicodeScript.LATIN)
                    .map(s -> scripts.getOrDefault(s, "und"))
                    .findFirst()
                    .orElse("und");
        }
        return bySmallWords(text);
    }

    private static String bySmallWords(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
        String best = "en";
        long most = Math.max(1, 2 * count(words, "en"));
        for (String language : SMALL_WORDS.keySet().stream().sorted().toList()) {
            long count = count(words, language);
            if (count > most) {
                most = count;
                best = language;
            }
        }
        return best;
    }

    private static long count(String[] words, String language) {
        Set<String> small = SMALL_WORDS.getOrDefault(language, Set.of());
        return Arrays.stream(words).distinct().filter(small::contains).count();
    }
}
