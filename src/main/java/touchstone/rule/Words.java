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
                String word = text.substring(start, i).replace('’', '\'').toLowerCase(Locale.ROOT);
                words.add(new Word(word, start, i));
                start = -1;
            }
        }
        return words;
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
