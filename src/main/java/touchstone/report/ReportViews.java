package touchstone.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Finding;
import touchstone.model.Match;
import touchstone.model.MatchedClaim;
import touchstone.model.Metadata;
import touchstone.model.ProvenanceLink;
import touchstone.model.Report;
import touchstone.model.SourceScore;
import touchstone.model.SourcingProfile;
import touchstone.model.Span;
import touchstone.report.ReportView.CitedView;
import touchstone.report.ReportView.Note;
import touchstone.report.ReportView.ReviewView;
import touchstone.report.ReportView.Share;
import touchstone.report.ReportView.Step;

/** From a report to what its template shows. */
final class ReportViews {

    /** So many matches fit on the first screen. */
    private static final int FOREMOST = 2;

    /** So many of those who are cited are named. */
    private static final int CITED = 8;

    private static final List<String> GRAVEST_FIRST = List.of("alarm", "caution", "known", "possible");
    private static final int WINDOW_TITLE = 80;

    private ReportViews() {}

    /** @param howToName how a reader gives the address of a text that came without one */
    static ReportView of(Report report, String howToName) {
        Article article = report.article();
        Metadata m = article.metadata();
        String title = Objects.requireNonNullElse(m.title(), "(without a title)");
        List<ClaimView> claims = claims(report);
        List<MatchView> matches =
                claims.stream().flatMap(c -> c.matches().stream()).toList();
        List<MatchView> gravest = matches.stream()
                .sorted(Comparator.comparingInt(v -> GRAVEST_FIRST.indexOf(v.tone())))
                .toList();
        List<PageCheckView> pageChecks = PageCheckView.of(report.pageChecks());
        int rest = (int) claims.stream().filter(c -> c.matches().isEmpty()).count();
        TextView text = TextView.of(
                article, report.claims().stream().map(c -> c.claim().span()).toList(), claims, marks(report));
        return new ReportView(
                PlainText.cut(PlainText.safe(title), WINDOW_TITLE) + " · Touchstone",
                Wording.of(article.sort()),
                m.language(),
                Words.of(title),
                AddressView.ofNullable(article.uri()),
                m.canonical() == null ? null : Words.of(m.canonical().toString()),
                Words.ofNullable(String.join(", ", m.authors())),
                Wording.published(m),
                article.warnings().stream().map(Words::of).toList(),
                masked(text.masked() + Words.of(title).masked()),
                tone(gravest, pageChecks),
                gravest.stream().limit(FOREMOST).toList(),
                more(gravest.size() - FOREMOST),
                claims.isEmpty() ? "There is no claim to look up." : unmatched(rest, claims.size()),
                rest == 0 ? null : "Looked up in " + report.corpus() + ". " + Wording.NOT_TRUE_YET,
                next(report, claims),
                sources(report, howToName),
                shares(report.form().profile()),
                cited(report.form().profile()),
                moreCited(report.form().profile()),
                remarks(report),
                Shares.added(report.form().profile(), !report.provenance().isEmpty()),
                Wording.sourced(report.form().profile()),
                Wording.capital(Wording.formScore(report.form())) + ".",
                matches,
                pageChecks,
                Wording.NO_CLAIM_OF_IT,
                article.reviews().stream()
                        .map(f -> new ReviewView(Words.of(f.claim()), Words.of(Wording.of(f)), Wording.of(f.tier())))
                        .toList(),
                steps(report, text),
                m.language(),
                text.paragraphs(),
                claims.size() == 1 ? "One claim" : claims.size() + " claims",
                claims,
                findings(report, text),
                notes(report),
                example(report),
                report.version(),
                report.corpus(),
                report.ruleset().label());
    }

    private static String tone(List<MatchView> gravest, List<PageCheckView> pageChecks) {
        return gravest.isEmpty()
                ? pageChecks.isEmpty() ? "open" : pageChecks.getFirst().tone()
                : gravest.getFirst().tone();
    }

    private static List<String> remarks(Report report) {
        List<String> remarks = new ArrayList<>(Shares.remarks(report.form().profile()));
        String more = Wording.saysMore(report.reading().headline(), report.article());
        if (more != null) {
            remarks.add(more);
        }
        return remarks;
    }

    private static List<ClaimView> claims(Report report) {
        List<ClaimView> views = new ArrayList<>();
        Set<Integer> first = CheckFirst.marked(report.reading());
        int matches = 0;
        for (MatchedClaim one : report.claims()) {
            int number = views.size() + 1;
            List<MatchView> found = new ArrayList<>();
            for (Match match : one.matches()) {
                found.add(MatchView.of(++matches, number, one.claim(), match));
            }
            views.add(ClaimView.of(number, one.claim(), first.contains(number - 1), found));
        }
        return views;
    }

