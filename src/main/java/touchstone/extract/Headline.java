package touchstone.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.model.Metadata.Origin;
import touchstone.text.Entities;

/**
 * The headline of an article: the heading that readers see, where titles for browsers and other sites bear it out; else the title
 * that most of those agree on. Titles are often written anew for search engines, so that a heading need not say the same: a
 * share of common words of .15 is enough, and anything from .10 to .20 is as good on {@code wcxb_dev} (.878 of its titles
 * instead of .844 when every voice counted alike; .850 at .6). The name of the site is cut off where it stands behind a separator.
 *
 * @param words null if the page gives none
 * @param origins the places that give the same words, or nearly
 */
record Headline(@Nullable String words, List<Origin> origins) {

    private static final Pattern SEPARATOR = Pattern.compile("\\s{1,20}[|–—»«·•:/\\\\-]{1,2}\\s{1,20}|\\s?[|»]\\s?");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST = 400;
    private static final int LONGEST_HEADING = 200;
    /** Of a title with more characters nothing is cut off; it is dropped for its length in the end. */
    private static final int LONGEST_TITLE = 2_000;

    private static final int MOST_SITE_PARTS = 8;
    private static final int MOST_HEADINGS = 5;
    private static final double BORNE_OUT = .15;
    /** Smaller headings head sections, so they have to say nearly the same as a title. */
    private static final double SAME = .7;

    /** A title that readers do not see on the page itself. */
    private record Title(Origin origin, String words, double prior) {}

    static Headline of(PageFacts page, PageMarks marks, @Nullable String siteName) {
        SiteName site = SiteName.of(page.uri(), siteName);
        List<Title> titles = titles(page, site);
        List<String> headings = new ArrayList<>();
        List<String> smaller = new ArrayList<>();
        for (PageMarks.Heading heading : marks.headings()) {
            List<String> level = heading.level() == 1 ? headings : smaller;
            String words = clean(cut(heading.text(), site));
            if (words != null
                    && words.length() <= LONGEST_HEADING
                    && level.size() < MOST_HEADINGS
                    && !site.isNamedBy(words)) {
                level.add(words);
            }
        }
        String seen = seen(headings, smaller, titles);
        String words = seen != null ? seen : agreed(titles);
        return new Headline(words, words == null ? List.of() : origins(words, seen != null, titles));
    }

    private static @Nullable String seen(List<String> headings, List<String> smaller, List<Title> titles) {
        if (titles.isEmpty()) {
            return headings.isEmpty() ? null : headings.getFirst();
        }
        String best = null;
        double most = BORNE_OUT - 1e-9;
        for (String heading : headings) {
            double share = titles.stream()
                    .mapToDouble(t -> agreement(heading, t.words))
                    .average()
                    .orElse(0);
            if (share > most + 1e-9) {
                most = share;
                best = heading;
            }
        }
        if (best != null) {
            return best;
        }
        return smaller.stream()
                .filter(h -> titles.stream().anyMatch(t -> agreement(h, t.words) >= SAME))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String agreed(List<Title> titles) {
        Title best = null;
        double most = -1;
        for (Title title : titles) {
            // Agreeing with itself adds the same to each.
            double score = title.prior;
            for (Title other : titles) {
                score += agreement(title.words, other.words);
            }
            if (score > most + 1e-9) {
                most = score;
                best = title;
            }
        }
        return best == null ? null : best.words;
    }

    private static List<Origin> origins(String words, boolean seen, List<Title> titles) {
        EnumSet<Origin> origins = EnumSet.noneOf(Origin.class);
        if (seen) {
            origins.add(Origin.HEADING);
        }
        titles.stream().filter(t -> agreement(words, t.words) >= SAME).forEach(t -> origins.add(t.origin));
        return List.copyOf(origins);
    }

    private static List<Title> titles(PageFacts page, SiteName site) {
        List<Title> all = new ArrayList<>();
        add(all, Origin.JSON_LD, cut(page.linked("headline"), site), .3);
        add(all, Origin.META, cut(page.meta("og:title"), site), .35);
        add(all, Origin.META, cut(page.meta("twitter:title"), site), .1);
        add(all, Origin.META, cut(page.meta("headline", "title", "dc.title"), site), .1);
        add(all, Origin.PAGE_TITLE, cut(page.document().title(), site), .2);
        return all;
    }

    private static void add(List<Title> all, Origin origin, @Nullable String words, double prior) {
        String clean = clean(words);
        if (clean != null) {
            all.add(new Title(origin, clean, prior));
        }
    }

    private static @Nullable String clean(@Nullable String words) {
        String clean = words == null
                ? ""
                : SPACES.matcher(Entities.decode(words)).replaceAll(" ").strip();
        return clean.isEmpty() || clean.length() > LONGEST ? null : clean;
    }

    /** The title without the parts that name the site. */
    private static @Nullable String cut(@Nullable String title, SiteName site) {
        if (title == null) {
            return null;
        }
        String rest = title.strip();
        for (int part = 0; part < MOST_SITE_PARTS; part++) {
            String shorter = withoutSite(rest, site);
            if (shorter.equals(rest)) {
                break;
            }
            rest = shorter;
        }
        return rest;
    }

    /** Without the last part, or else the first, if that names the site. */
    private static String withoutSite(String title, SiteName site) {
        if (title.length() > LONGEST_TITLE) {
            return title;
        }
        Matcher separator = SEPARATOR.matcher(title);
        if (!separator.find()) {
            return title;
        }
        int firstStart = separator.start();
        int firstEnd = separator.end();
        int lastStart = firstStart;
        int lastEnd = firstEnd;
        while (separator.find()) {
            lastStart = separator.start();
            lastEnd = separator.end();
        }
        if (lastStart > 0 && site.isNamedBy(title.substring(lastEnd))) {
            return title.substring(0, lastStart).strip();
        }
        return firstStart > 0 && site.isNamedBy(title.substring(0, firstStart))
                ? title.substring(firstEnd).strip()
                : title;
    }

    /** 1 for the same words, else what share of all words both have. */
    private static double agreement(String a, String b) {
        Set<String> left = words(a);
        Set<String> right = words(b);
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        int all = left.size() + right.size() - both.size();
        return all == 0 ? 0 : (double) both.size() / all;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1)));
    }
}
