package touchstone.fetch;

import java.util.Set;

/** Which answers can hold an article, by the type that the server names or, where it names none, by their first bytes. */
final class MediaTypes {

    private static final Set<String> TEXT =
            Set.of("text/html", "application/xhtml+xml", "text/plain", "text/markdown", "text/xml", "application/xml");
    private static final Set<String> UNSAID = Set.of("", "application/octet-stream", "*/*", "unknown/unknown");

    private MediaTypes() {}

    static boolean mayBeText(String type) {
        return TEXT.contains(type) || UNSAID.contains(type);
    }

    /** The named type, or {@code text/html}, {@code text/plain}, {@code application/octet-stream} where none is named. */
    static String known(String type, byte[] body) {
        if (!UNSAID.contains(type)) {
            return type;
        }
        int first = 0;
        for (int i = 0; i < Math.min(body.length, 1024); i++) {
            if (body[i] == 0 && i > 1) {
                return "application/octet-stream";
            }
            first = first == 0 && body[i] > ' ' ? body[i] : first;
        }
        return first == '<' ? "text/html" : "text/plain";
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
        if (type.equals("application/pdf")) {
            return "a PDF";
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
