package touchstone.extract;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads hints out of tags, roles, classes and ids. General words only, never the names of one site. Results are remembered
 * by name, since pages repeat theirs; one instance serves one page.
 */
final class Hints {

    private static final int LONGEST_NAME = 300;
    private static final Map<String, Hint> WORDS = new HashMap<>();

    static {
        put(
                Hint.BODY,
                "articlebody storybody entrycontent postcontent postbody articlecontent articletext storycontent");
        put(Hint.BODY, "entrybody storytext articlebodytext blogpostbody postentry");
        put(Hint.ARTICLE, "article story post entry blogpost hentry news prose richtext wysiwyg content body text");
        put(Hint.MAIN, "main maincontent");
        put(
                Hint.FRAME,
                "nav navbar navigation menu submenu megamenu footer masthead topbar breadcrumb breadcrumbs crumbs");
        put(
                Hint.FRAME,
                "pagination pager paging toolbar sitemap navigationbar globalnav offcanvas skiplink siteheader");
        put(Hint.BESIDE, "sidebar rail aside secondary complementary rightcolumn leftcolumn rightrail");
        put(Hint.COMMENTS, "comment comments disqus respond reply replies livefyre commentlist discussion commentform");
        put(
                Hint.TEASERS,
                "related recirc recirculation recommended recommendation recommendations recommend suggested popular");
        put(
                Hint.TEASERS,
                "trending mostread mostpopular readmore morefrom morestories relatedposts relatedarticles upnext");
        put(Hint.TEASERS, "outbrain taboola zergnet nextprev prevnext postnav postnavigation teasers alsoread");
        put(
                Hint.TEASERS,
                "readnext nextarticle relatedcontent recentposts latestposts latestnews similar crosslinks interlink");
        put(
                Hint.ACTIONS,
                "share shares sharing sharebar social socials addtoany sharedaddy addthis newsletter newsletters");
        put(
                Hint.ACTIONS,
                "signup subscribe subscription optin cta donate donation print printfriendly bookmark follow");
        put(Hint.ACTIONS, "login signin register paywall rating ratings voting feedback searchform");
        put(Hint.ACTIONS, "tooltip accessibility audioplayer download socialshare sharer emailsignup mailchimp");
        put(
                Hint.ADVERTS,
                "ad ads advert adverts advertisement advertising adslot adunit adbox dfp gpt sponsor sponsored");
        put(
                Hint.ADVERTS,
                "promo promos promotion promotional promoted cookie cookies consent gdpr modal popup overlay");
        put(Hint.ADVERTS, "lightbox dialog interstitial adcontainer adwrapper affiliate merch onetrust");
        put(
                Hint.ABOUT,
                "byline dateline timestamp author authors authorbio authorbox aboutauthor bio meta postmeta entrymeta");
        put(
                Hint.ABOUT,
                "tags taglist tagcloud keywords categories topics published postedon posted pubdate postdate metadata");
        put(Hint.ABOUT, "toc tableofcontents copyright contributor contributors");
        put(Hint.PICTURE, "caption captions figcaption wpcaption imagecaption photocaption photocredit imagecredit");
        put(Hint.HIDDEN, "visuallyhidden sronly screenreader screenreadertext");
    }

    /** Ids of headings and paragraphs are made of their words and say nothing about the page. */
    private static final Set<String> OWN_NAMES = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "a", "span");

    private final Map<String, Set<Hint>> seen = new HashMap<>();

    private static void put(Hint hint, String words) {
        for (String word : words.split(" ", -1)) {
            WORDS.put(word, hint);
        }
    }

    Set<Hint> of(Element element) {
        String tag = element.normalName();
        Set<Hint> hints = ofTag(element, tag);
        if (tag.equals("body") || tag.equals("html")) {
            return hints;
        }
        String name = names(element);
        Set<Hint> named = name.isEmpty() ? Set.of() : seen.computeIfAbsent(name, Hints::ofNames);
        if (hints.isEmpty()) {
            return named;
        }
        EnumSet<Hint> both = EnumSet.copyOf(hints);
        both.addAll(named);
        return both;
    }

    private static String names(Element element) {
        if (element.attributesSize() == 0) {
            return "";
        }
        String id = OWN_NAMES.contains(element.normalName()) ? "" : element.id();
        String joined = element.className() + " " + id + " " + element.attr("role") + " " + element.attr("itemprop");
        return joined.length() > LONGEST_NAME ? joined.substring(0, LONGEST_NAME) : joined.strip();
    }

    private static Set<Hint> ofTag(Element element, String tag) {
        return switch (tag) {
            case "nav", "footer" -> EnumSet.of(Hint.FRAME);
            case "header" -> element.closest("article, main") == null ? EnumSet.of(Hint.FRAME) : Set.of();
            case "aside" -> EnumSet.of(Hint.BESIDE);
            case "article" -> EnumSet.of(Hint.ARTICLE);
            case "main" -> EnumSet.of(Hint.MAIN);
            case "form" -> EnumSet.of(Hint.ACTIONS);
            case "figcaption" -> EnumSet.of(Hint.PICTURE);
            default -> Set.of();
        };
    }

    /** Looks up every word of the names, and every two neighbours written as one: {@code entry-content}, {@code entryContent}. */
    private static Set<Hint> ofNames(String names) {
        EnumSet<Hint> hints = EnumSet.noneOf(Hint.class);
        for (String name : names.split("\\s+", -1)) {
            String[] words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(Locale.ROOT)
                    .split("[^a-z]+", -1);
            for (int i = 0; i < words.length; i++) {
                add(hints, words[i]);
                if (i + 1 < words.length) {
                    add(hints, words[i] + words[i + 1]);
                }
                if (i + 2 < words.length) {
                    add(hints, words[i] + words[i + 1] + words[i + 2]);
                }
            }
        }
        return hints.isEmpty() ? Set.of() : Collections.unmodifiableSet(hints);
    }

    private static void add(Set<Hint> hints, String word) {
        Hint hint = WORDS.get(word);
        if (hint != null) {
            hints.add(hint);
        }
    }
}
