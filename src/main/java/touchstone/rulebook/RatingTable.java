package touchstone.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.Verdict;

/**
 * A file {@code rules/rating/LANGUAGE.tsv}: rows of a kind and its words, and of examples that prove them.
 *
 * @param examples in the order of the file
 */
record RatingTable(RatingLexicon lexicon, List<RatingExample> examples) {

    private static final int MOST_WORDS = 8;
    private static final int MOST_CHARACTERS = 24;
    private static final String EXAMPLE = "example ";
    private static final String ENDING = "ending";

    static RatingTable read(Path file, @Nullable RatingLexicon everywhere) throws IOException {
        Table table = Table.read(file, List.of("kind", "words"));
        String name = file.getFileName().toString();
        RatingLexicon lexicon = new RatingLexicon(name.substring(0, name.length() - ".tsv".length()), everywhere);
        List<RatingExample> examples = new ArrayList<>();
        for (Table.Row row : table.rows()) {
            String kind = row.cell(0);
            if (kind.startsWith(EXAMPLE)) {
                addExamples(kind.substring(EXAMPLE.length()), row, file, table, examples);
            } else if (kind.equals(ENDING)) {
                lexicon.endings(row.list(1).stream()
                        .map(e -> String.join("", RatingText.words(e)))
                        .toList());
            } else {
                addWords(kind, row, table, lexicon);
            }
        }
        table.check();
        return new RatingTable(lexicon, List.copyOf(examples));
    }

    private static void addExamples(String label, Table.Row row, Path file, Table table, List<RatingExample> examples) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.label().equals(label)) {
                row.list(1).forEach(r -> examples.add(new RatingExample(file.toString(), row.line(), r, verdict)));
                return;
            }
        }
        table.error(row.line(), "there is no verdict \"" + label + "\"");
    }

    private static void addWords(String kind, Table.Row row, Table table, RatingLexicon lexicon) {
        RatingMeaning meaning = RatingMeaning.of(kind);
        if (meaning == null) {
            table.error(row.line(), "there is no kind \"" + kind + "\"");
            return;
        }
        for (List<String> phrase : RatingText.phrases(row.cell(1))) {
            String words = String.join(" ", phrase);
            if (phrase.isEmpty() || isTooLong(phrase)) {
                table.error(row.line(), "\"" + words + "\" is no phrase of one to " + MOST_WORDS + " words");
            } else if (!lexicon.add(words, phrase, meaning)) {
                table.error(row.line(), "\"" + words + "\" already means something else above");
            }
        }
    }

    private static boolean isTooLong(List<String> phrase) {
        boolean unspaced = phrase.stream().anyMatch(RatingText::isUnspaced);
        return phrase.size() > (unspaced ? MOST_CHARACTERS : MOST_WORDS);
    }
}
