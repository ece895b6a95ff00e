package touchstone.model;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a judgement. It is a stranger's word: it is kept and shown to whoever runs the service, and changes no
 * judgement by itself. Who said it is not kept. Texts are cleaned of control characters and halves of characters; blank ones are
 * null.
 *
 * @param id the same for the same words
 * @param claim the claim that was matched wrongly, at most {@link #LONGEST_CLAIM} characters
 * @param factCheck id or address of the fact-check that does not speak about it, at most {@link #LONGEST_ADDRESS} characters
 * @param domain the source that is judged wrongly, at most {@link #LONGEST_DOMAIN} characters
 * @param comment why, at most {@link #LONGEST_COMMENT} characters
 */
public record Feedback(
        String id,
        Kind kind,
        @Nullable String claim,
        @Nullable String factCheck,
        @Nullable String domain,
        @Nullable String comment,
        Instant received) {

    public static final int LONGEST_CLAIM = 2_000;
    public static final int LONGEST_ADDRESS = 2_000;
    public static final int LONGEST_DOMAIN = 253;
    public static final int LONGEST_COMMENT = 4_000;

    /** What is said to be wrong. */
    public enum Kind {
        /** A fact-check is shown that does not speak about the claim. */
        WRONG_MATCH,
        /** A source is judged wrongly, or its owner wants to answer. */
        WRONG_SOURCE;

        /** Its name as programs write it, such as {@code wrong-match}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of this name, null if there is none. */
        public static @Nullable Kind of(String label) {
            for (Kind kind : values()) {
                if (kind.label().equals(label)) {
                    return kind;
                }
            }
            return null;
        }
    }

    public Feedback {
        claim = clean("claim", claim, LONGEST_CLAIM);
        factCheck = clean("factCheck", factCheck, LONGEST_ADDRESS);
        domain = clean("domain", domain, LONGEST_DOMAIN);
        comment = clean("comment", comment, LONGEST_COMMENT);
        if (kind == Kind.WRONG_MATCH && claim == null && factCheck == null) {
            throw new IllegalArgumentException("claim: missing; say which claim or which factCheck is wrong");
        }
        if (kind == Kind.WRONG_SOURCE && domain == null) {
            throw new IllegalArgumentException("domain: missing; say which source is wrong");
        }
    }

    private static @Nullable String clean(String name, @Nullable String text, int most) {
        if (text == null) {
            return null;
        }
        if (text.length() > most) {
            throw new IllegalArgumentException(
                    name + ": " + text.length() + " characters, of which " + most + " are allowed");
        }
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> clean.append(' ');
                case Character.SURROGATE -> {
                    // Half a character is none, and no database takes it.
                }
                default -> clean.appendCodePoint(point);
            }
        });
        String stripped = clean.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
