package touchstone.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.Block;

/**
 * A story without markup, as people paste it: paragraphs are parted by blank lines or, where there are hardly any, by line
 * breaks; lines that were wrapped at a fixed width are joined again.
 *
 * @param title the first lines if they look like a headline
 * @param paragraphs what follows
 */
record PastedText(@Nullable String title, List<Paragraph> paragraphs) {

    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t\\u00a0\\n]*\\n[ \\t\\u00a0]*");
    private static final Pattern BULLET = Pattern.compile("^[-*•·–] {1,4}(?=\\S)");
    private static final int LONGEST_TITLE = 220;
    private static final int WRAPPED = 100;

    record Paragraph(Block.Role role, String text) {}

    static PastedText of(String text) {
        String clean = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\u0000", "")
                .strip();
        List<Paragraph> paragraphs = new ArrayList<>();
        String[] chunks = BLANK_LINES.split(clean, -1);
        String title = title(chunks);
        for (int i = 0; i < chunks.length; i++) {
            String chunk = chunks[i].strip();
            if (i == 0 && title != null) {
                chunk = withoutTitle(chunk, title);
            }
            addChunk(chunk, paragraphs);
        }
        return new PastedText(title, paragraphs);
    }

    private static @Nullable String title(String[] chunks) {
        List<String> lines = chunks[0].lines().map(String::strip).toList();
        String whole = String.join(" ", lines);
        if (chunks.length > 1 && lines.size() <= 2 && isHeadline(whole)) {
            return lines.size() == 2 && isByline(lines.get(1)) ? lines.getFirst() : whole;
        }
        boolean aboveText = lines.size() > 1
                && lines.get(1).length() > 1.5 * lines.getFirst().length();
        boolean aboveByline = lines.size() > 1 && isByline(lines.get(1));
        return isHeadline(lines.getFirst()) && (aboveText || aboveByline) ? lines.getFirst() : null;
    }

    private static boolean isHeadline(String line) {
        if (line.length() < 8 || line.length() > LONGEST_TITLE || line.indexOf(' ') < 0) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        return ".:;,…。".indexOf(last) < 0 && !isByline(line);
    }

    static boolean isByline(String line) {
        return line.length() < 120 && (line.startsWith("By ") || line.startsWith("BY ") || line.startsWith("by "));
    }

    private static String withoutTitle(String chunk, String title) {
        List<String> lines = chunk.lines().toList();
        return title.equals(lines.getFirst().strip()) ? String.join("\n", lines.subList(1, lines.size())) : "";
    }

    private static void addChunk(String chunk, List<Paragraph> paragraphs) {
        List<String> lines = chunk.lines()
                .map(l -> l.replaceAll("\\s+", " ").strip())
                .filter(l -> !l.isEmpty())
                .toList();
        boolean bullets = lines.stream().anyMatch(l -> BULLET.matcher(l).find());
        if (!bullets && isWrapped(lines)) {
            paragraphs.add(new Paragraph(Block.Role.PARAGRAPH, String.join(" ", lines)));
            return;
        }
        for (String line : lines) {
            String words = BULLET.matcher(line).replaceFirst("");
            paragraphs.add(new Paragraph(words.equals(line) ? Block.Role.PARAGRAPH : Block.Role.LIST_ITEM, words));
        }
    }

    /** Lines of a like length, most of which end in the middle of a sentence. */
    private static boolean isWrapped(List<String> lines) {
        if (lines.size() < 2) {
            return false;
        }
        List<String> inner = lines.subList(0, lines.size() - 1);
        long open = inner.stream()
                .filter(l -> l.length() > 30 && ".!?:”\"".indexOf(l.charAt(l.length() - 1)) < 0)
                .count();
        return inner.stream().allMatch(l -> l.length() <= WRAPPED) && open * 2 > inner.size();
    }
}
