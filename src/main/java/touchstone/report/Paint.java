package touchstone.report;

/**
 * What a terminal can show.
 *
 * @param coloured whether it shows colours
 * @param ascii whether bars must do without block characters
 * @param width how many columns a line may have, at least 40
 */
public record Paint(boolean coloured, boolean ascii, int width) {

    /** No colours, 100 columns: for files and pipes. */
    public static final Paint NONE = new Paint(false, false, 100);

    /** Colours, 100 columns. */
    public static final Paint ANSI = new Paint(true, false, 100);

    private static final int NARROWEST = 40;

    public Paint {
        width = Math.max(NARROWEST, width);
    }

    String bold(String text) {
        return wrap("1", text);
    }

    String dim(String text) {
        return wrap("2", text);
    }

    String good(String text) {
        return wrap("32", text);
    }

    String caution(String text) {
        return wrap("33", text);
    }

    String bad(String text) {
        return wrap("31", text);
    }

    /** A share from 0 to 1 as a bar of so many columns. */
    String bar(double share, int columns) {
        int full = (int) Math.round(share * columns);
        return (ascii ? "#" : "█").repeat(full) + (ascii ? "." : "░").repeat(columns - full);
    }

    private String wrap(String code, String text) {
        return !coloured || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
