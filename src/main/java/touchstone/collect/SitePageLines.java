package touchstone.collect;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a well-known text file, comments taken off. Hostile files are cut, not refused. */
final class SitePageLines {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_LINE = 1_000;

    private SitePageLines() {}

    /** None if the file is markup: many servers answer with a page where there is no such file. */
    static List<String> of(byte[] file) {
        String text = new String(file, 0, Math.min(file.length, MOST_BYTES), StandardCharsets.UTF_8);
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (bare.stripLeading().startsWith("<")) {
            return List.of();
        }
        return bare.lines()
                .limit(MOST_LINES)
                .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                .map(String::strip)
                .filter(line -> !line.isEmpty() && line.length() <= LONGEST_LINE)
                .toList();
    }
}
