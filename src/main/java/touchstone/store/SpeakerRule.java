package touchstone.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import touchstone.model.Attribution;
import touchstone.text.Words;

/**
 * Whose statements may be listed. What stands on the word of a named person is held back unless the article says something of
 * that person that speaks for an office, an organisation or a profession. So a name alone is held back, and so is a neighbour,
 * a witness or a patient; the store lists such a statement only when the same full name is cited somewhere with such a role.
 * What others than persons say (bodies, documents, outlets, sources without a name, the author) is never held back.
 *
 * <p>The rule errs on the side of silence. It cannot see that a sentence is <em>about</em> a private person.
 */
final class SpeakerRule {

    private static final WordClasses CLASSES = WordClasses.read("speakers.txt");

    private SpeakerRule() {}

    /** Whether a statement on this word is held back, as far as its own article tells. */
    static boolean holdsBack(Attribution attribution) {
        String name = attribution.name();
        if (attribution.kind() != Attribution.Kind.PERSON || name == null) {
            return false;
        }
        String all = attribution.role() == null ? name : attribution.role() + " " + name;
        return !"public".equals(standing(all));
    }

    private static @Nullable String standing(String words) {
        // A hyphen parts words, but "co-founder" is one here.
        for (String word : words.toLowerCase(Locale.ROOT).split("[\\s,;/]+", -1)) {
            String bare = Words.fold(word).replaceFirst("'s$", "").replaceAll("[^\\p{L}-]", "");
            String standing = CLASSES.of(bare);
            if (standing != null) {
                return standing;
            }
        }
        return null;
    }

    /** The form in which names are compared: folded words. Null without a name. */
    static @Nullable String key(@Nullable String name) {
        if (name == null) {
            return null;
        }
        String key = String.join(" ", Words.folded(name));
        return key.isEmpty() ? null : key;
    }
}
