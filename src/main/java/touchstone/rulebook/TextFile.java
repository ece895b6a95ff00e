package touchstone.rulebook;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of the rules in memory, able to point at its own lines. Thread-safe. */
final class TextFile {

    private final String name;
    private final String text;
    private @Nullable List<String> lines;

    private TextFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    static TextFile of(String name, String text) {
        return new TextFile(name, text);
    }

    /** Path below the folder of rules, with {@code /}. */
    String name() {
        return name;
    }

    String text() {
        return text;
    }

    /** Taken apart when they are first asked for. */
    synchronized List<String> lines() {
        if (lines == null) {
            lines = text.lines().toList();
        }
        return lines;
    }

    /** Reads {@code file}; what cannot be read becomes a problem and an empty file. */
    static TextFile read(Path rules, Path file, int maxBytes, List<Problem> problems) {
        String name = name(rules, file);
        String wrong;
        try {
            if (Files.size(file) <= maxBytes) {
                return of(name, Files.readString(file, StandardCharsets.UTF_8));
            }
            wrong = "file is larger than " + maxBytes / 1024 + " KB";
        } catch (CharacterCodingException e) {
            wrong = "file is not valid UTF-8";
        } catch (IOException e) {
            wrong = "file cannot be read: " + e.getClass().getSimpleName();
        }
        problems.add(new Problem(name, 1, 1, wrong, null, null));
        return of(name, "");
    }

    static String name(Path rules, Path file) {
        return rules.relativize(file).toString().replace('\\', '/');
    }

    Problem problem(int line, int column, String message, String hint) {
        String excerpt = line >= 1 && line <= lines().size() ? lines().get(line - 1) : null;
        return new Problem(name, line, column, message, excerpt, hint.isEmpty() ? null : hint);
    }
}
