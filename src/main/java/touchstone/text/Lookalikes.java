package touchstone.text;

import com.ibm.icu.text.SpoofChecker;
import org.jspecify.annotations.Nullable;

/** Letters that can be mistaken for others, by Unicode's list of confusable characters (UTS 39). Thread-safe. */
public final class Lookalikes {

    /** Longer than any host name; what is longer is not compared. */
    private static final int LONGEST = 253;

    /** The list takes it for an i, which it was once; today it is drawn as an l. */
    private static final int PALOCHKA = 0x4CF;

    private Lookalikes() {}

    /**
     * The plain letters that a text can be mistaken for: {@code apple.com} where its first letter is Cyrillic. Null if the text
     * is plain itself, holds letters that look like no plain one, or is longer than a host name.
     */
    public static @Nullable String plainTwin(String text) {
        if (text.length() > LONGEST || isPlain(text)) {
            return null;
        }
        StringBuilder twin = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            String one = c < 128
                    ? Character.toString(c)
                    : c == PALOCHKA ? "l" : Checker.LIST.getSkeleton(Character.toString(c));
            if (!isPlain(one)) {
                return null;
            }
            twin.append(one);
        }
        return twin.toString();
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Read only when something needs it: plain English texts never do. */
    private static final class Checker {
        static final SpoofChecker LIST = new SpoofChecker.Builder().build();
    }
}
