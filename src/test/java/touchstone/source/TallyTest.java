package touchstone.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import touchstone.model.SourceScore.Contribution;
import touchstone.model.SourceScore.CriterionResult;
import touchstone.model.SourceScore.State;
import touchstone.rule.Outcome;
import touchstone.rule.RuleSet;
import touchstone.rulebook.Criterion;
import touchstone.rulebook.Kinds;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.Rulebook;

/** What must hold whatever is found: of random findings of the shipped rules, with random points, some more than any rule gives. */
class TallyTest {

    private static final Path FOLDER = Path.of("rules");
    private static final Rulebook BOOK = Rulebook.read(FOLDER);
    private static final List<Criterion> CRITERIA = BOOK.criteria();
    private static final List<RuleFile> RULES = RuleSet.lazy(BOOK).rules().stream()
            .filter(r -> r.applies().to() == RuleFile.Subject.SOURCE)
            .toList();
    private static final Kinds.Meaning NEWS = new Kinds.Meaning(true, Set.of(), "");
    private static final int ROUNDS = 2000;

    @Test
    void thereAreNineQuestions() {
        assertThat(CRITERIA)
                .extracting(Criterion::id)
                .containsExactly(
                        "ratings",
                        "history",
                        "accuracy",
                        "sourcing",
                        "headlines",
                        "separation",
                        "ownership",
                        "dates",
                        "technical");
    }

