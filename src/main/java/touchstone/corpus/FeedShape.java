package touchstone.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What kind of feed a file is, by its first line. */
enum FeedShape {
    EMPTY,
    /** One JSON value, over one line or many. */
    DOCUMENT,
    /** A JSON object in each line. */
    LINES,
    TABLE,
    UNKNOWN;

    private static final int LOOK_AHEAD = 1 << 20;

    static FeedShape of(BufferedInputStream in) throws IOException {
        in.mark(LOOK_AHEAD + 1);
        byte[] start = in.readNBytes(LOOK_AHEAD);
        in.reset();
        String text =
                new String(start, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (text.isEmpty()) {
            return start.length == 0 || start.length < LOOK_AHEAD ? EMPTY : UNKNOWN;
        }
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end)).stripTrailing();
        boolean more = end >= 0 && !text.substring(end).isBlank();
        return switch (text.charAt(0)) {
            case '[' -> DOCUMENT;
            case '{' ->
                more && line.endsWith("}") && text.substring(end).stripLeading().startsWith("{") ? LINES : DOCUMENT;
            default -> line.indexOf('\t') > 0 ? TABLE : UNKNOWN;
        };
    }
}
