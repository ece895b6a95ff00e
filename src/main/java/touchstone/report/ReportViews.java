package touchstone.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import touchstone.model.Article;
import touchstone.model.Finding;
import touchstone.model.Match;
import touchstone.model.MatchedClaim;
import touchstone.model.Metadata;
import touchstone.model.Report;
import touchstone.model.SourceScore;
import touchstone.model.SourcingProfile;
import touchstone.report.ReportView.Note;
import touchstone.report.ReportView.ReviewView;
import touchstone.report.ReportView.Share;
import touchstone.report.ReportView.Step;

/** From a report to what its template shows. */
final class ReportViews {

    /** So many matches fit on the first screen. */
    private static final int FOREMOST = 2;

    /** So many claims are named as the next to check, and only those that are worth it. */
    private static final int NEXT = 3;

    private static final String WORTH = "0.50";

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
        int rest = (int) claims.stream().filter(c -> c.matches().isEmpty()).count();
        TextView text = TextView.of(
                article, report.claims().stream().map(c -> c.claim().span()).toList(), claims, report.findings());
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
                gravest.isEmpty() ? "open" : gravest.getFirst().tone(),
                gravest.stream().limit(FOREMOST).toList(),
                more(gravest.size() - FOREMOST),
                claims.isEmpty() ? "There is no claim to look up." : unmatched(rest, claims.size()),
                rest == 0 ? null : "Looked up in " + report.corpus() + ". " + Wording.NOT_TRUE_YET,
                next(claims),
                sources(report, howToName),
                shares(report.form().profile()),
                sharesTitle(report.form().profile()),
                Wording.capital(Wording.formScore(report.form())) + ".",
                matches,
                article.reviews().stream()
                        .map(f ->
                                new ReviewView(Words.of(f.claim()), Words.of(Wording.of(f)), MatchView.tier(f.tier())))
                        .toList(),
                steps(report),
                m.language(),
                text.paragraphs(),
                claims.size() == 1 ? "One claim" : claims.size() + " claims",
                claims,
                findings(report, text),
                notes(report),
                example(report),
                report.version(),
                report.corpus(),
                report.ruleset());
    }

    private static List<ClaimView> claims(Report report) {
        List<ClaimView> views = new ArrayList<>();
        int matches = 0;
        for (MatchedClaim one : report.claims()) {
            int number = views.size() + 1;
            List<MatchView> found = new ArrayList<>();
            for (Match match : one.matches()) {
                found.add(MatchView.of(++matches, number, one.claim(), match));
            }
            views.add(ClaimView.of(number, one.claim(), found));
        }
        return views;
    }

    private static List<ClaimView> next(List<ClaimView> claims) {
        return claims.stream()
                .filter(c -> c.matches().isEmpty() && c.worth().compareTo(WORTH) >= 0)
                .sorted(Comparator.comparing(ClaimView::worth).reversed())
                .limit(NEXT)
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
        return p.claims() == 0
                ? List.of()
                : List.of(
                        share("attributed", "plain", p.attributed()),
                        share("named", "plain", p.named()),
                        share("not named", "weak", p.anonymous()),
                        share("vague", "weak", p.vague()),
                        share("second hand", "weak", p.secondHand()));
    }

    private static Share share(String name, String kind, double share) {
        return new Share(name, kind, Math.round(share * 100));
    }

    private static String sharesTitle(SourcingProfile p) {
        String claims = p.claims() == 1 ? "One claim" : p.claims() + " claims";
        String sources = p.independentSources() == 1 ? "one source" : p.independentSources() + " different sources";
        return claims + ", on the word of " + (p.independentSources() == 0 ? "nobody cited" : sources);
    }

    private static List<Step> steps(Report report) {
        String text = report.article().text();
        return report.provenance().stream()
                .map(l -> new Step(
                        Wording.label(l.role()),
                        Words.of(l.reason()),
                        l.evidence() == null ? null : Words.of(l.evidence().of(text))))
                .toList();
    }

    private static List<Note> findings(Report report, TextView text) {
        Set<String> marked = text.paragraphs().stream()
                .flatMap(p -> p.stretches().stream())
                .flatMap(s -> s.runs().stream())
                .filter(TextView.Run::anchor)
                .map(TextView.Run::letter)
                .collect(Collectors.toSet());
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
