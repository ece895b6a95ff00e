package touchstone.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import touchstone.rulebook.PageSigns;
import touchstone.rulebook.PageSigns.Place;

/** Notes, element by element, how a page is built: names of its elements, words of its buttons, types of its microdata. */
final class PageBuild {

    private static final int LONGEST_NAMES = 300;
    private static final int LONGEST_BUTTON = 40;
    private static final int MOST_CHILDREN = 5;
    private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside");

    private final PageSigns signs;
    /** Pages repeat their names. */
    private final Map<String, Set<String>> split = new HashMap<>();

    private int furniture;
    private int pictures;
    private int fields;

    PageBuild(PageSigns signs) {
        this.signs = signs;
    }

    void open(Element element) {
        String tag = element.normalName();
        furniture += FURNITURE.contains(tag) ? 1 : 0;
        if (furniture > 0 || element.attributesSize() == 0) {
            return;
        }
        Attributes attributes = element.attributes();
        String classes = attributes.get("class");
        if (!classes.isEmpty()) {
            split.computeIfAbsent(classes, this::split).forEach(name -> signs.add(Place.CLASS, name));
        }
        String id = attributes.get("id");
        if (!id.isEmpty() && !id.equals(classes)) {
            split(id).forEach(name -> signs.add(Place.CLASS, name));
        }
        String type = attributes.get("itemtype");
        if (!type.isEmpty()) {
            boolean inner = attributes.hasKey("itemprop");
            signs.add(inner ? Place.ANY_TYPE : Place.TYPE, type.substring(type.lastIndexOf('/') + 1));
        }
        if (tag.equals("button")
                || tag.equals("input")
                || (tag.equals("a") && (classes.contains("b") || id.contains("b")))) {
            button(element, tag);
        }
        pictures += tag.equals("img") ? 1 : 0;
        fields += isField(element, tag) ? 1 : 0;
    }

    void close(Element element) {
        furniture -= FURNITURE.contains(element.normalName()) ? 1 : 0;
    }

    /** What was noted, once all elements are closed. */
    PageSigns signs() {
        signs.measure("pictures", pictures);
        signs.measure("fields", fields);
        return signs;
    }

    private void button(Element element, String tag) {
        String words = tag.equals("input") ? element.attr("value") : words(element);
        if (words.isBlank()) {
            words = element.attr("aria-label");
        }
        if (words.length() <= LONGEST_BUTTON) {
            signs.add(Place.BUTTON, words);
        }
    }

    /** Of an element and its children, so that nested elements cost no more than others. */
    private static String words(Element element) {
        StringBuilder words = new StringBuilder(element.ownText());
        for (Element child : element.children().subList(0, Math.min(element.childrenSize(), MOST_CHILDREN))) {
            words.append(' ').append(child.ownText());
        }
        return words.toString();
    }

    /** What somebody is to fill in. Searching and signing up for a newsletter is asked of everybody, in one field. */
    private static boolean isField(Element element, String tag) {
        return switch (tag) {
            case "textarea", "select" -> true;
            case "input" ->
                switch (element.attr("type").toLowerCase(Locale.ROOT)) {
                    case "hidden", "submit", "button", "search", "image", "checkbox", "radio" -> false;
                    default -> true;
                };
            default -> false;
        };
    }

    /** The names that matter, each once: {@code post-body post-body--first} is one post. */
    private Set<String> split(String names) {
        Set<String> all = Set.of();
        int length = Math.min(names.length(), LONGEST_NAMES);
        for (int start = 0; start < length; ) {
            int end = start;
            while (end < length && !Character.isWhitespace(names.charAt(end))) {
                end++;
            }
            String name = names.substring(start, end);
            if (end > start && signs.asks(Place.CLASS, name)) {
                all = all.isEmpty() ? new HashSet<>() : all;
                all.add(name);
            }
            start = end + 1;
        }
        return all;
    }
}
