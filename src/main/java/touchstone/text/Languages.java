package touchstone.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the language of a text: by its script where that is enough, else by frequent small words and typical runs of
 * letters. Says nothing rather than something doubtful: of a line without small words, or one that would do in two languages.
 */
public final class Languages {

    /** A text is judged by so many of its first characters. */
    private static final int READ = 5000;

    private static final double LEAST_SCRIPT = .6;
    private static final double LEAST_SCORE = 1.6;
    private static final double LEAST_PER_WORD = .13;
    private static final double LEAST_LEAD = 1.35;

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HAN, "zh"));

    private static final Map<String, Map<String, Double>> WORDS = new HashMap<>();
    private static final Map<String, Map<String, Double>> RUNS = new HashMap<>();

    static {
        read();
    }

    private Languages() {}

    /** The language as a BCP 47 tag of two letters; null if unsure. */
    public static @Nullable String recognise(String text) {
        String read = text.substring(0, Math.min(READ, text.length()));
        Map<UnicodeScript, Integer> letters = letters(read);
        int all = letters.values().stream().mapToInt(Integer::intValue).sum();
        UnicodeScript script = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        if (script == null || all < 2) {
            return null;
        }
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        int east = kana + letters.getOrDefault(UnicodeScript.HAN, 0);
        if (east >= LEAST_SCRIPT * all) {
            return kana * 10 >= east ? "ja" : "zh";
        }
        if (letters.getOrDefault(script, 0) < LEAST_SCRIPT * all) {
            return null;
        }
        String lower = read.toLowerCase(Locale.ROOT);
        return switch (script) {
            case LATIN -> byWords(lower);
            case CYRILLIC -> cyrillic(lower);
            case ARABIC -> arabic(lower);
            default -> BY_SCRIPT.get(script);
        };
    }

    private static Map<UnicodeScript, Integer> letters(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        text.codePoints().filter(Character::isLetter).forEach(c -> letters.merge(UnicodeScript.of(c), 1, Integer::sum));
        return letters;
    }

    private static @Nullable String cyrillic(String text) {
        if (has(text, "ѓќѕ")) {
            return "mk";
        }
        if (has(text, "јљњђћџ")) {
            return "sr";
        }
        if (has(text, "ў")) {
            return "be";
        }
        boolean russian = has(text, "ыэё");
        boolean ukrainian = has(text, "іїєґ");
        if (russian && ukrainian) {
            return null;
        }
        return russian ? "ru" : ukrainian ? "uk" : byWords(text);
    }

    private static String arabic(String text) {
        return has(text, "ٹڈڑںےہ") ? "ur" : has(text, "پچژگ") ? "fa" : "ar";
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    private static @Nullable String byWords(String lower) {
        List<Words.Word> words = Words.of(lower);
        Map<String, Double> scores = new HashMap<>();
        int counted = 0;
        for (Words.Word word : words) {
            String plain = word.span().of(lower).replace('’', '\'');
            if (Character.isDigit(plain.charAt(0)) || isAddress(lower, word)) {
                continue;
            }
            counted++;
            add(scores, WORDS.get(plain), 1);
            String edged = "_" + plain + "_";
            for (int from = 0; from < Math.min(40, edged.length()); from++) {
                for (int to = from + 1; to <= Math.min(edged.length(), from + 6); to++) {
                    add(scores, RUNS.get(edged.substring(from, to)), .3);
                }
            }
        }
        return clearBest(scores, counted);
    }

    /** Names of users, tags and parts of addresses speak no language. */
    private static boolean isAddress(String text, Words.Word word) {
        int start = word.span().start();
        int end = word.span().end();
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        boolean dotted = end + 1 < text.length() && text.charAt(end) == '.' && Character.isLetter(text.charAt(end + 1));
        return "@#/.:_".indexOf(before) >= 0 || dotted;
    }

    private static void add(Map<String, Double> scores, @Nullable Map<String, Double> found, double weight) {
        if (found != null) {
            found.forEach((language, share) -> scores.merge(language, weight * share, Double::sum));
        }
    }

    private static @Nullable String clearBest(Map<String, Double> scores, int words) {
        String best = null;
        double most = 0;
        double second = 0;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            if (score.getValue() > most) {
                second = most;
                most = score.getValue();
                best = score.getKey();
            } else {
                second = Math.max(second, score.getValue());
            }
        }
        boolean clear = most >= LEAST_SCORE && most >= LEAST_PER_WORD * words && most >= LEAST_LEAD * second;
        return clear ? best : null;
    }

    private static void read() {
        try (InputStream in = Languages.class.getResourceAsStream("languages.txt")) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            String language = "";
            Map<String, Map<String, Double>> table = WORDS;
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    language = line.substring(1, 3);
                    table = line.endsWith(" words]") ? WORDS : RUNS;
                } else if (!line.startsWith("#")) {
                    for (String entry : line.split(" ", -1)) {
                        table.computeIfAbsent(entry, k -> new HashMap<>()).put(language, 1.0);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read languages.txt", e);
        }
        WORDS.values().forEach(Languages::share);
        RUNS.values().forEach(Languages::share);
    }

    /** What several languages have in common tells less of each. */
    private static void share(Map<String, Double> languages) {
        double share = 1.0 / languages.size();
        languages.replaceAll((language, one) -> share);
    }

    /** Whether a BCP-47 code, in whatever case, stands for English or a kind of it. */
    public static boolean isEnglish(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        return lower.equals("en") || lower.startsWith("en-") || lower.startsWith("en_");
    }

    /** The primary part of a BCP-47 code, in lower case: {@code pt} for {@code pt-BR}. */
    public static String primary(String code) {
        int end = 0;
        while (end < code.length() && code.charAt(end) != '-' && code.charAt(end) != '_') {
            end++;
        }
        return code.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
