package touchstone.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Block;
import touchstone.model.Outlet;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.Span;
import touchstone.rulebook.Outlets;
import touchstone.text.Domains;

/**
 * Finds the lines by which a page says that another newsroom wrote its text: datelines, bylines, credit lines, lines of
 * syndication. Only lines of that form count: an article that merely names an agency was not written by it.
 */
final class AgencyLines {

    private static final String NAME = "([\\p{L}0-9][\\p{L}0-9 .&'’/\\-]{1,60}?)";
    private static final int EDGE_BLOCKS = 4;
    private static final int LINE = 260;

    /** At the start of one of the first paragraphs: "LONDON (AP) —", "WASHINGTON, Jan 5 (Reuters) -", "(UPI) --". */
    private static final Pattern DATELINE = Pattern.compile(
            "^[\\s\\p{Ps}]{0,2}(?:\\p{Lu}[\\p{L}.,'’\\- /0-9]{0,70}?)?\\s?\\(" + NAME + "\\)\\s?(?:[-–—:|]|\\p{Lu})");
    /** "PARIS, AFP –" and "AFP – " */
    private static final Pattern BARE_DATELINE = Pattern.compile(
            "^(?:\\p{Lu}{3}[\\p{Lu} .,'’\\-]{0,40}?[,/] ?)?(AP|AFP|UPI|dpa|DPA|PTI|ANI|IANS|EFE|ANSA|TASS|Reuters|REUTERS|Xinhua) ?[-–—|]{1,2} ");

    private static final Pattern[] OPENING = {
        Pattern.compile("(?i)^(?:this (?:story|article|piece|report) is )?from (?:the |our partners at (?:the )?)?"
                + NAME + ":\\s*$"),
        Pattern.compile(
                "(?i)^(?:by |source: ?|via |credit: ?)(?:[\\p{L}.'’\\- ]{2,50}(?:, | \\| | / | for | of ))?(?:the )?"
                        + NAME + "\\.?\\s*$"),
        Pattern.compile("^[\\p{L}.'’\\- ]{3,50}(?:, | \\| | / )(?:the )?" + NAME + "\\s*$"),
    };
    private static final Pattern[] ANYWHERE = {
        Pattern.compile(
                "(?i)\\b(?:this|the) (?:story|article|piece|report|post|column|content|text|item)?\\s?(?:was |has been |is )?(?:originally|first|previously|initially)? ?(?:published|appeared|ran|posted|produced|written|distributed|reported|provided|created|supplied|republished|reprinted)(?: here)?(?: with permission)? (?:by|on|in|at|from) (?:the )?"
                        + NAME + "(?:[.,;:)]|\\s(?:and|on|under|as|with|at|in)\\s|$)"),
        Pattern.compile("(?i)\\b(?:originally|first) (?:published|appeared|posted) (?:by|on|in|at) (?:the )?" + NAME
                + "(?:[.,;:)]|\\s(?:and|on|under|as|with|at|in)\\s|$)"),
        Pattern.compile(
                "(?i)\\b(?:republished|reprinted|reposted|syndicated|reproduced)(?: here)?(?: with (?:the )?permission)? (?:from|of|by) (?:the )?"
                        + NAME + "(?:[.,;:)]|\\s(?:and|on|under|as|with|at|in)\\s|$)"),
        Pattern.compile("(?i)(?:copyright|©|\\(c\\))\\s*(?:©|\\(c\\))?\\s*(?:\\d{4})?,? ?(?:by )?(?:the )?" + NAME
                + "(?:[.,;:)]| all rights|$)"),
        Pattern.compile("(?i)\\b(?:content|material|reporting) (?:created|provided|supplied|produced) by (?:the )?"
                + NAME + "(?:[.,;:)]|\\s(?:is|and)\\s|$)"),
    };
    private static final Pattern DATE = Pattern.compile(
            "(?i)^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)\\b");
    private static final Pattern[] CLOSING = {
        Pattern.compile("(?i)^[\\s(\\[]*(?:h/t|hat tip|h/t to|hat tip to)\\s?:? ?(?:the )?" + NAME + "[.)\\]]?\\s*$"),
        Pattern.compile(
                "(?i)^[\\s(\\[]*(?:via|source|sources|credit|with files from|with reporting from|with reporting by|with material from)\\s?:? (?:the )?"
                        + NAME + "[.)\\]]?\\s*$"),
        Pattern.compile("^[\\s(\\[]*[—–-]{1,2} ?(?:[Tt]he )?" + NAME + "[.)\\]]?\\s*$"),
        Pattern.compile(
                "(?:\\s|^)[—–(\\[] ?(AP|AFP|UPI|dpa|PTI|ANI|IANS|EFE|Reuters|REUTERS|Bloomberg|The Associated Press|Associated Press|Agence France-Presse)[.)\\]]?\\s*$"),
    };

    private static final String TIP = "A line below the text thanks %s for the story.";

    private final Outlets outlets;

    AgencyLines(Outlets outlets) {
        this.outlets = outlets;
    }

