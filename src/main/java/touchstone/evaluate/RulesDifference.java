package touchstone.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import touchstone.model.History;
import touchstone.model.SiteFacts;
import touchstone.model.SourceRole;
import touchstone.model.SourceScore;
import touchstone.model.SourceScore.Contribution;
import touchstone.rule.RuleSet;
import touchstone.rulebook.RuleFile;
import touchstone.source.SourceScorer;

/** What differs between two folders of rules, and what that does to sources of which nothing is known but their domain. */
public final class RulesDifference {

    private final Map<String, RuleFile> before;
    private final Map<String, RuleFile> after;
    private final SourceScorer oldScorer;
    private final SourceScorer newScorer;

    private RulesDifference(RuleSet before, RuleSet after) {
        this.before = byId(before);
        this.after = byId(after);
        this.oldScorer = SourceScorer.of(before);
        this.newScorer = SourceScorer.of(after);
    }

    /** @throws touchstone.rulebook.RulebookException if a folder cannot be read */
    public static RulesDifference between(Path before, Path after) {
        return new RulesDifference(RuleSet.load(before), RuleSet.load(after));
    }

    private static Map<String, RuleFile> byId(RuleSet set) {
        Map<String, RuleFile> rules = new TreeMap<>();
        set.rules().forEach(rule -> rules.put(rule.id(), rule));
        return rules;
    }

    /**
     * A rule that differs.
     *
     * @param how {@code new}, {@code gone} or {@code changed}
     * @param what the keys that differ, empty unless it changed
     */
    public record Change(String rule, String how, List<String> what) {}

    /**
     * A source whose band differs.
     *
     * @param from band and score before, as words
     * @param by the rules that give other points, with both points
     */
    public record Move(String domain, String from, String to, List<String> by) {}

    /** The rules that differ, by id. */
    public List<Change> changes() {
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            RuleFile old = before.get(id);
            RuleFile now = after.get(id);
            if (old == null || now == null) {
                changes.add(new Change(id, old == null ? "new" : "gone", List.of()));
            } else {
                List<String> what = keys(old, now);
                if (!what.isEmpty()) {
                    changes.add(new Change(id, "changed", what));
                }
            }
        }
        return changes;
    }

    private static List<String> keys(RuleFile old, RuleFile now) {
        Map<String, Function<RuleFile, Object>> parts = new TreeMap<>();
        parts.put("status", RuleFile::status);
        parts.put("version", RuleFile::version);
        parts.put("title", RuleFile::title);
        parts.put("why", RuleFile::why);
        parts.put("references", RuleFile::references);
        parts.put("false_positives", RuleFile::falsePositives);
        parts.put("tags", RuleFile::tags);
        parts.put("criterion", RuleFile::criterion);
        parts.put("applies", r -> {
            RuleFile.Applies a = r.applies();
            return List.of(
                    a.to(),
                    a.needs(),
                    a.without(),
                    a.kinds(),
                    a.languages(),
                    a.countries(),
                    String.valueOf(a.from()),
                    String.valueOf(a.until()));
        });
        parts.put("find", r -> r.find() == null ? "" : r.find().toString());
        parts.put("when", r -> r.when() == null ? "" : r.when().text());
        parts.put("effect", RuleFile::effect);
        parts.put("message", r -> r.message().text());
        parts.put("examples", r -> List.of(said(r.hits()), said(r.misses())));
        return parts.entrySet().stream()
                .filter(part -> !Objects.equals(
                        part.getValue().apply(old), part.getValue().apply(now)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Object> said(List<RuleFile.Example> examples) {
        return examples.stream()
                .<Object>map(e -> List.of(
                        e.signals(),
                        e.markedTitle(),
                        e.markedBody(),
                        String.valueOf(e.points()),
                        String.valueOf(e.message())))
                .toList();
    }

    /** Every domain with an entry in a list of either folder. */
    public Set<String> listed() {
        Set<String> listed = new TreeSet<>(oldScorer.listed());
        listed.addAll(newScorer.listed());
        return listed;
    }

    /** Those of the domains whose band differs, in their order. */
    public List<Move> moves(Set<String> domains) {
        List<Move> moves = new ArrayList<>();
        for (String domain : domains) {
            SourceScore old = score(oldScorer, domain);
            SourceScore now = score(newScorer, domain);
            if (old.band() != now.band()) {
                moves.add(new Move(domain, words(old), words(now), by(old, now)));
            }
        }
        return moves;
    }

    private static SourceScore score(SourceScorer scorer, String domain) {
        SiteFacts facts = new SiteFacts(domain, null, null, List.of(), null);
        return scorer.score(SourceRole.PAGE, facts, History.NONE);
    }

    private static String words(SourceScore score) {
        String band = score.band().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return score.score() == null ? band : band + " " + score.score();
    }

    private static List<String> by(SourceScore old, SourceScore now) {
        Map<String, Integer> oldPoints = points(old);
        Map<String, Integer> newPoints = points(now);
        Set<String> rules = new TreeSet<>(oldPoints.keySet());
        rules.addAll(newPoints.keySet());
        return rules.stream()
                .filter(r -> !Objects.equals(oldPoints.get(r), newPoints.get(r)))
                .map(r -> String.format(
                        Locale.ROOT, "%s (%+d → %+d)", r, oldPoints.getOrDefault(r, 0), newPoints.getOrDefault(r, 0)))
                .toList();
    }

    private static Map<String, Integer> points(SourceScore score) {
        return score.contributions().stream()
                .collect(Collectors.toMap(Contribution::rule, Contribution::points, Integer::sum, TreeMap::new));
    }
}
