package touchstone.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import touchstone.text.Domains;
import touchstone.text.Entities;

/**
 * The headline of an article, by agreement of the places that give one. The name of the site is cut off where it stands behind
 * a separator.
 */
final class Headline {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—»«·•:/\\\\-]{1,2}\\s+|\\s*[|»]\\s*");
    private static final int LONGEST = 400;
    private static final int MOST_HEADINGS = 5;

    /** Titles for other sites and for the browser come from one field and count as one voice. */
    private enum Voice {
        HEADING,
        LINKED,
        META
    }

    private record Candidate(Voice voice, String words, double prior) {}

    private Headline() {}

    static @Nullable String of(PageFacts page, @Nullable String siteName) {
        List<Candidate> candidates = candidates(page, siteName);
        Candidate best = null;
        double most = -1;
        for (Candidate candidate : candidates) {
            double score = candidate.prior;
            for (Voice voice : Voice.values()) {
                score += candidates.stream()
                        .filter(other -> other.voice == voice && voice != candidate.voice)
                        .mapToDouble(other -> agreement(candidate.words, other.words))
                        .max()
                        .orElse(0);
            }
            if (score > most + 1e-9) {
                most = score;
                best = candidate;
            }
        }
        return best == null ? null : best.words;
    }

    private static List<Candidate> candidates(PageFacts page, @Nullable String siteName) {
        List<Candidate> all = new ArrayList<>();
        List<Element> headings = page.document().getElementsByTag("h1");
        headings.stream()
                .limit(MOST_HEADINGS)
                .forEach(h1 -> add(all, Voice.HEADING, h1.text(), .4 / Math.sqrt(headings.size())));
        add(all, Voice.LINKED, page.linked("headline"), .3);
        add(all, Voice.META, cut(page.meta("og:title"), page, siteName), .35);
        add(all, Voice.META, cut(page.meta("twitter:title"), page, siteName), .1);
        add(all, Voice.META, cut(page.meta("headline", "title", "dc.title"), page, siteName), .1);
        add(all, Voice.META, cut(page.document().title(), page, siteName), .2);
        return all;
    }

    private static void add(List<Candidate> all, Voice voice, @Nullable String words, double prior) {
        if (words == null) {
            return;
        }
        String clean = Entities.decode(words).replaceAll("\\s+", " ").strip();
        if (!clean.isEmpty() && clean.length() <= LONGEST) {
            all.add(new Candidate(voice, clean, prior));
        }
    }

    /** The title without the parts that name the site. */
    private static @Nullable String cut(@Nullable String title, PageFacts page, @Nullable String siteName) {
        if (title == null) {
            return null;
        }
        String clean = title.strip();
        Matcher separator = SEPARATOR.matcher(clean);
        int firstEnd = -1;
        int firstStart = -1;
        int lastStart = -1;
        int lastEnd = -1;
        while (separator.find()) {
            if (firstEnd < 0) {
                firstStart = separator.start();
                firstEnd = separator.end();
            }
            lastStart = separator.start();
            lastEnd = separator.end();
        }
        if (lastStart > 0 && namesSite(clean.substring(lastEnd), page, siteName)) {
            return cut(clean.substring(0, lastStart), page, siteName);
        }
        if (firstStart > 0 && namesSite(clean.substring(0, firstStart), page, siteName)) {
            return cut(clean.substring(firstEnd), page, siteName);
        }
        return clean;
    }

    private static boolean namesSite(String part, PageFacts page, @Nullable String siteName) {
        String bare = ArticleText.bare(part);
        if (bare.isEmpty()) {
            return true;
        }
        if (siteName != null && !siteName.isBlank()) {
            String site = ArticleText.bare(siteName);
            if (bare.equals(site)
                    || (bare.length() > 3 && site.contains(bare))
                    || (site.length() > 3 && bare.contains(site) && bare.length() < 3 * site.length())) {
                return true;
            }
        }
        String domain = page.uri() == null ? null : Domains.registrable(page.uri());
        if (domain == null) {
            return false;
        }
        String name = ArticleText.bare(domain.substring(0, domain.indexOf('.')));
        String full = ArticleText.bare(domain);
        return bare.equals(full)
                || bare.equals(name)
                || bare.equals("the" + name)
                || (name.length() > 4 && bare.contains(name))
                || (bare.length() > 4 && name.contains(bare));
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
        return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    }
}
