package touchstone.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * Reads hints out of tags, roles, classes and ids. General words only, never the names of one site.
 */
final class Hints {

    private static final List<Hint> HINTS = List.of(Hint.values());
    private static final int LONGEST_NAME = 300;
    private static final WordTable WORDS = new WordTable();

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

    private Hints() {}

    private static void put(Hint hint, String words) {
        WORDS.put(1 << HINTS.indexOf(hint), words);
    }

    static Set<Hint> of(Element element) {
        String tag = element.normalName();
        Set<Hint> hints = ofTag(element, tag);
        if (tag.equals("body") || tag.equals("html") || element.attributesSize() == 0) {
            return hints;
        }
        Attributes attributes = element.attributes();
        int named = ofNames(attributes.get("class"))
                | (OWN_NAMES.contains(tag) ? 0 : ofNames(attributes.get("id")))
                | ofNames(attributes.get("role"))
                | ofNames(attributes.get("itemprop"));
        return named == 0 ? hints : with(hints, named);
    }

    private static Set<Hint> with(Set<Hint> hints, int named) {
        EnumSet<Hint> all = EnumSet.noneOf(Hint.class);
        all.addAll(hints);
        for (int i = 0; i < HINTS.size(); i++) {
            if ((named & 1 << i) != 0) {
                all.add(HINTS.get(i));
            }
        }
        return all;
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

    /**
     * What every word of the names says, and every two or three neighbours written as one: {@code entry-content}, {@code
     * entryContent}.
     */
    private static int ofNames(String names) {
        int hints = 0;
        long one = WordTable.NO_WORD;
        long two = WordTable.NO_WORD;
        long three = WordTable.NO_WORD;
        boolean inWord = false;
        boolean lower = false;
        int length = Math.min(names.length(), LONGEST_NAME);
        for (int i = 0; i <= length; i++) {
            char c = i < length ? names.charAt(i) : ' ';
            boolean upper = c >= 'A' && c <= 'Z';
            boolean letter = upper || (c >= 'a' && c <= 'z');
            if (inWord && (!letter || (upper && lower))) {
                hints |= WORDS.meaning(one) | WORDS.meaning(two) | WORDS.meaning(three);
                three = two;
                two = one;
                one = WordTable.NO_WORD;
                inWord = false;
            }
            if (letter) {
                char small = (char) (c | 0x20);
                one = WordTable.grown(one, small);
                two = two == WordTable.NO_WORD ? two : WordTable.grown(two, small);
                three = three == WordTable.NO_WORD ? three : WordTable.grown(three, small);
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                one = WordTable.NO_WORD;
                two = WordTable.NO_WORD;
                three = WordTable.NO_WORD;
            }
            lower = letter && !upper;
        }
        return hints;
    }
}
