package touchstone.fetch;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.fetch.Request.Expected;

/** Which answers can hold an article, by the type that the server names or, where it names none, by their first bytes. */
final class MediaTypes {

    private static final Set<String> TEXT =
            Set.of("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/xml", "application/xml");
    private static final Set<String> UNSAID = Set.of("", "application/octet-stream", "*/*", "unknown/unknown");

    private static final Set<String> GZIP = Set.of("application/gzip", "application/x-gzip", "application/x-gunzip");
    private static final Set<String> JSON = Set.of("application/json", "text/json");

    /** What a PDF is called, to follow "is". */
    static final String PDF = "a PDF";

    private MediaTypes() {}

    /** The type in the value of a header Content-Type, in lower case and without parameters; empty if there is none. */
    static String base(@Nullable String value) {
        return value == null ? "" : value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The character set in the value of a header Content-Type, null if none is named. */
    static @Nullable String charset(@Nullable String value) {
        for (String parameter : value == null ? new String[0] : value.split(";", -1)) {
            String[] pair = parameter.strip().split("=", 2);
            if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
                String name = pair[1].replace("\"", "").replace("'", "").strip();
                return name.isEmpty() || name.length() > 40 ? null : name;
            }
        }
        return null;
    }

    /** Whether a body of this type may be what was expected. */
    static boolean accepts(Expected expected, String type) {
        boolean json = JSON.contains(type) || type.endsWith("+json");
        return UNSAID.contains(type)
                || switch (expected) {
                    case PAGE -> TEXT.contains(type);
                    case FEED -> TEXT.contains(type) || GZIP.contains(type) || type.endsWith("+xml") || json;
                    case DATA, API -> type.equals("text/plain") || json;
                };
    }

    /** What was expected, to follow "not". */
    static String wanted(Expected expected) {
        return switch (expected) {
            case PAGE -> "a web page";
            case FEED -> "a feed or sitemap";
            case DATA, API -> "JSON or plain text";
        };
    }

    static boolean isPdf(byte[] body) {
        return body.length > 4
                && body[0] == '%'
                && body[1] == 'P'
                && body[2] == 'D'
                && body[3] == 'F'
                && body[4] == '-';
    }

    /**
     * The named type, or what the first bytes look like where none is named; {@code application/octet-stream} if they look
     * like no text.
     */
    static String known(String type, byte[] body, Expected expected) {
        if (!UNSAID.contains(type) && !GZIP.contains(type)) {
            return type;
        }
        String looks = looksLike(body);
        return switch (expected) {
            case PAGE -> looks.equals("application/json") ? "text/plain" : looks;
            case FEED, DATA, API -> looks.equals("text/html") ? "application/xml" : looks;
        };
    }

    private static String looksLike(byte[] body) {
        int first = 0;
        for (int i = 0; i < Math.min(body.length, 1024); i++) {
            if (body[i] == 0 && i > 1) {
                return "application/octet-stream";
            }
            first = first == 0 && body[i] > ' ' ? body[i] : first;
        }
        return switch (first) {
            case '<' -> "text/html";
            case '{', '[' -> "application/json";
            default -> "text/plain";
        };
    }

    /** What sort of thing a type is, to follow "is". */
    static String described(String type) {
        String family = type.split("/", 2)[0];
        return switch (family) {
            case "image" -> "a picture";
            case "video" -> "a video";
            case "audio" -> "a sound recording";
            case "font" -> "a font";
            default -> described(type, family);
        };
    }

    private static String described(String type, String family) {
        if (type.equals("application/pdf") || type.equals("application/x-pdf")) {
            return PDF;
        }
        if (type.contains("zip") || type.contains("compressed") || type.contains("tar")) {
            return "an archive";
        }
        if (type.contains("json") || type.contains("javascript") || type.contains("csv") || family.equals("text")) {
            return "data or program text (" + shortened(type) + ")";
        }
        return "a file of type " + shortened(type);
    }

    private static String shortened(String type) {
        return type.length() > 60 ? type.substring(0, 60) + "…" : type;
    }
}
