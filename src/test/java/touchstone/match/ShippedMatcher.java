package touchstone.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import touchstone.rulebook.MatchWords;

/** The matcher as it ships, and the words of its guards. */
final class ShippedMatcher {

    static final MatchWords WORDS = words();

    private ShippedMatcher() {}

    static Matcher load() {
        return Matcher.load(WORDS);
    }

    private static MatchWords words() {
        try {
            return MatchWords.read(Path.of("rules/match"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
