package touchstone.evaluate;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import touchstone.model.Said;

/** Talks, line by line, with who speaks: what stands around a sentence that was taken from one. */
final class Transcripts {

    static final Transcripts NONE = new Transcripts(Map.of());

    /** Lines on either side; with one a claim was found less often (MAP@5 on the training debates .60 against .61). */
    private static final int AROUND = 2;
    /** Numbers in files made by hand are off by a few. */
    private static final int OFF = 5;

    private static final int ENOUGH_TO_KNOW_BY = 40;

    private final Map<String, Map<Integer, Line>> talks;

    private record Line(String speaker, String text) {

        boolean is(String other) {
            return start(text).equals(start(other));
        }

        private static String start(String text) {
            String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
            return letters.substring(0, Math.min(ENOUGH_TO_KNOW_BY, letters.length()));
        }
    }

    private Transcripts(Map<String, Map<Integer, Line>> talks) {
        this.talks = talks;
    }

    /** Every {@code TALK.tsv} of a folder: lines of number, speaker, text. */
    static Transcripts read(Path folder) throws IOException {
        Map<String, Map<Integer, Line>> talks = new HashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tsv")) {
            for (Path file : files) {
                Map<Integer, Line> lines = new HashMap<>();
                for (String line : LabelledFiles.lines(file)) {
                    String[] cells = line.split("\t", -1);
                    if (cells.length >= 3 && cells[0].matches("\\d{1,7}")) {
                        lines.put(Integer.parseInt(cells[0]), new Line(cells[1].strip(), cells[2].strip()));
                    }
                }
                String name = file.getFileName().toString();
                talks.put(name.substring(0, name.length() - ".tsv".length()), lines);
            }
        }
        return new Transcripts(talks);
    }

    /** What was said around a query {@code TALK_number}; null if it is of no talk that is known, or not found there. */
    @Nullable
    Said said(String query, String text) {
        int split = query.lastIndexOf('_');
        Map<Integer, Line> lines = split < 0 ? null : talks.get(query.substring(0, split));
        String number = query.substring(split + 1);
        if (lines == null || !number.matches("\\d{1,7}")) {
            return null;
        }
        int at = Integer.parseInt(number);
        for (int off = 0; off <= OFF; off++) {
            for (int place : new int[] {at + off, at - off}) {
                Line line = lines.get(place);
                if (line != null && line.is(text)) {
                    return new Said(text, around(lines, place, line.speaker), line.speaker);
                }
            }
        }
        return null;
    }

    private static String around(Map<Integer, Line> lines, int at, String speaker) {
        StringJoiner around = new StringJoiner(" ");
        for (int place = at - AROUND; place <= at + AROUND; place++) {
            Line line = lines.get(place);
            if (line != null && line.speaker.equals(speaker)) {
                around.add(line.text);
            }
        }
        return around.toString();
    }
}
