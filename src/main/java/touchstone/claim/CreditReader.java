package touchstone.claim;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Link;
import touchstone.model.Outlet;
import touchstone.model.ProvenanceLink;
import touchstone.model.SourceRole;
import touchstone.model.Span;
import touchstone.rulebook.Credits.Credit;
import touchstone.rulebook.Credits.Names;
import touchstone.rulebook.Credits.Place;
import touchstone.rulebook.Outlets;
import touchstone.text.Domains;

/**
 * Reads single lines by the table of credits. A name that outlets.tsv has is read as such, and others that are listed beside
 * it ("AFP and Reuters"); of other names only those in capitals that end where a name can end.
 */
final class CreditReader {

    /** Of a longer paragraph the start and the end are read. */
    private static final int LINE = 320;

    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:,|/|\\||\\b(?i:for|of|and|via|at|with|avec|con|mit|para|por)\\b)\\s*");
    private static final Pattern BEHIND_A_BYLINE =
            Pattern.compile("(?i)^(?:$|\\s*[,/|(–—-]|\\s(?:and|in|staff|writers?|reporters?|correspondents?|for)\\b)");
    /** "Reuters and Ann Lee", "Ann Lee with AFP" */
    private static final Pattern BESIDE_PEOPLE = Pattern.compile("(?i)\\b(?:and|with|avec|con|mit|et|y|und|com)\\b");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;] (?:\\p{Lu}|©)");

    private final Outlets outlets;
    private final List<Credit> credits;
    private final List<Pattern> vetoes;
    private final CreditNames names;

    CreditReader(Outlets outlets) {
        this.outlets = outlets;
        this.names = new CreditNames(outlets);
        this.credits = outlets.credits().all().stream()
                .filter(c -> c.place() != Place.NEVER && c.place() != Place.LINK)
                .toList();
        this.vetoes = of(Place.NEVER).stream().map(Credit::before).toList();
    }

    /**
     * What one line of an article says.
     *
     * @param places where it stands
     */
    List<ProvenanceLink> line(String text, Span line, Set<Place> places) {
        List<ProvenanceLink> links = new ArrayList<>();
        if (line.length() <= 2 * LINE) {
            window(line.of(text), line.start(), places, true, true, links);
        } else {
            window(text.substring(line.start(), line.start() + LINE), line.start(), places, true, false, links);
            window(text.substring(line.end() - LINE, line.end()), line.end() - LINE, places, false, true, links);
        }
        return links;
    }

    /** The newsroom that a byline names: the whole of it, or a part behind a comma, a stroke, "for" or "of". */
    List<ProvenanceLink> byline(String author) {
        List<ProvenanceLink> links = new ArrayList<>();
        Matcher parts = SEPARATOR.matcher(author);
        int at = 0;
        while (at >= 0 && at < author.length()) {
            Outlets.Mention name = outlets.nameAt(author, author.startsWith("the ", at) ? at + 4 : at);
            String rest = name == null ? "" : author.substring(name.span().end());
            if (name != null
                    && CreditNames.writes(name.outlet())
                    && BEHIND_A_BYLINE.matcher(rest).find()) {
                Outlet outlet = name.outlet();
                String reason = "The byline names " + outlet.name() + ".";
                Double share = BESIDE_PEOPLE.matcher(author).find() ? null : (Double) 1.0;
                links.add(new ProvenanceLink(SourceRole.AGENCY, outlet.name(), outlet.domain(), null, reason, share));
            }
            at = parts.find(at) ? Math.max(parts.end(), at + 1) : -1;
        }
        return links;
    }

    /** The site to which a link of another host leads that says it is the original; null if it does not say so. */
    @Nullable
    ProvenanceLink original(Link link) {
        for (Credit credit : of(Place.LINK)) {
            if (link.text().length() <= LINE
                    && credit.before().matcher(link.text().strip()).find()) {
                String host = Objects.requireNonNullElse(link.target().getHost(), "");
                Outlet outlet = outlets.byDomain(host);
                String domain = outlet == null ? Domains.registrable(link.target()) : outlet.domain();
                String name = outlet == null ? domain : outlet.name();
                return name == null || (outlet != null && !CreditNames.writes(outlet))
                        ? null
                        : new ProvenanceLink(
                                role(credit),
                                name,
                                domain,
                                link.span(),
                                credit.reason().formatted(name),
                                1.0);
            }
        }
        return null;
    }

    private void window(
            String line, int offset, Set<Place> places, boolean head, boolean tail, List<ProvenanceLink> to) {
        List<CreditNames.Listed> listed = names.listed(line);
        for (Credit credit : credits) {
            boolean whole = (head || !anchored(credit)) && (tail || !closed(credit));
            if (places.contains(credit.place()) && whole) {
                read(credit, line, offset, listed, to);
            }
        }
    }

    private static boolean anchored(Credit credit) {
        return credit.before().pattern().startsWith("(?i)^");
    }

    private static boolean closed(Credit credit) {
        return credit.after() != null && credit.after().pattern().endsWith("$");
    }

    private void read(
            Credit credit, String line, int offset, List<CreditNames.Listed> listed, List<ProvenanceLink> to) {
        switch (credit.names()) {
            case GIVEN -> given(credit, line, offset, to);
            case AGENCY, KNOWN, ANY -> {
                boolean known = listed.stream().anyMatch(names -> known(credit, line, offset, names, to));
                if (!known && credit.names() == Names.ANY) {
                    any(credit, line, offset, to);
                }
            }
        }
    }

    private void given(Credit credit, String line, int offset, List<ProvenanceLink> to) {
        Matcher found = credit.before().matcher(line);
        Outlet outlet = credit.given() == null ? null : outlets.byName(credit.given());
        if (outlet != null && found.find()) {
            to.add(link(credit, outlet, new Span(offset + found.start(), offset + found.end()), true));
        }
    }

    private boolean known(Credit credit, String line, int offset, CreditNames.Listed names, List<ProvenanceLink> to) {
        boolean may = names.outlets().stream()
                .anyMatch(o -> credit.names() != Names.AGENCY || o.kind() == Outlet.Kind.AGENCY);
        Matcher before = credit.beforeKnown().matcher(line.substring(0, names.start()));
        if (!may || !before.find()) {
            return false;
        }
        Span span = ended(credit, line, before.start(), names.end());
        if (span == null) {
            return false;
        }
        for (Outlet outlet : names.outlets()) {
            to.add(link(credit, outlet, span.shiftedBy(offset), names.outlets().size() == 1));
        }
        return true;
    }

    private void any(Credit credit, String line, int offset, List<ProvenanceLink> to) {
        Matcher before = credit.before().matcher(line);
        if (!before.find()) {
            return;
        }
        int start = before.end();
        if (line.startsWith("the ", start)) {
            start += 4;
        }
        int end = CreditNames.end(line, start);
        Span span = end < 0 ? null : ended(credit, line, before.start(), end);
        if (span != null) {
            String name = line.substring(start, end);
            String reason = credit.reason().formatted(name);
            Double share = credit.whole() ? (Double) 1.0 : null;
            to.add(new ProvenanceLink(role(credit), name, null, span.shiftedBy(offset), reason, share));
        }
    }

    /** From the start of a credit to its end, if it ends as it must and nothing in its sentence takes it back. */
    private @Nullable Span ended(Credit credit, String line, int start, int nameEnd) {
        int end = nameEnd;
        if (credit.after() != null) {
            Matcher after = credit.after().matcher(line.substring(nameEnd));
            if (!after.find() || after.start() > 0) {
                return null;
            }
            end = nameEnd + stripped(line.substring(nameEnd, nameEnd + after.end()));
        }
        int from = 0;
        Matcher sentence = SENTENCE_END.matcher(line);
        int to = line.length();
        while (sentence.find() && to == line.length()) {
            if (sentence.end() <= start + 2) {
                from = sentence.start() + 1;
            } else if (sentence.start() >= nameEnd) {
                to = sentence.start();
            }
        }
        String around = line.substring(from, to);
        boolean vetoed = vetoes.stream().anyMatch(v -> v.matcher(around).find());
        return vetoed ? null : AgencyLines.stripped(line, start, Math.max(end, nameEnd));
    }

    /** What follows a dateline's dash is the story. */
    private static int stripped(String after) {
        int end = after.length();
        return end > 0 && Character.isLetterOrDigit(after.charAt(end - 1)) && after.startsWith(")") ? end - 1 : end;
    }

    private List<Credit> of(Place place) {
        return outlets.credits().all().stream().filter(c -> c.place() == place).toList();
    }

    private static SourceRole role(Credit credit) {
        return Objects.requireNonNull(credit.role(), "role of a credit");
    }

    /** @param alone whether it is the only one that the line names */
    private static ProvenanceLink link(Credit credit, Outlet outlet, Span evidence, boolean alone) {
        String reason = credit.reason().formatted(outlet.name());
        Double share = credit.whole() && alone ? (Double) 1.0 : null;
        return new ProvenanceLink(role(credit), outlet.name(), outlet.domain(), evidence, reason, share);
    }
}
