package touchstone.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The words of {@code sentence-words.txt}, by section. */
final class SentenceWords {

    private static final Map<String, Set<String>> SECTIONS = read("sentence-words.txt");

    static final Set<String> TITLE = section("title");
    static final Set<String> NEVER = section("never");
    static final Set<String> NUMBER = section("number");
    static final Set<String> MONTH = section("month");
    static final Set<String> MAY_END = section("may-end");
    static final Set<String> CLOCK = section("clock");
    static final Set<String> AFTER_CLOCK = section("after-clock");
    static final Set<String> ORDINAL = section("ordinal");
    static final Set<String> BEFORE_ORDINAL = section("before-ordinal");
    static final Set<String> STARTERS = section("starters");
    static final Set<String> PARTICLES = section("particles");
    static final Set<String> SPEECH = section("speech");

    private SentenceWords() {}

    /** Whether the word, written without its last full stop, is an abbreviation of any kind. */
    static boolean isAbbreviation(String word) {
        return TITLE.contains(word)
                || NEVER.contains(word)
                || NUMBER.contains(word)
                || MONTH.contains(word)
                || MAY_END.contains(word)
                || CLOCK.contains(word);
    }

    private static Set<String> section(String name) {
        Set<String> words = SECTIONS.get(name);
        if (words == null) {
            throw new IllegalStateException("sentence-words.txt has no section " + name);
        }
        return Set.copyOf(words);
    }

    private static Map<String, Set<String>> read(String resource) {
        try (InputStream in = SentenceWords.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            Map<String, Set<String>> sections = new HashMap<>();
            Set<String> current = new HashSet<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.startsWith("[")) {
                    current = sections.computeIfAbsent(line.substring(1, line.indexOf(']')), k -> new HashSet<>());
                } else if (!line.startsWith("#") && !line.isBlank()) {
                    current.addAll(Arrays.asList(line.strip().split("\\s+")));
                }
            }
            return sections;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