    /** Of the claims to check first those that nobody is known to have checked. */
    private static List<ClaimView> next(Report report, List<ClaimView> claims) {
        return CheckFirst.of(report.reading()).stream()
                .map(claims::get)
                .filter(c -> c.matches().isEmpty())
                .toList();
    }

    private static @Nullable String masked(long places) {
        String them = places == 1 ? "One place" : places + " places";
        return places == 0
                ? null
                : them + " in this text hide, reorder or imitate writing. They are shown as labels, such as U+202E.";
    }

    private static @Nullable String more(int others) {
        return others <= 0 ? null : others == 1 ? "One more match" : others + " more matches";
    }

    private static @Nullable String unmatched(int rest, int all) {
        return rest == 0 ? null : Wording.notAmong(rest, rest == all) + ".";
    }

    private static List<SourceView> sources(Report report, String howToName) {
        String note = report.article().uri() == null ? Wording.NO_ADDRESS + "; " + howToName + "." : null;
        List<SourceView> views = new ArrayList<>();
        for (SourceScore score : report.sources()) {
            views.add(SourceView.of(views.size() + 1, score, note));
        }
        return views;
    }

    private static List<Share> shares(SourcingProfile p) {
        return Shares.of(p).stream()
                .map(share -> new Share(share.name(), share.weak() ? "weak" : "plain", Math.round(share.share() * 100)))
                .toList();
    }

    private static List<CitedView> cited(SourcingProfile p) {
        return p.sources().stream()
                .limit(CITED)
                .map(source -> new CitedView(
                        Words.of(Shares.name(source)),
                        source.claims() == 1 ? "1 claim" : source.claims() + " claims",
                        Math.round(100.0 * source.claims() / Math.max(1, p.claims()))))
                .toList();
    }

    private static @Nullable String moreCited(SourcingProfile p) {
        int others = p.sources().size() - CITED;
        return others <= 0 ? null : others == 1 ? "and one more" : "and " + others + " more";
    }

    /** Where findings stand in the text, and the words that show the way back where no finding does. */
    private static List<TextView.Mark> marks(Report report) {
        List<TextView.Mark> marks = new ArrayList<>();
        report.findings().forEach(f -> marks.add(new TextView.Mark(f.span(), TextView.letter(marks.size()))));
        int step = 0;
        for (ProvenanceLink link : report.provenance()) {
            Span evidence = link.evidence();
            boolean taken = report.findings().stream()
                    .anyMatch(f ->
                            f.span() != null && evidence != null && f.span().overlaps(evidence));
            marks.add(new TextView.Mark(taken ? null : evidence, step(++step)));
        }
        return marks;
    }

    private static String step(int number) {
        return "p" + number;
    }

    private static List<Step> steps(Report report, TextView text) {
        Set<String> marked = text.letters();
        List<Step> steps = new ArrayList<>();
        for (ProvenanceLink link : report.provenance()) {
            String letter = step(steps.size() + 1);
            int card = card(report, link);
            SourceScore score = card < 0 ? null : report.sources().get(card);
            steps.add(new Step(
                    letter,
                    Wording.label(link.role()),
                    Words.of(link.name()),
                    card < 0 ? null : (Integer) (card + 1),
                    score == null ? "unknown" : Wording.label(score.band()),
                    score == null ? "" : Wording.of(score),
                    Words.of(link.reason()),
                    link.evidence() == null
                            ? null
                            : Words.of(link.evidence().of(report.article().text())),
                    marked.contains(letter),
                    Wording.rests(link)));
        }
        return steps;
    }

    /** The card of a step, -1 if it has none. */
    private static int card(Report report, ProvenanceLink link) {
        for (int i = 1; i < report.sources().size(); i++) {
            SourceScore source = report.sources().get(i);
            boolean same = link.domain() != null
                    ? link.domain().equals(source.domain())
                    : link.name().equals(source.name());
            if (same) {
                return i;
            }
        }
        return -1;
    }

    private static List<Note> findings(Report report, TextView text) {
        Set<String> marked = text.letters();
        List<Note> notes = new ArrayList<>();
        for (Finding f : report.findings()) {
            String letter = TextView.letter(notes.size());
            notes.add(new Note(
                    letter,
                    Words.of(f.message()),
                    f.span() == null
                            ? null
                            : Words.of(f.span().of(report.article().text())),
                    marked.contains(letter),
                    Words.of(f.why()),
                    f.rule()));
        }
        return notes;
    }

    /** What stands out and is no finding. */
    private static List<Words> notes(Report report) {
        Set<String> said = new HashSet<>();
        report.findings().forEach(f -> said.add(f.message()));
        return report.form().notes().stream()
                .filter(note -> !said.contains(note))
                .map(Words::of)
                .toList();
    }

    /** A domain to show how one is disputed. */
    private static String example(Report report) {
        return report.sources().stream()
                .filter(s -> s.score() != null && s.domain() != null)
                .map(SourceScore::domain)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("example.org");
    }
}