    /** The newsrooms that the page credits with its text, in the order in which it does; the page's own is none of them. */
    List<ProvenanceLink> find(Article article) {
        Map<String, ProvenanceLink> found = new LinkedHashMap<>();
        byline(article, found);
        List<Block> body = article.blocks().stream()
                .filter(b -> b.role() != Block.Role.TITLE && b.role() != Block.Role.CAPTION)
                .toList();
        for (int i = 0; i < body.size(); i++) {
            boolean head = i < EDGE_BLOCKS;
            boolean tail = i >= body.size() - EDGE_BLOCKS;
            if (head || tail) {
                read(article, body.get(i).span(), head, tail, found);
            }
        }
        canonical(article, found);
        Outlet own = own(article);
        return found.values().stream()
                .filter(link -> own == null || !own.name().equals(link.name()))
                .toList();
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

    private void byline(Article article, Map<String, ProvenanceLink> found) {
        for (String author : article.metadata().authors()) {
            Outlet outlet = named(author);
            String[] parts = author.split("\\s*(?:,|/|\\||\\bfor\\b|\\bof\\b)\\s*", -1);
            for (int i = parts.length - 1; i > 0 && outlet == null; i--) {
                outlet = named(parts[i]);
            }
            if (outlet != null && writes(outlet)) {
                add(found, outlet.name(), null, "The byline names " + outlet.name() + ".");
            }
        }
    }

    private void read(Article article, Span block, boolean head, boolean tail, Map<String, ProvenanceLink> found) {
        String text = article.text();
        String start = text.substring(block.start(), Math.min(block.end(), block.start() + LINE));
        int endFrom = Math.max(block.start(), block.end() - LINE);
        String end = text.substring(endFrom, block.end());
        if (head) {
            match(DATELINE, start, block.start(), true, "The dateline names %s.", found);
            match(BARE_DATELINE, start, block.start(), true, "The dateline names %s.", found);
        }
        if (head && block.length() < LINE) {
            match(OPENING[0], start, block.start(), false, "A line above the text says it is from %s.", found);
            match(OPENING[1], start, block.start(), true, "A line above the text names %s.", found);
            match(OPENING[2], start, block.start(), true, "A line above the text names %s.", found);
        }
        for (int i = 0; i < ANYWHERE.length; i++) {
            boolean onlyKnown = i != 1 && i != 2;
            match(ANYWHERE[i], start, block.start(), onlyKnown, "A line says the text comes from %s.", found);
            if (endFrom > block.start()) {
                match(ANYWHERE[i], end, endFrom, onlyKnown, "A line says the text comes from %s.", found);
            }
        }
        if (tail) {
            match(CLOSING[0], end, endFrom, false, TIP, found);
            for (int i = 1; i < CLOSING.length; i++) {
                match(CLOSING[i], end, endFrom, true, "A line below the text credits %s.", found);
            }
        }
    }

    private void match(
            Pattern pattern,
            String line,
            int offset,
            boolean onlyKnown,
            String reason,
            Map<String, ProvenanceLink> found) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            return;
        }
        String name = matcher.group(1).strip().replaceFirst("(?<![.][A-Z])[.]$", "");
        Outlet outlet = named(name);
        boolean acceptable = outlet != null ? writes(outlet) : !onlyKnown && isName(name);
        if (acceptable) {
            int from = offset + matcher.start();
            int to = offset + matcher.end();
            String credited = outlet == null ? name : outlet.name();
            String row = line.substring(matcher.start(), matcher.end());
            int cut = row.length() - row.stripLeading().length();
            Span evidence = new Span(
                    from + cut,
                    Math.max(
                            from + cut, to - (row.length() - row.stripTrailing().length())));
            add(found, credited, evidence, reason.formatted(credited));
        }
    }

    private void canonical(Article article, Map<String, ProvenanceLink> found) {
        if (article.uri() == null || article.metadata().canonical() == null) {
            return;
        }
        String here = Domains.registrable(article.uri());
        String there = Domains.registrable(article.metadata().canonical());
        if (here == null || there == null || here.equals(there)) {
            return;
        }
        Outlet outlet = outlets.byDomain(there);
        String name = outlet == null ? there : outlet.name();
        found.putIfAbsent(
                name,
                new ProvenanceLink(
                        SourceRole.AGENCY,
                        name,
                        outlet == null ? there : outlet.domain(),
                        null,
                        "The page names an address at " + there + " as the original."));
    }

    private void add(Map<String, ProvenanceLink> found, String name, @Nullable Span evidence, String reason) {
        Outlet outlet = outlets.byName(name);
        SourceRole role = reason.equals(TIP.formatted(name)) ? SourceRole.ORIGIN : SourceRole.AGENCY;
        ProvenanceLink link = new ProvenanceLink(role, name, outlet == null ? null : outlet.domain(), evidence, reason);
        found.merge(name, link, (a, b) -> a.evidence() == null && b.evidence() != null ? b : a);
    }

    private @Nullable Outlet named(String name) {
        String plain = name.strip().replaceFirst("(?i)^(?:the staff of|staff|our friends at) ", "");
        Outlet outlet = outlets.byName(plain);
        return outlet != null ? outlet : outlets.byDomain(plain);
    }

    private static boolean writes(Outlet outlet) {
        return outlet.kind() != Outlet.Kind.PLATFORM;
    }

    /** PhraseWords that could be the name of a newsroom: capitals, not a sentence. */
    private static boolean isName(String name) {
        String[] parts = name.split(" ", -1);
        return !DATE.matcher(name).find()
                && parts.length <= 7
                && Character.isUpperCase(name.charAt(0))
                && Character.isUpperCase(parts[parts.length - 1].charAt(0))
                && name.length() > 2;
    }
}
