package touchstone.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text of ordinary, careful writing from {@code rules/sober/NAME.txt}, on which stable rules have nothing to object. Lines of
 * {@code key: value}, an empty line, the headline, an empty line, paragraphs.
 *
 * @param name of its file, without ending
 * @param kind of page, such as {@code news}
 * @param language BCP-47 primary code
 * @param url where it would stand, null for a pasted text
 * @param author in the byline, null if there is none
 * @param published day of publication, null if there is none
 */
public record SoberText(
        String name,
        String kind,
        String language,
        @Nullable String url,
        @Nullable String author,
        @Nullable String published,
        String title,
        String body) {

    private static final Set<String> KEYS = Set.of("kind", "language", "url", "author", "published");
    private static final int MAX_BYTES = 64 * 1024;

    /**
     * Reads every text of a folder, by name; none if there is no such folder.
     *
     * @throws RulebookException naming every bad line
     */
    public static List<SoberText> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<SoberText> texts = files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted()
                    .map(f -> parse(TextFile.read(folder, f, MAX_BYTES, problems), problems))
                    .toList();
            if (!problems.isEmpty()) {
                throw new RulebookException(problems);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static SoberText parse(TextFile file, List<Problem> problems) {
        Map<String, String> head = new HashMap<>();
        List<String> lines = file.lines();
        int i = 0;
        for (; i < lines.size() && !lines.get(i).isBlank(); i++) {
            int colon = lines.get(i).indexOf(": ");
            String key = colon < 0 ? "" : lines.get(i).substring(0, colon);
            if (KEYS.contains(key)) {
                head.put(key, lines.get(i).substring(colon + 2).strip());
            } else {
                problems.add(file.problem(i + 1, 1, "expected a key and its value", Hints.oneOf(KEYS)));
            }
        }
        List<String> text = lines.subList(Math.min(i + 1, lines.size()), lines.size());
        if (!head.containsKey("kind") || !head.containsKey("language") || text.size() < 3) {
            problems.add(file.problem(1, 1, "a sober text has a kind, a language, a headline and paragraphs", ""));
        }
        return new SoberText(
                file.name().replaceFirst("\\.txt$", ""),
                head.getOrDefault("kind", "news"),
                head.getOrDefault("language", "en"),
                head.get("url"),
                head.get("author"),
                head.get("published"),
                text.isEmpty() ? "" : text.getFirst().strip(),
                String.join("\n", text.subList(Math.min(1, text.size()), text.size()))
                        .strip());
    }
}
