package touchstone.match;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import touchstone.corpus.ClaimText;

/**
 * A claim as it was posted: its words, and what cleaning takes away but a fact-check may name, which is who posted it, when,
 * and whom it addresses. A plain sentence has none of it.
 */
final class Post {

    private static final Pattern SIGNED =
            Pattern.compile("[—–-] ([^—–]{0,80})\\(@(\\w{1,40})\\)\\s{0,3}(?:\\p{L}{3,9} \\d{1,2}, (\\d{4}))?$");
    private static final Pattern HANDLE = Pattern.compile("@(\\w{2,40})");
    private static final Pattern CAMEL =
            Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{L})(?=\\d)|(?<=\\d)(?=\\p{L})|_");
    private static final int SIGNATURE = 160;

    private final Side words;
    private final Grams grams;
    private final Set<String> author;
    private final Set<String> handles = new HashSet<>();
    private final double year;

    Post(String claim, Rarity rarity) {
        String cleaned = ClaimText.clean(claim);
        this.words = new Side(cleaned, rarity);
        this.grams = words.grams();
        String end = claim.stripTrailing();
        java.util.regex.Matcher signed = SIGNED.matcher(end.substring(Math.max(0, end.length() - SIGNATURE)));
        boolean isSigned = signed.find();
        this.author = isSigned
                ? Words.of(signed.group(1) + " " + apart(signed.group(2))).stems()
                : Set.of();
        this.year = isSigned && signed.group(3) != null ? Double.parseDouble(signed.group(3)) : Double.NaN;
        HANDLE.matcher(claim)
                .results()
                .limit(20)
                .forEach(h -> handles.addAll(Words.of(apart(h.group(1))).stems()));
    }

    private static String apart(String handle) {
        return CAMEL.matcher(handle).replaceAll(" ");
    }

    Side words() {
        return words;
    }

    Grams grams() {
        return grams;
    }

    /** The stems of the author's name and handle; none if nobody signed. */
    Set<String> author() {
        return author;
    }

    /** The stems of all handles. */
    Set<String> handles() {
        return handles;
    }

    /** Whether it mentions this year, or was posted in it. */
    boolean isOf(double other) {
        return other == year || words.words().numbers().contains(other);
    }
}
