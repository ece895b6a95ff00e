package touchstone.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How an English text is worded, apart from what it is about: words of closed classes ("you", "this", "said"), signs, and of
 * every other word its ending only, counted in ones, twos and threes. Names and topics leave no trace in it.
 */
final class Wording {

    private static final int LONGEST_TEXT = 60_000;
    private static final int LONGEST_GRAM = 3;
    private static final String SIGNS = ".,;:!?\"()$%-";
    private static final List<String> ENDINGS = List.of("ing", "ed", "ly", "est", "s");
    private static final Set<String> NUMBER_WORDS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "twenty");

    /** A text of so many words and more bears the mark of that length. */
    private static final List<Integer> LENGTHS = List.of(5, 7, 9, 11, 13, 15, 18);

    private final Set<String> functionWords;

    Wording(Set<String> functionWords) {
        this.functionWords = Set.copyOf(functionWords);
    }

    /** How often each pattern of one to three shapes stands in a text; of a long text in its first 60,000 characters. */
    Map<String, Integer> patterns(String text) {
        List<String> shapes = shapes(text.substring(0, Math.min(text.length(), LONGEST_TEXT)));
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            StringBuilder gram = new StringBuilder();
            for (int k = 0; k < LONGEST_GRAM && i + k < shapes.size(); k++) {
                gram.append(k == 0 ? "" : " ").append(shapes.get(i + k));
                counts.merge(gram.toString(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The shapes of a text in order, between a sign for its start and one for its end. */
    List<String> shapes(String text) {
        List<String> shapes = new ArrayList<>();
        shapes.add("^");
        String plain =
                text.replace('’', '\'').replace('“', '"').replace('”', '"').toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); ) {
            int end = wordEnd(plain, i);
            if (end > i) {
                shapes.add(shape(plain.substring(i, end)));
            } else if (SIGNS.indexOf(plain.charAt(i)) >= 0) {
                shapes.add(plain.substring(i, i + 1));
            }
            i = Math.max(end, i + 1);
        }
        shapes.add("$$");
        int words = Math.toIntExact(shapes.stream().filter(Wording::isWord).count());
        LENGTHS.stream().filter(length -> words >= length).forEach(length -> shapes.add("$" + length));
        return shapes;
    }

    private static boolean isWord(String shape) {
        char first = shape.charAt(0);
        return Character.isLetter(first) || first == '*' || first == '#';
    }

    /** Letters and digits, and an apostrophe with the letters behind it. */
    private static int wordEnd(String text, int start) {
        int end = letters(text, start);
        if (end > start && end + 1 < text.length() && text.charAt(end) == '\'') {
            int behind = letters(text, end + 1);
            return behind > end + 1 ? behind : end;
        }
        return end;
    }

    private static int letters(String text, int start) {
        int end = start;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private String shape(String word) {
        if (functionWords.contains(word)) {
            return word;
        }
        if (NUMBER_WORDS.contains(word)) {
            return "#word";
        }
        if (word.chars().allMatch(Character::isDigit)) {
            return word.length() < 3 ? "#" : word.length() == 4 ? "#year" : "#big";
        }
        if (word.endsWith("'s")) {
            return "*'s";
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                return "*" + ending;
            }
        }
        return "*";
    }
}
