package touchstone.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a file that people edit, said so that it can be put right.
 *
 * @param file path below the folder of rules, with {@code /}
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param message one sentence
 * @param excerpt the line as it stands in the file, null if the file could not be read
 * @param hint what to do about it, null if the message says it
 */
public record Problem(
        String file,
        int line,
        int column,
        String message,
        @Nullable String excerpt,
        @Nullable String hint) implements Comparable<Problem> {

    private static final int MAX_LINE = 160;

    /** {@code file:line:col: message}, then the line with a caret below the column, then the hint. */
    public String describe() {
        StringBuilder out = new StringBuilder(file + ":" + line + ":" + column + ": " + message);
        if (excerpt != null) {
            String line = shown(excerpt);
            int caret = Math.min(column - 1 - start(excerpt), line.length());
            out.append("\n  ").append(line).append("\n  ");
            for (int i = 0; i < caret; i++) {
                out.append(line.charAt(i) == '\t' ? '\t' : ' ');
            }
            out.append('^');
        }
        if (hint != null) {
            out.append("\n  hint: ").append(hint);
        }
        return out.toString();
    }

    /** Where the part of the line begins that is shown: a long line is cut around the column. */
    private int start(String line) {
        return line.length() <= MAX_LINE ? 0 : Math.max(0, Math.min(column - 60, line.length() - MAX_LINE));
    }

    private String shown(String line) {
        return line.substring(start(line), Math.min(line.length(), start(line) + MAX_LINE));
    }

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
