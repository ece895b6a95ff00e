package touchstone.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import touchstone.rulebook.PageSigns;
import touchstone.rulebook.PageSigns.Place;

/** Notes in one walk how a page is built: names of its elements, words of its buttons, types of its microdata. */
final class PageBuild implements NodeVisitor {

    private static final int LONGEST_NAMES = 300;
    private static final int LONGEST_BUTTON = 40;
    private static final int MOST_CHILDREN = 5;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside");

    private final PageSigns signs;
    /** Pages repeat their names. */
    private final Map<String, List<String>> split = new HashMap<>();

    private int furniture;
    private int pictures;
    private int fields;

    PageBuild(PageSigns signs) {
        this.signs = signs;
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        furniture += FURNITURE.contains(tag) ? 1 : 0;
        if (furniture > 0 || element.attributesSize() == 0) {
            return;
        }
        for (String name : split.computeIfAbsent(names(element), this::split)) {
            signs.add(Place.CLASS, name);
        }
        String type = element.attr("itemtype");
        if (!type.isEmpty()) {
            boolean inner = element.hasAttr("itemprop");
            signs.add(inner ? Place.ANY_TYPE : Place.TYPE, type.substring(type.lastIndexOf('/') + 1));
        }
        if (tag.equals("button")
                || tag.equals("input")
                || (tag.equals("a") && names(element).contains("b"))) {
            button(element, tag);
        }
        pictures += tag.equals("img") ? 1 : 0;
        fields += isField(element, tag) ? 1 : 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            furniture -= FURNITURE.contains(element.normalName()) ? 1 : 0;
            if (element.normalName().equals("body")) {
                signs.measure("pictures", pictures);
                signs.measure("fields", fields);
            }
        }
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

    private static String names(Element element) {
        String names = element.attr("class") + " " + element.attr("id");
        return names.length() > LONGEST_NAMES ? names.substring(0, LONGEST_NAMES) : names;
    }

    /** Each name once an element: {@code post-body post-body--first} is one post. */
    private List<String> split(String names) {
        Set<String> all = new HashSet<>();
        for (String name : SPACES.split(names, -1)) {
            if (!name.isEmpty() && signs.asks(Place.CLASS, name)) {
                all.add(name);
            }
        }
        return List.copyOf(all);
    }
}
