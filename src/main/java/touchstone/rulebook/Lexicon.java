package touchstone.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A list of words and phrases, from {@code rules/lexicon/NAME.txt}: one a line, {@code #} starts a comment. Case does not
 * matter; a {@code *} at the end stands for any ending of the last word.
 */
public record Lexicon(String name, List<String> phrases) {

    public Lexicon {
        phrases = List.copyOf(phrases);
    }

    /**
     * Reads one list by itself.
     *
     * @throws RulebookException naming every bad line
     */
    public static Lexicon read(Path file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Lexicon lexicon = parse(TextFile.of(file.toString(), Files.readString(file)), problems);
        if (!problems.isEmpty()) {
            throw new RulebookException(problems);
        }
        return lexicon;
    }

    static Lexicon parse(TextFile file, List<Problem> problems) {
        List<String> phrases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < file.lines().size(); i++) {
            String phrase = file.lines().get(i).replaceFirst("#.*", "").strip();
            if (phrase.isEmpty()) {
                continue;
            }
            int star = phrase.indexOf('*');
            if (star >= 0 && star < phrase.length() - 1) {
                problems.add(file.problem(
                        i + 1, star + 1, "a * may only stand at the end of a phrase", "write one line for each form"));
            } else if (!seen.add(phrase.toLowerCase(Locale.ROOT))) {
                problems.add(file.problem(i + 1, 1, "phrase '" + phrase + "' stands here twice", "remove one"));
            } else {
                phrases.add(phrase);
            }
        }
        String base = file.name().substring(file.name().lastIndexOf('/') + 1);
        return new Lexicon(base.replaceFirst("\\.txt$", ""), phrases);
    }
}
