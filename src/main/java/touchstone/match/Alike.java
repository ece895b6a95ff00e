package touchstone.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import touchstone.model.FactCheck;
import touchstone.model.Match;
import touchstone.model.Match.Certainty;
import touchstone.model.PublisherTier;
import touchstone.model.Verdict;

/**
 * Brings matches of the same claim together into one that lists them all. A publisher is heard once with the same words, with
 * the latest; and one that nobody vouches for cannot fill the page with itself.
 */
final class Alike {

    /** As many of a self-declared publisher as one claim can need. */
    static final int MOST_OF_SELF_DECLARED = 3;

    /** Two that are both surely about the text's claim are about the same, unless they hardly share a word. */
    private static final double RELATED = .3;

    /** First who is vouched for, then what is surer, likelier, newer. */
    private static final Comparator<Found> FOREMOST = Comparator.comparing(
                    (Found f) -> f.fact().tier())
            .thenComparing(f -> f.match.certainty())
            .thenComparingDouble(f -> -f.match.probability())
            .thenComparing(
                    f -> Objects.requireNonNullElse(f.fact().reviewed(), LocalDate.MIN), Comparator.reverseOrder());

    private final Map<String, Integer> counts = new HashMap<>();
    private final List<List<Found>> groups = new ArrayList<>();

    private record Found(Match match, Statement checked) {

        FactCheck fact() {
            return match.factCheck();
        }
    }

    /** Takes in a match; asked in the order of rank. */
    void add(Match match, Statement checked) {
        FactCheck fact = match.factCheck();
        String publisher = fact.publisherKey();
        boolean selfDeclared = publisher != null && fact.tier() == PublisherTier.SELF_DECLARED;
        if (selfDeclared && counts.merge(publisher, 1, Integer::sum) > MOST_OF_SELF_DECLARED) {
            return;
        }
        Found found = new Found(match, checked);
        for (List<Found> group : groups) {
            if (group.stream().allMatch(other -> isSame(other, found))) {
                group.add(found);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(found)));
    }

    /** One match for each claim, in the order in which the first of each came. */
    List<Match> matches() {
        return groups.stream().map(Alike::joined).toList();
    }

    private static Match joined(List<Found> group) {
        List<Found> ordered = group.stream().sorted(FOREMOST).toList();
        List<FactCheck> voices = new ArrayList<>();
        for (Found found : ordered) {
            FactCheck fact = found.fact();
            boolean repeats = voices.stream().anyMatch(v -> isRepeated(v, fact));
            if (!repeats) {
                voices.add(fact);
            }
        }
        Match first = ordered.getFirst().match;
        List<FactCheck> others =
                voices.stream().filter(v -> !v.equals(first.factCheck())).toList();
        return first.withAlike(others, disagreement(voices));
    }

    /** Whether a publisher says the same of the same words again. */
    private static boolean isRepeated(FactCheck one, FactCheck other) {
        return one.publisherKey() != null
                && one.publisherKey().equals(other.publisherKey())
                && words(one).equals(words(other))
                && !one.verdict().differsFrom(other.verdict());
    }

    private static Set<String> words(FactCheck fact) {
        return Words.of(fact.claim()).all().stream().map(Words.Word::stem).collect(Collectors.toSet());
    }

    private static boolean isSame(Found one, Found other) {
        if (!one.fact().language().equals(other.fact().language())) {
            return false;
        }
        boolean sure = one.match.certainty() == Certainty.CONFIRMED && other.match.certainty() == Certainty.CONFIRMED;
        return Overlap.of(one.checked.keys(), other.checked.keys()) >= (sure ? RELATED : Certainties.TWIN)
                && !Guards.differ(one.checked, other.checked);
    }

    /** Where those that somebody vouches for come to other results; a made-up fact-checker cannot make a dispute. */
    private static List<String> disagreement(List<FactCheck> voices) {
        List<FactCheck> vouched = voices.stream()
                .filter(f -> f.tier() != PublisherTier.SELF_DECLARED)
                .toList();
        List<Verdict> verdicts = vouched.stream().map(FactCheck::verdict).toList();
        boolean differ = verdicts.stream().anyMatch(v -> verdicts.stream().anyMatch(v::differsFrom));
        if (!differ) {
            return List.of();
        }
        boolean contradict = verdicts.stream().anyMatch(v -> verdicts.stream().anyMatch(v::contradicts));
        String said = vouched.stream().map(Alike::said).collect(Collectors.joining("; "));
        return List.of(
                (contradict ? "Fact-checkers contradict each other: " : "Fact-checkers do not agree: ") + said + ".");
    }

    private static String said(FactCheck fact) {
        String who = Objects.requireNonNullElse(
                fact.publisher(), fact.publisherDomain() == null ? "somebody" : fact.publisherDomain());
        String rating = Objects.requireNonNullElse(fact.rating(), fact.verdict().label());
        return who + " “" + rating + "”" + (fact.reviewed() == null ? "" : " (" + fact.reviewed() + ")");
    }
}
