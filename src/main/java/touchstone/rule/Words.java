package touchstone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words as lexicons know them: runs of letters, digits and apostrophes, in lower case. */
final class Words {

    private Words() {}

    /** A word in lower case with its place. */
    record Word(String word, int start, int end) {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isPart(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(new Word(plain(text.substring(start, i)), start, i));
                start = -1;
            }
        }
        return words;
    }

    /** Most words are small already. */
    private static String plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '’' || c > 127 || (c >= 'A' && c <= 'Z')) {
                return word.replace('’', '\'').toLowerCase(Locale.ROOT);
            }
        }
        return word;
    }

    static int count(String text) {
        int count = 0;
        boolean before = false;
        for (int i = 0; i < text.length(); i++) {
            boolean inside = isPart(text.charAt(i));
            count += inside && !before ? 1 : 0;
            before = inside;
        }
        return count;
    }

    /** Words of four letters and more that are all capitals. */
    static int shouted(String text) {
        int count = 0;
        for (Word word : of(text)) {
            String as = text.substring(word.start(), word.end());
            count += as.length() >= 4 && as.chars().allMatch(Character::isUpperCase) ? 1 : 0;
        }
        return count;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’';
    }
}
