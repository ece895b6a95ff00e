package touchstone.claim;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Link;
import touchstone.model.Outlet;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.Span;
import touchstone.rulebook.Credits.Place;
import touchstone.rulebook.Outlets;
import touchstone.text.Domains;

/**
 * Finds the lines by which a page says that another newsroom wrote its text, or that it thanks another for the story: at its
 * edges, in its byline, and in the address that it names as its own. Only lines of the forms in {@code rules/credits.tsv}
 * count: an article that merely names an agency was not written by it.
 */
final class AgencyLines {

    private static final int FIRST = 4;
    private static final int LAST = 6;
    private static final int LONGEST_LABEL = 40;
    private static final int LINES = 4;
    private static final int LINKS = 1000;

    private final Outlets outlets;
    private final CreditReader credits;

    AgencyLines(Outlets outlets) {
        this.outlets = outlets;
        this.credits = new CreditReader(outlets);
    }

    /** The newsrooms that the page credits, agencies first, else in the order in which it does; the page's own is none. */
    List<ProvenanceLink> find(Article article) {
        Map<String, ProvenanceLink> found = new LinkedHashMap<>();
        article.metadata().authors().forEach(author -> credits.byline(author).forEach(link -> add(found, link)));
        List<Block> body = article.blocks().stream()
                .filter(b -> b.role() != Block.Role.TITLE && b.role() != Block.Role.CAPTION)
                .toList();
        boolean top = true;
        for (int i = 0; i < body.size(); i++) {
            Set<Place> places = places(i, body.size(), top);
            top &= isLabel(body.get(i).span().of(article.text()));
            if (!places.isEmpty()) {
                for (Span line : lines(article.text(), body.get(i).span())) {
                    credits.line(article.text(), line, places).forEach(link -> add(found, link));
                }
            }
        }
        for (Link link :
                article.links().subList(0, Math.min(LINKS, article.links().size()))) {
            ProvenanceLink original = elsewhere(article, link) ? credits.original(link) : null;
            if (original != null) {
                add(found, original);
            }
        }
        canonical(article, found);
        Outlet own = own(article);
        List<ProvenanceLink> links = new ArrayList<>(found.values());
        links.removeIf(link -> own != null && own.name().equals(link.name()));
        links.sort((a, b) -> a.role().compareTo(b.role()));
        return links;
    }

    /** A section, a date: a few words that are no sentence, above the text on many pages. */
    private static boolean isLabel(String words) {
        return words.length() <= LONGEST_LABEL && Character.isLetterOrDigit(words.charAt(words.length() - 1));
    }

    /** @param top whether nothing but labels stands above */
    private static Set<Place> places(int index, int all, boolean top) {
        Set<Place> places = EnumSet.noneOf(Place.class);
        if (top) {
            places.add(Place.TOP);
        }
        if (index < FIRST) {
            places.addAll(Set.of(Place.START, Place.ABOVE, Place.EDGE));
        }
        if (index >= all - LAST) {
            places.addAll(Set.of(Place.BELOW, Place.EDGE));
        }
        return places;
    }

    /** The outlet whose page this is, by address or name of the site; null if the table has none. */
    @Nullable
    Outlet own(Article article) {
        Outlet outlet = article.uri() == null || article.uri().getHost() == null
                ? null
                : outlets.byDomain(article.uri().getHost());
        String site = article.metadata().siteName();
        return outlet != null || site == null ? outlet : outlets.byName(site);
    }

    /** The first and last lines of a paragraph, which breaks may divide. */
    private static List<Span> lines(String text, Span block) {
        List<Span> all = new ArrayList<>();
        int at = block.start();
        while (at < block.end()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? block.end() : Math.min(end, block.end());
            Span line = stripped(text, at, end);
            if (line != null) {
                all.add(line);
            }
            at = end + 1;
        }
        if (all.size() <= 2 * LINES) {
            return all;
        }
        List<Span> edges = new ArrayList<>(all.subList(0, LINES));
        edges.addAll(all.subList(all.size() - LINES, all.size()));
        return edges;
    }

    static @Nullable Span stripped(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Span(start, end) : null;
    }

    private static boolean elsewhere(Article article, Link link) {
        String there = domain(link.target());
        String here = article.uri() == null ? null : domain(article.uri());
        return there != null && here != null && !there.equals(here) && link.span() != null;
    }

    private void canonical(Article article, Map<String, ProvenanceLink> found) {
        if (article.uri() == null || article.metadata().canonical() == null) {
            return;
        }
        String here = domain(article.uri());
        String there = domain(article.metadata().canonical());
        if (here == null || there == null || isSameHouse(here, there)) {
            return;
        }
        Outlet outlet = outlets.byDomain(
                Objects.requireNonNullElse(article.metadata().canonical().getHost(), there));
        String name = outlet == null ? there : outlet.name();
        String domain = outlet == null ? there : outlet.domain();
        String reason = "The page names an address at " + there + " as the original.";
        found.putIfAbsent(name, new ProvenanceLink(SourceRole.AGENCY, name, domain, null, reason, 1.0));
    }

    private static @Nullable String domain(URI address) {
        String registrable = Domains.registrable(address);
        return registrable != null ? registrable : Domains.host(address.toString());
    }

    /** One house may stand under the names of several countries, bbc.co.uk and bbc.com, and one host below another. */
    private static boolean isSameHouse(String here, String there) {
        return label(here).equals(label(there)) || here.endsWith("." + there) || there.endsWith("." + here);
    }

    private static String label(String domain) {
        int dot = domain.indexOf('.');
        return dot < 0 ? domain : domain.substring(0, dot);
    }

    /** The first line that names somebody counts; one that can be shown, more than one that cannot. */
    private static void add(Map<String, ProvenanceLink> found, ProvenanceLink link) {
        found.merge(link.name(), link, (a, b) -> a.evidence() == null && b.evidence() != null ? b : a);
    }
}
