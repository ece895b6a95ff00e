package touchstone.text;

/** Repairs strings of JSON in which quotation marks stand that nobody escaped. Linear. */
final class InnerQuotes {

    private static final String VALUE = "{[-0123456789tfn}]";

    private InnerQuotes() {}

    /** A quotation mark ends a string only where the grammar can go on behind it; any other is escaped. */
    static String escaped(String json, char quote) {
        StringBuilder out = new StringBuilder(json.length() + 64);
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inString && c == '\\' && i + 1 < json.length()) {
                out.append(c).append(json.charAt(++i));
                continue;
            }
            if (c == quote) {
                if (!inString) {
                    inString = true;
                } else if (endsString(json, i + 1, quote)) {
                    inString = false;
                } else {
                    out.append('\\');
                }
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean endsString(String json, int from, char quote) {
        int next = afterSpace(json, from);
        if (next == json.length()) {
            return true;
        }
        char c = json.charAt(next);
        if (c == '}' || c == ']' || c == ':') {
            return true;
        }
        char then = at(json, afterSpace(json, next + 1));
        return c == ',' && (then == quote || VALUE.indexOf(then) >= 0);
    }

    /** Looks no further than a line or two: white space without end would make every mark a long way. */
    private static int afterSpace(String json, int from) {
        int i = from;
        while (i < json.length() && i < from + 1_000 && Character.isWhitespace(json.charAt(i))) {
            i++;
        }
        return i;
    }

    private static char at(String json, int i) {
        return i < json.length() ? json.charAt(i) : '}';
    }
}
