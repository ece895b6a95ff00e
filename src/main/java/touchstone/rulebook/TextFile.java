package touchstone.rulebook;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of the rules in memory, able to point at its own lines.
 *
 * @param name path below the folder of rules, with {@code /}
 */
record TextFile(String name, String text, List<String> lines) {

    static TextFile of(String name, String text) {
        return new TextFile(name, text, text.lines().toList());
    }

    /** Reads {@code file}; what cannot be read becomes a problem and an empty file. */
    static TextFile read(Path rules, Path file, int maxBytes, List<Problem> problems) {
        String name = rules.relativize(file).toString().replace('\\', '/');
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

    Problem problem(int line, int column, String message, String hint) {
        String excerpt = line >= 1 && line <= lines.size() ? lines.get(line - 1) : null;
        return new Problem(name, line, column, message, excerpt, hint.isEmpty() ? null : hint);
    }
}
