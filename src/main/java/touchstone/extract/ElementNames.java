package touchstone.extract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import touchstone.extract.PageMarks.Sign;

/**
 * What classes, ids and other names of an element say about author, date and belonging. General words only, never the names of
 * one site.
 *
 * @param isForeign whether its content belongs to other pages or people: comments, related stories
 */
record ElementNames(Set<Sign> signs, boolean isForeign) {

    static final ElementNames NONE = new ElementNames(Set.of(), false);

    private static final int LONGEST = 400;
    private static final int BYLINE = 1;
    private static final int AUTHOR = 2;
    private static final int NAME = 4;
    /** About the author, but not the name. */
    private static final int NO_NAME = 8;

    private static final int DATE = 16;
    private static final int PUBLISHED = 32;
    private static final int MODIFIED = 64;
    private static final int FOREIGN = 128;
    private static final WordTable WORDS = new WordTable();

    static {
        WORDS.put(BYLINE, "byline bylines byl signature");
        WORDS.put(
                AUTHOR,
                "author authors authored autor autores autore autori auteur auteurs verfasser writer writers "
                        + "writter contributor contributors reporter journalist columnist redacteur redaktion forfatter "
                        + "skribent auth");
        WORDS.put(NAME, "name names fn fullname authorname");
        WORDS.put(
                NO_NAME,
                "bio biography about description desc avatar image images img photo picture pic thumb thumbnail "
                        + "social share icon icons count email position role job posts more follow twitter facebook "
                        + "linkedin tooltip popup button");
        WORDS.put(
                DATE,
                "date dates time timestamp datetime dateline datum fecha pubdate published posted updated "
                        + "modified day");
        WORDS.put(PUBLISHED, "published publish pubdate posted release released created");
        WORDS.put(MODIFIED, "updated update modified lastmod revised changed reviewed");
        WORDS.put(
                FOREIGN,
                "comment comments commentlist respond disqus replies reply related recommended recommendations "
                        + "recirc recirculation trending popular mostread latest recent teaser teasers carousel upnext "
                        + "outbrain taboola similar advert advertisement breadcrumb breadcrumbs footer nav menu");
    }

    private static final Set<String> PROFILES = words(
            "author authors autor autores auteur auteurs autore autori contributor contributors writer writers journalist journalists"
                    + " profile profiles people staff team user users by columnists reporters");

    /** Whether an address is that of somebody's page on the same host: {@code /author/ann-quay}, {@code /@ann}. */
    static boolean leadsToAuthor(String href, String host) {
        boolean away = href.contains("//") && (host.isEmpty() || !href.contains(host));
        if (href.length() < 4 || href.length() > 200 || href.charAt(0) == '#' || away) {
            return false;
        }
        int query = href.indexOf('?');
        String path = query < 0 ? href : href.substring(0, query);
        int from = path.indexOf("://") < 0 ? 0 : path.indexOf('/', path.indexOf("://") + 3);
        while (from >= 0 && from < path.length()) {
            int to = path.indexOf('/', from + 1);
            if (to < 0) {
                return path.startsWith("/@", from) && path.length() > from + 3;
            }
            if (to + 2 < path.length()
                    && PROFILES.contains(
                            path.substring(from, to).replace("/", "").toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = to;
        }
        return false;
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" ", -1));
    }

    /** @param known what classes of the page are known to say; elements repeat theirs, and hardly any other name */
    static ElementNames of(Element element, Map<String, ElementNames> known) {
        Attributes attributes = element.attributes();
        String classes = attributes.get("class");
        ElementNames named = classes.isEmpty() ? NONE : known.computeIfAbsent(classes, ElementNames::named);
        EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
        boolean foreign = byNames(attributes.get("id"), signs);
        foreign |= byNames(attributes.get("data-testid"), signs);
        byProperty(attributes.get("itemprop"), signs);
        String relation = attributes.get("rel");
        if (!relation.isEmpty() && (" " + relation.toLowerCase(Locale.ROOT) + " ").contains(" author ")) {
            signs.add(Sign.AUTHOR_LINK);
        }
        if (signs.isEmpty() && !foreign) {
            return named;
        }
        signs.addAll(named.signs);
        return new ElementNames(signs, foreign || named.isForeign);
    }

    private static ElementNames named(String names) {
        EnumSet<Sign> signs = EnumSet.noneOf(Sign.class);
        boolean foreign = byNames(names, signs);
        return signs.isEmpty() && !foreign ? NONE : new ElementNames(Collections.unmodifiableSet(signs), foreign);
    }

    /** Adds up what the words of each name mean: {@code entry-postedOn} has the words entry, posted and on. */
    private static boolean byNames(String names, Set<Sign> signs) {
        boolean foreign = false;
        int meanings = 0;
        long word = WordTable.NO_WORD;
        boolean lower = false;
        int length = Math.min(names.length(), LONGEST);
        for (int i = 0; i <= length && length > 0; i++) {
            char c = i < length ? names.charAt(i) : ' ';
            boolean letter = Character.isLetter(c);
            if (!letter || (lower && Character.isUpperCase(c))) {
                meanings |= WORDS.meaning(word);
                word = WordTable.NO_WORD;
            }
            if (letter) {
                word = WordTable.grown(word, Character.toLowerCase(c));
            } else if (Character.isWhitespace(c)) {
                foreign |= (meanings & FOREIGN) != 0 && (meanings & (AUTHOR | BYLINE)) == 0;
                sign(meanings, signs);
                meanings = 0;
            }
            lower = letter && Character.isLowerCase(c);
        }
        return foreign;
    }

    private static void sign(int meanings, Set<Sign> signs) {
        boolean author = (meanings & (AUTHOR | BYLINE)) != 0;
        boolean name = (meanings & (NAME | BYLINE)) != 0;
        if (author && ((meanings & NO_NAME) == 0 || name)) {
            signs.add(name && (meanings & NO_NAME) == 0 ? Sign.AUTHOR_NAME : Sign.AUTHOR);
        }
        if ((meanings & DATE) != 0) {
            signs.add(Sign.DATE);
            if ((meanings & MODIFIED) != 0) {
                signs.add(Sign.MODIFIED);
            } else if ((meanings & PUBLISHED) != 0) {
                signs.add(Sign.PUBLISHED);
            }
        }
    }

    private static void byProperty(String properties, Set<Sign> signs) {
        if (properties.isEmpty() || properties.length() > LONGEST) {
            return;
        }
        for (String property : properties.toLowerCase(Locale.ROOT).strip().split(" ", -1)) {
            switch (property) {
                case "author", "creator" -> signs.add(Sign.AUTHOR_PROPERTY);
                case "datepublished", "datecreated" -> signs.addAll(Set.of(Sign.DATE, Sign.PUBLISHED));
                case "datemodified" -> signs.addAll(Set.of(Sign.DATE, Sign.MODIFIED));
                default -> {
                    // Says nothing about who and when.
                }
            }
        }
    }
}
