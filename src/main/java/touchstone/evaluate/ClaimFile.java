package touchstone.evaluate;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import touchstone.claim.Checkworthiness.Said;

/**
 * A file of sentences with labels of check-worthiness, in one of four layouts: ClaimBuster CSV (columns {@code Sentence_id
 * Text … Verdict}), tweets ({@code tweet_id tweet_text check_worthiness}), sentences ({@code Sentence_id Text
 * class_label}), and transcripts without a header (line, speaker, text, label). Which one, the first line tells. Files
 * may be gzipped, labels blank or absent.
 *
 * @param name of the file, without its folder
 * @param isTranscript whether the lines follow each other in one talk
 */
record ClaimFile(String name, boolean isTranscript, List<ClaimSentence> sentences) {

    private static final Set<String> ID = Set.of("sentence_id", "tweet_id", "id");
    private static final Set<String> TEXT = Set.of("text", "tweet_text", "sentence");
    private static final Set<String> LABEL = Set.of("verdict", "class_label", "check_worthiness", "label");
    private static final int MOST_PEEKED = 1 << 16;

    ClaimFile {
        sentences = List.copyOf(sentences);
    }

    /** The texts of its lines, empty where a line has none. */
    List<String> texts() {
        return sentences.stream().map(s -> s.text() == null ? "" : s.text()).toList();
    }

    /** Its lines as a talk. */
    List<Said> talk() {
        return sentences.stream()
                .map(s -> new Said(s.speaker(), s.text() == null ? "" : s.text()))
                .toList();
    }

    /** Reads a file, or all the files directly within a folder in the order of their names. */
    static List<ClaimFile> readAll(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return List.of(read(fileOrFolder));
        }
        List<Path> files;
        try (Stream<Path> inside = Files.list(fileOrFolder)) {
            files = inside.filter(f -> f.getFileName().toString().matches("(?i)[^.].*[.](tsv|csv|txt)([.]gz)?"))
                    .sorted()
                    .toList();
        }
        List<ClaimFile> read = new ArrayList<>();
        for (Path file : files) {
            read.add(read(file));
        }
        if (read.isEmpty()) {
            throw new IOException(fileOrFolder + " holds no .tsv or .csv file");
        }
        return read;
    }

    static ClaimFile read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = plain(file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), MOST_PEEKED)) {
            String first = peek(reader);
            List<String> columns = Stream.of(first.split("[,\t]", -1))
                    .map(c -> c.strip().toLowerCase(Locale.ROOT).replace("\uFEFF", ""))
                    .toList();
            if (columns.stream().noneMatch(TEXT::contains)) {
                return new ClaimFile(name, true, transcript(name, reader));
            }
            return new ClaimFile(name, false, table(name, reader, columns, first.indexOf('\t') < 0));
        }
    }

    private static InputStream plain(Path file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
        in.reset();
        return zipped ? new GZIPInputStream(in) : in;
    }

    private static String peek(BufferedReader reader) throws IOException {
        reader.mark(MOST_PEEKED);
        char[] start = new char[MOST_PEEKED / 2];
        int read = Math.max(0, reader.read(start));
        reader.reset();
        return new String(start, 0, read).lines().findFirst().orElse("");
    }

    private static List<ClaimSentence> table(String name, Reader reader, List<String> columns, boolean quoted)
            throws IOException {
        CSVFormat format = quoted
                ? CSVFormat.DEFAULT
                : CSVFormat.TDF
                        .builder()
                        .setQuote(null)
                        .setIgnoreSurroundingSpaces(false)
                        .get();
        int id = column(columns, ID);
        int text = column(columns, TEXT);
        int label = column(columns, LABEL);
        List<ClaimSentence> sentences = new ArrayList<>();
        for (CSVRecord record : format.parse(reader)) {
            if (record.getRecordNumber() > 1) {
                String place = String.valueOf(sentences.size());
                String given = id < 0 ? "" : cell(record, id);
                sentences.add(new ClaimSentence(
                        name,
                        given.isEmpty() ? place : given,
                        "",
                        text(cell(record, text)),
                        worthy(cell(record, label))));
            }
        }
        return sentences;
    }

    private static List<ClaimSentence> transcript(String name, BufferedReader reader) throws IOException {
        List<ClaimSentence> sentences = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            String[] cells = line.split("\t", -1);
            boolean whole = cells.length >= 3;
            String id = whole && !cells[0].isBlank() ? cells[0].strip() : String.valueOf(sentences.size());
            String label = cells.length > 3 ? cells[3] : "";
            sentences.add(new ClaimSentence(
                    name, id, whole ? cells[1].strip() : "", whole ? text(cells[2]) : null, worthy(label)));
        }
        return sentences;
    }

    private static int column(List<String> columns, Set<String> names) {
        for (int i = 0; i < columns.size(); i++) {
            if (names.contains(columns.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(CSVRecord record, int column) {
        return column >= 0 && column < record.size() ? record.get(column).strip() : "";
    }

    private static @Nullable String text(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }

    /** "01" stands for 1 in one of the transcripts. */
    private static @Nullable Boolean worthy(String label) {
        Map<String, Boolean> known = Map.of(
                "1", true, "01", true, "1.0", true, "yes", true, "0", false, "-1", false, "0.0", false, "-1.0", false,
                "no", false);
        return known.get(label.strip().toLowerCase(Locale.ROOT));
    }
}
