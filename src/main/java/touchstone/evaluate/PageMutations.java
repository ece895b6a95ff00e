package touchstone.evaluate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import touchstone.model.Page;

/** Spoils pages as the web does and as somebody would who means harm. The same seed always makes the same page. */
final class PageMutations {

    private static final int LARGEST = 1_500_000;
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            Charset.forName("windows-1251"),
            Charset.forName("Shift_JIS"),
            Charset.forName("GB18030"));
    private static final List<String> TAGS = List.of(
            "div",
            "p",
            "article",
            "main",
            "aside",
            "section",
            "table",
            "td",
            "li",
            "ul",
            "b",
            "a",
            "form",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "span",
            "select",
            "template",
            "svg",
            "noscript",
            "script",
            "textarea",
            "title",
            "body",
            "head",
            "frameset");
    private static final List<String> BROKEN_ENTITIES = List.of(
            "&",
            "&#",
            "&#x",
            "&#xD800;",
            "&#0;",
            "&#x110000;",
            "&am",
            "&copy",
            "&nbsp",
            "&#99999999999999;",
            "&lt",
            "&\u0000;");
    private static final List<String> TYPES =
            List.of("text/html", "application/xhtml+xml", "text/plain", "application/octet-stream", "");

    private final List<Page> pages;

    /** A spoilt page and what was done to it. */
    record Mutated(Page page, String how) {}

    private enum Kind {
        TRUNCATE,
        SPLICE,
        REPEAT,
        SWAP_TAGS,
        UNCLOSE,
        NEST,
        BREAK_ENTITIES,
        BREAK_TAGS,
        GARBAGE,
        SHUFFLE,
        HOSTILE,
        DELETE
    }

    PageMutations(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    /** The page that belongs to a seed. */
    Mutated at(long seed) {
        Random random = new Random(seed);
        random.nextInt();
        Page page = any(random);
        String html = new String(page.body(), StandardCharsets.UTF_8);
        List<String> how = new ArrayList<>();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times; i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            how.add(kind.name().toLowerCase(Locale.ROOT));
            html = apply(kind, html, random);
            html = html.length() > LARGEST ? html.substring(0, LARGEST) : html;
        }
        Charset real = random.nextInt(4) == 0 ? one(CHARSETS, random) : StandardCharsets.UTF_8;
        String said = random.nextInt(4) == 0
                ? one(CHARSETS, random).name()
                : random.nextInt(9) == 0 ? "no-such set" : real.name();
        byte[] bytes = html.getBytes(real);
        if (random.nextInt(5) == 0) {
            how.add("bytes");
            spoilBytes(bytes, random);
        }
        String type = random.nextInt(8) == 0 ? one(TYPES, random) : "text/html";
        how.add(real + " called " + said + ", " + type);
        return new Mutated(new Page(page.uri(), type, said, bytes), String.join("; ", how));
    }

    private String apply(Kind kind, String html, Random random) {
        int at = random.nextInt(html.length() + 1);
        int to = Math.min(html.length(), at + random.nextInt(1 + Math.min(5_000, html.length() / 2)));
        return switch (kind) {
            case TRUNCATE -> html.substring(0, at);
            case SPLICE -> {
                String other = new String(any(random).body(), StandardCharsets.UTF_8);
                yield html.substring(0, at) + other.substring(random.nextInt(other.length() + 1));
            }
            case REPEAT ->
                html.substring(0, to) + html.substring(at, to).repeat(repeats(random, to - at)) + html.substring(to);
            case SWAP_TAGS -> html.replace("<" + one(TAGS, random), "<" + one(TAGS, random));
            case UNCLOSE ->
                html.replace("</" + one(TAGS, random), random.nextBoolean() ? "" : "</" + one(TAGS, random));
            case NEST ->
                html.substring(0, at)
                        + ("<" + one(TAGS, random) + ">").repeat(random.nextInt(3_000))
                        + html.substring(at);
            case BREAK_ENTITIES -> html.replace(random.nextBoolean() ? "&" : " the", one(BROKEN_ENTITIES, random));
            case BREAK_TAGS -> sprinkle(html, random, "<>\"'=/!-&");
            case GARBAGE -> sprinkle(html, random, "\u0000\u0001\ufffd\ud800\udc00\u202e\u200d\u00ad\ufeff{[\\");
            case SHUFFLE -> html.substring(at) + html.substring(0, at);
            case HOSTILE -> html.substring(0, at) + hostile(random) + html.substring(at);
            case DELETE -> html.substring(0, at) + html.substring(to);
        };
    }

    private static String hostile(Random random) {
        HostilePages[] kinds = HostilePages.values();
        return kinds[random.nextInt(kinds.length)].of(1 << (8 + random.nextInt(10)), random);
    }

    private static int repeats(Random random, int length) {
        return random.nextInt(1 + Math.min(3_000, LARGEST / 4 / Math.max(1, length)));
    }

    private static String sprinkle(String html, Random random, String what) {
        StringBuilder spoilt = new StringBuilder(html);
        int count = random.nextInt(200);
        for (int i = 0; i < count && !spoilt.isEmpty(); i++) {
            spoilt.setCharAt(random.nextInt(spoilt.length()), what.charAt(random.nextInt(what.length())));
        }
        return spoilt.toString();
    }

    private static void spoilBytes(byte[] bytes, Random random) {
        int count = bytes.length == 0 ? 0 : random.nextInt(bytes.length / 50 + 2);
        for (int i = 0; i < count; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
    }

    private Page any(Random random) {
        return one(pages, random);
    }

    private static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
