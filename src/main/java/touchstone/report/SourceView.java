package touchstone.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import touchstone.model.History.Case;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.Contribution;
import touchstone.model.SourceScore.CriterionResult;
import touchstone.model.SourceScore.State;
import touchstone.model.Statement;

/**
 * The card of a source.
 *
 * @param id its number on the page, from 1
 * @param inWords what is said instead of a score
 * @param note what to know about it, null if nothing
 * @param height of the picture of its criteria
 * @param scale points that the pictures of its contributions span
 * @param record what its history comes to, null where none is known
 * @param articles how many of its articles were read, null where none was
 */
record SourceView(
        int id,
        String roleText,
        Words name,
        @Nullable DomainView domain,
        String kind,
        String band,
        String bandText,
        @Nullable Integer score,
        String inWords,
        String coverage,
        String confidence,
        @Nullable String note,
        int height,
        String pictureText,
        List<CriterionView> criteria,
        int scale,
        List<ContributionView> contributions,
        List<NoteView> notes,
        List<Words> raters,
        @Nullable String record,
        List<CaseView> cases,
        @Nullable String articles,
        List<StatementView> statements) {

    private static final int COLUMNS = 4;
    private static final int TILE = 84;
    private static final int ROW = 58;
    private static final int ICON = 26;
    private static final int BASELINE = 42;
    private static final int FULL = 100;

    /** A criterion, and where it stands in the picture; null for how far it is answered where it is not. */
    record CriterionView(
            String label,
            String state,
            String stateText,
            Words message,
            @Nullable String degree,
            int iconX,
            int middle,
            int y,
            int labelY) {}

    /** What to know beside the score. */
    record NoteView(String topic, Words message) {}

    /** A part of a score, and its stretch of the scale. */
    record ContributionView(String points, @Nullable String rule, Words message, int x, int width, String sign) {}

    /** What a fact-checker found in what it published. */
    record CaseView(
            Words found,
            Words claim,
            Words part,
            @Nullable String alike,
            @Nullable AddressView link) {

        static CaseView of(Case one) {
            return new CaseView(
                    Words.of(HistoryWording.found(one)),
                    Words.of(one.factCheck().claim()),
                    Words.of(HistoryWording.part(one)),
                    HistoryWording.alike(one),
                    AddressView.ofNullable(one.factCheck().url()));
        }
    }

    /** What it says for itself. */
    record StatementView(
            Words speaker,
            Words text,
            @Nullable Words standing,
            @Nullable AddressView link) {

        static StatementView of(Statement one) {
            String standing = HistoryWording.standing(one);
            return new StatementView(
                    Words.of(HistoryWording.speaker(one)),
                    Words.of(one.text()),
                    standing == null ? null : Words.of(standing),
                    AddressView.ofNullable(one.link()));
        }
    }

    /** @param noteWithoutAddress what is said of the page where its address was not given, null if it was */
    static SourceView of(int id, SourceScore s, @Nullable String noteWithoutAddress) {
        List<CriterionView> criteria = criteria(s.criteria());
        List<ContributionView> contributions = contributions(s.contributions());
        int scale = Math.max(
                FULL,
                contributions.stream().mapToInt(c -> c.x() + c.width()).max().orElse(0));
        int rows = (criteria.size() + COLUMNS - 1) / COLUMNS;
        return new SourceView(
                id,
                role(s.role()),
                Words.of(s.name()),
                DomainView.ofNullable(s.domain()),
                s.kind(),
                Wording.label(s.band()),
                Wording.of(s.band()),
                s.score(),
                s.score() == null ? Wording.of(s) : "",
                Wording.percent(s.coverage()),
                Wording.percent(s.confidence()),
                s.role() == SourceRole.PAGE ? noteWithoutAddress : null,
                rows * ROW,
                pictureText(s),
                criteria,
                scale,
                contributions,
                s.notes().stream()
                        .map(n -> new NoteView(Wording.label(n.topic()), Words.of(n.message())))
                        .toList(),
                s.ratings().stream().map(r -> Words.of(Wording.of(r))).toList(),
                HistoryWording.summary(s.background().history()),
                s.background().history().cases().stream()
                        .limit(HistoryWording.SHOWN)
                        .map(CaseView::of)
                        .toList(),
                PracticeWording.summary(s.background().practice()),
                s.background().statements().stream().map(StatementView::of).toList());
    }

    boolean hasRaters() {
        return !raters.isEmpty();
    }

    boolean hasStatements() {
        return !statements.isEmpty();
    }

    boolean hasContributions() {
        return !contributions.isEmpty();
    }

    int count() {
        return criteria.size();
    }

    static String role(SourceRole role) {
        return switch (role) {
            case PAGE -> "page";
            case AGENCY -> "agency, as the text says";
            case ORIGIN -> "origin, as the text says";
        };
    }

    private static String pictureText(SourceScore s) {
        return "Of " + s.criteria().size() + " questions about this source, " + count(s, State.MET) + " speak for it, "
                + count(s, State.NOT_MET) + " against it, " + count(s, State.NOT_OBSERVED) + " were not observed.";
    }

    private static long count(SourceScore s, State state) {
        return s.criteria().stream().filter(c -> c.state() == state).count();
    }

    private static List<CriterionView> criteria(List<CriterionResult> all) {
        List<CriterionView> views = new ArrayList<>();
        for (CriterionResult one : all) {
            int x = views.size() % COLUMNS * TILE;
            int y = views.size() / COLUMNS * ROW;
            int middle = x + TILE / 2;
            views.add(new CriterionView(
                    one.criterion(),
                    Wording.label(one.state()),
                    stateText(one.state()),
                    Words.of(one.message()),
                    one.degree() == null ? null : Wording.of(one),
                    middle - ICON / 2,
                    middle,
                    y,
                    y + BASELINE));
        }
        return views;
    }

    private static String stateText(State state) {
        return switch (state) {
            case MET -> "speaks for it";
            case NOT_MET -> "speaks against it";
            case NOT_OBSERVED -> "not observed";
        };
    }

    private static List<ContributionView> contributions(List<Contribution> all) {
        List<ContributionView> views = new ArrayList<>();
        int reached = 0;
        for (Contribution one : all) {
            int next = reached + one.points();
            views.add(new ContributionView(
                    String.format("%+d", one.points()).replace('-', '\u2212'),
                    one.rule().equals(one.criterion()) ? null : one.rule(),
                    Words.of(one.message()),
                    Math.max(0, Math.min(reached, next)),
                    Math.abs(one.points()),
                    one.points() < 0 ? "less" : "more"));
            reached = next;
        }
        return views;
    }
}
