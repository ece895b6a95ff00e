package touchstone.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.Page;

/**
 * The characters of a page. Believed in this order: a byte order mark; a declared set — by transport, then in the page — if the
 * bytes fit it; UTF-8 if they fit; windows-1252, in which everything reads as something.
 *
 * @param text never longer than the bytes
 * @param warning set where bytes had to be replaced
 */
record Decoded(String text, @Nullable String warning) {

    private static final int HEAD = 8_192;
    private static final int STRETCH = 512;
    private static final Pattern DECLARED = Pattern.compile(
            "(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Decoded of(Page page) {
        byte[] body = page.body();
        Charset marked = byteOrderMark(body);
        if (marked != null) {
            return loosely(body, marked);
        }
        Charset transport = named(page.charset());
        String fitting = transport == null ? null : strictly(body, transport);
        if (fitting != null && !isWestern(transport)) {
            return new Decoded(fitting, null);
        }
        String unicode = strictly(body, StandardCharsets.UTF_8);
        if (unicode != null) {
            return new Decoded(unicode, null);
        }
        Charset inPage = declaredIn(body);
        for (Charset set : new @Nullable Charset[] {inPage, transport}) {
            String text = set == null ? null : strictly(body, isWestern(set) ? WINDOWS : set);
            if (text != null) {
                return new Decoded(text, null);
            }
        }
        return loosely(body, likelier(body, inPage == null ? transport : inPage));
    }

    /** A few bad bytes in UTF-8 are likelier than a text that only looks like UTF-8. */
    private static Charset likelier(byte[] body, @Nullable Charset declared) {
        if (declared != null && !isWestern(declared)) {
            return declared;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        long bad = text.chars().filter(c -> c == '\ufffd').count();
        long good = text.chars().filter(c -> c > 127 && c != '\ufffd').count();
        return good > 4 * bad ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isWestern(@Nullable Charset set) {
        return set != null
                && (set.equals(StandardCharsets.ISO_8859_1)
                        || set.equals(StandardCharsets.US_ASCII)
                        || set.equals(WINDOWS));
    }

    private static @Nullable Charset byteOrderMark(byte[] body) {
        if (startsWith(body, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(body, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(body, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    static boolean startsWith(byte[] body, int... bytes) {
        if (body.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((body[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset declaredIn(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        return declared.find() ? named(declared.group(1)) : null;
    }

    private static @Nullable Charset named(@Nullable String name) {
        try {
            return name == null ? null : Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] body, Charset set) {
        if (set.equals(StandardCharsets.UTF_8)) {
            // Much faster than a decoder that reports; what it could not read would show.
            String text = unicode(body);
            if (text.indexOf('\ufffd') < 0) {
                return text;
            }
        }
        try {
            return set.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /**
     * Reads UTF-8 stretch by stretch: those without a letter beyond ASCII, in markup most, are read many bytes at a time. A page
     * with a few such letters takes a third of the time of reading it at once.
     */
    private static String unicode(byte[] body) {
        StringBuilder text = new StringBuilder(body.length);
        int start = 0;
        while (start < body.length) {
            int end = Math.min(body.length, start + STRETCH);
            while (end < body.length && end > start + 1 && (body[end] & 0xC0) == 0x80) {
                end--;
            }
            text.append(new String(body, start, end - start, StandardCharsets.UTF_8));
            start = end;
        }
        return text.toString();
    }

    private static Decoded loosely(byte[] body, Charset set) {
        String text = new String(body, set);
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        boolean replaced = text.indexOf('\ufffd') >= 0;
        return new Decoded(text, replaced ? "Some bytes of the page could not be read as " + set.name() + "." : null);
    }
}