    @Test
    void contributionsAddUpToAScoreBetween0And100() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(score(findings(random))).isBetween(0, 100);
        }
    }

    @Test
    void oneMoreGoodFindingNeverLowers() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            List<Outcome> before = findings(random);
            List<Outcome> after = with(before, finding(random, random.nextInt(0, 50)), random);

            assertThat(score(after)).as("%s", after.getLast().rule().id()).isGreaterThanOrEqualTo(score(before));
        }
    }

    @Test
    void oneMoreBadFindingNeverRaises() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            List<Outcome> before = findings(random);
            List<Outcome> after = with(before, finding(random, -random.nextInt(0, 50)), random);

            assertThat(score(after)).as("%s", after.getLast().rule().id()).isLessThanOrEqualTo(score(before));
        }
    }

    @Test
    void aBetterFindingInPlaceOfAWorseNeverLowers() {
        Random random = new Random(4);
        for (int round = 0; round < ROUNDS; round++) {
            List<Outcome> before = findings(random);
            if (!before.isEmpty()) {
                int at = random.nextInt(before.size());
                Outcome worse = before.get(at);
                List<Outcome> after = new ArrayList<>(before);
                after.set(at, outcome(worse.rule(), worse.points() + random.nextInt(20)));
                assertThat(score(after)).isGreaterThanOrEqualTo(score(before));
            }
        }
    }

    @Test
    void moreFindingsNeverLowerTheCoverage() {
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            List<Outcome> before = findings(random);
            List<Outcome> after = with(before, finding(random, random.nextInt(-9, 9)), random);

            assertThat(tally(after).coverage()).isBetween(tally(before).coverage(), 1.0);
        }
    }

    @Test
    void theOrderOfFindingsDoesNotMatter() {
        Random random = new Random(6);
        for (int round = 0; round < ROUNDS; round++) {
            List<Outcome> findings = new ArrayList<>(findings(random));
            int before = score(findings);
            Collections.shuffle(findings, random);
            assertThat(score(findings)).isEqualTo(before);
        }
    }

    @Test
    void noCriterionGivesMoreThanItsGain() {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            List<Contribution> parts = tally(findings(random)).contributions();
            for (Criterion criterion : CRITERIA) {
                int sum = parts.stream()
                        .filter(p -> p.criterion().equals(criterion.id()))
                        .mapToInt(Contribution::points)
                        .sum();
                assertThat(sum).as(criterion.id()).isLessThanOrEqualTo(criterion.gain());
            }
        }
    }

    @Test
    void whatASiteShowsOfItselfNeverMakesItReliable() {
        Random random = new Random(8);
        for (int round = 0; round < ROUNDS; round++) {
            List<Outcome> all = findings(random);
            List<Outcome> independent = all.stream()
                    .filter(o -> Tally.isIndependent(o.rule().criterion()))
                    .toList();
            if (score(independent) < Bands.RELIABLE) {
                assertThat(score(all)).isLessThan(Bands.RELIABLE);
            }
        }
    }

    @Test
    void aQuestionIsMetNotMetOrNotObservedAndItsDegreeSaysTheSame() {
        Random random = new Random(9);
        for (int round = 0; round < ROUNDS; round++) {
            for (CriterionResult result : tally(findings(random)).results()) {
                Double degree = result.degree();
                if (degree == null) {
                    assertThat(result.state()).isEqualTo(State.NOT_OBSERVED);
                    assertThat(result.coverage()).isZero();
                } else {
                    assertThat(degree >= .5 ? State.MET : State.NOT_MET).isEqualTo(result.state());
                    assertThat(degree).isBetween(0.0, 1.0);
                    assertThat(result.coverage()).isPositive().isLessThanOrEqualTo(1);
                }
            }
        }
    }

    @Test
    void ofRatersWhoAgreeTheStrongestCounts() {
        RuleFile expert = rule("reputation/expert-lists");
        RuleFile community = rule("reputation/community-lists");

        assertThat(score(List.of(outcome(expert, 20), outcome(community, 13)))).isEqualTo(70);
        assertThat(score(List.of(outcome(expert, -20), outcome(community, -28))))
                .isEqualTo(22);
        assertThat(score(List.of(outcome(expert, 20), outcome(community, -28)))).isEqualTo(42);
    }

    @Test
    void aKindSwitchesQuestionsOff() {
        List<Outcome> found =
                List.of(outcome(rule("reputation/expert-lists"), 30), outcome(rule("transparency/about-page"), 1));
        Kinds.Meaning state = BOOK.kinds().meaning("state-media");
        Tally tally = new Tally(CRITERIA, "state-media", state, found);

        assertThat(state.off()).contains("ownership");
        assertThat(tally.contributions().stream().mapToInt(Contribution::points).sum())
                .isEqualTo(80);
        assertThat(tally.results())
                .filteredOn(r -> r.criterion().equals("ownership"))
                .allSatisfy(r -> assertThat(r.message()).contains("Not asked of a source of this kind"));
    }

    @Test
    void weightsOfTheQuestionsThatAreAskedAddUpToOne() {
        for (String kind : Kinds.ALL) {
            Tally tally = new Tally(CRITERIA, kind, BOOK.kinds().meaning(kind), List.of());
            double sum = tally.results().stream()
                    .mapToDouble(CriterionResult::weight)
                    .sum();
            assertThat(sum).as(kind).isBetween(.999, 1.001);
        }
    }

    private static List<Outcome> findings(Random random) {
        List<Outcome> findings = new ArrayList<>();
        for (RuleFile rule : RULES) {
            if (random.nextInt(4) == 0) {
                findings.add(outcome(rule, random.nextInt(-40, 40)));
            }
        }
        return findings;
    }

    private static Outcome finding(Random random, int points) {
        return outcome(RULES.get(random.nextInt(RULES.size())), points);
    }

    /** The findings with one more, wherever it stands. */
    private static List<Outcome> with(List<Outcome> findings, Outcome more, Random random) {
        List<Outcome> all = new ArrayList<>(findings);
        all.add(random.nextInt(all.size() + 1), more);
        return all;
    }

    private static int score(List<Outcome> findings) {
        return tally(findings).contributions().stream()
                .mapToInt(Contribution::points)
                .sum();
    }

    private static Tally tally(List<Outcome> findings) {
        return new Tally(CRITERIA, "news", NEWS, findings);
    }

    private static RuleFile rule(String id) {
        return RULES.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    private static Outcome outcome(RuleFile rule, int points) {
        return new Outcome(rule, Outcome.State.FIRED, List.of(), List.of(), points, "Found.", List.of());
    }
}
