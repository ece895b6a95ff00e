package touchstone.check;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import touchstone.corpus.Corpus;
import touchstone.model.CheckedPassage;
import touchstone.model.FactCheck;
import touchstone.model.History;
import touchstone.model.History.Case;
import touchstone.model.History.Part;
import touchstone.model.Outlet;
import touchstone.text.Domains;
import touchstone.text.Words;

/**
 * Puts together what is known of a site's own record: fact-checks that name it, and passages of its collected articles of which
 * a fact-check surely speaks. Each claim becomes one case, whoever checked it and wherever it was copied.
 */
final class Histories {

    /** More than anybody reads, and few enough to compare each with each. */
    private static final int MOST = 300;
    /** Share of words of two checked claims that makes them one: they must also name the same numbers. */
    private static final double SAME = .7;

    private final Corpus corpus;
    private final String site;
    private final @Nullable Outlet outlet;
    private final List<Trace> traces = new ArrayList<>();

    /**
     * One sign that a site had to do with a checked claim.
     *
     * @param claim identifier of the kept claim, null where only the fact-check says so
     */
    private record Trace(
            FactCheck fact,
            @Nullable String claim,
            Part part,
            @Nullable URI where,
            @Nullable LocalDate said,
            @Nullable String behind) {

        /** An article that was read tells more than the address that a fact-check gives. */
        boolean isRead() {
            return claim != null;
        }
    }

    private Histories(Corpus corpus, String site, @Nullable Outlet outlet) {
        this.corpus = corpus;
        this.site = site;
        this.outlet = outlet;
    }

    /**
     * The history of a site as it weighs on a day.
     *
     * @param site a host
     * @param outlet whose name fact-checks may call it by, null if none is known there
     * @param passages of its articles, the newest first
     */
    static History of(
            Corpus corpus, String site, @Nullable Outlet outlet, List<CheckedPassage> passages, LocalDate today) {
        String domain = Objects.requireNonNullElse(Domains.registrable(site), site);
        Histories histories = new Histories(corpus, domain, outlet);
        corpus.about(domain).forEach(histories::named);
        passages.forEach(histories::read);
        return History.of(histories.cases(), today);
    }

    /**
     * What a fact-check itself says: who made the claim, or where it stood. Where nobody is named, the claimant is the host of an
     * address at which it stood, which may have refuted it.
     */
    private void named(FactCheck fact) {
        String claimant = fact.claimant();
        URI where = fact.appearances().stream()
                .filter(a -> site.equals(Domains.registrable(a)))
                .findFirst()
                .orElse(null);
        boolean isMade = claimant != null
                && (isItsName(claimant) || (where == null && site.equals(Domains.registrable(claimant))));
        LocalDate said = fact.claimDate() == null ? fact.reviewed() : fact.claimDate();
        add(new Trace(fact, null, isMade ? Part.MADE : Part.CARRIED, where, said, null));
    }

    private boolean isItsName(String claimant) {
        return outlet != null && claimant.strip().equalsIgnoreCase(outlet.name());
    }

    private void read(CheckedPassage passage) {
        FactCheck fact = corpus.byId(passage.factCheck());
        if (fact != null) { // what was taken back since speaks no more
            boolean isTaken = passage.agency() != null && !site.equals(passage.agencySite());
            add(new Trace(
                    fact,
                    passage.claim(),
                    part(passage, isTaken),
                    passage.page(),
                    passage.day(),
                    isTaken ? passage.agency() : null));
        }
    }

    private static Part part(CheckedPassage passage, boolean isTaken) {
        return switch (passage.stance()) {
            case DENIES -> Part.DENIED;
            case REPORTS, UNKNOWN -> Part.REPORTED;
            case ASSERTS ->
                switch (passage.word()) {
                    case NONE, AUTHOR -> isTaken ? Part.REPUBLISHED : Part.MADE;
                    default -> Part.REPORTED;
                };
        };
    }

    /** What a fact-checker says of its own claims is no word of others. */
    private void add(Trace trace) {
        if (traces.size() < MOST && !site.equals(trace.fact.publisherDomain())) {
            traces.add(trace);
        }
    }

    private List<Case> cases() {
        return groups().stream()
                .map(Histories::joined)
                .sorted(Comparator.comparing((Case c) -> !c.counts())
                        .thenComparing(Case::part)
                        .thenComparing(Case::said, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(c -> c.factCheck().id()))
                .toList();
    }

    /** Signs that belong together: of one fact-check, of one kept claim, or of fact-checks with the same words and numbers. */
    private List<List<Trace>> groups() {
        List<Set<String>> words = traces.stream()
                .map(t -> Set.copyOf(Words.folded(t.fact.claim())))
                .toList();
        int[] group = new int[traces.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            for (int j = 0; j < i; j++) {
                if (group[i] != group[j] && isSame(i, j, words)) {
                    int old = group[i];
                    for (int k = 0; k <= i; k++) {
                        group[k] = group[k] == old ? group[j] : group[k];
                    }
                }
            }
        }
        Map<Integer, List<Trace>> groups = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], g -> new ArrayList<>()).add(traces.get(i));
        }
        return List.copyOf(groups.values());
    }

    private boolean isSame(int i, int j, List<Set<String>> words) {
        Trace one = traces.get(i);
        Trace other = traces.get(j);
        return one.fact.id().equals(other.fact.id())
                || (one.claim != null && one.claim.equals(other.claim))
                || isSame(words.get(i), words.get(j));
    }

    private static boolean isSame(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        int all = one.size() + other.size() - shared.size();
        return shared.size() >= SAME * all && numbers(one).equals(numbers(other));
    }

    private static Set<String> numbers(Set<String> words) {
        Set<String> numbers = new HashSet<>(words);
        numbers.removeIf(w -> w.chars().noneMatch(Character::isDigit));
        return numbers;
    }

    /** What was read outdoes what a fact-check's addresses suggest; then the gravest counts. */
    private static Case joined(List<Trace> group) {
        boolean isRead = group.stream().anyMatch(Trace::isRead);
        Trace first = group.stream()
                .filter(t -> t.isRead() == isRead)
                .min(Comparator.comparing(Trace::part)
                        .thenComparing(Trace::said, Comparator.nullsLast(Comparator.reverseOrder())))
                .orElseThrow();
        List<FactCheck> facts = new ArrayList<>();
        group.stream().map(Trace::fact).sorted(FOREMOST).forEach(f -> {
            if (facts.stream().noneMatch(known -> known.id().equals(f.id()))) {
                facts.add(f);
            }
        });
        return new Case(
                facts.getFirst(), facts.subList(1, facts.size()), first.part, first.where, first.said, first.behind);
    }

    private static final Comparator<FactCheck> FOREMOST = Comparator.comparing(FactCheck::tier)
            .thenComparing(FactCheck::reviewed, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(FactCheck::id);
}
