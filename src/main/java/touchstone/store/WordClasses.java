package touchstone.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words, each with the class it belongs to, from a file with a class a line: {@code up: rise rises rose}. */
final class WordClasses {

    private final Map<String, String> byWord;

    private WordClasses(Map<String, String> byWord) {
        this.byWord = byWord;
    }

    /** Reads a file beside this class. */
    static WordClasses read(String file) {
        try (InputStream in = WordClasses.class.getResourceAsStream("/touchstone/store/" + file)) {
            if (in == null) {
                throw new IOException("not on the class path");
            }
            Map<String, String> byWord = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(byWord, line, file));
            return new WordClasses(Map.copyOf(byWord));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void add(Map<String, String> byWord, String line, String file) {
        int colon = line.indexOf(':');
        for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
            if (byWord.put(word, line.substring(0, colon)) != null) {
                throw new IllegalStateException(file + ": \"" + word + "\" stands there twice");
            }
        }
    }

    /** The class of a folded word, null if it has none. */
    @Nullable
    String of(String word) {
        return byWord.get(word);
    }
}
