package touchstone.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.Lexicon;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Subject;

/**
 * What a rule lacks to be stable. A status is earned: the examples pass and assert what readers see, each alternative is needed
 * by one, the references can be looked up, and no sober text is spoken against.
 */
public final class Lint {

    private final RuleSet rules;
    private final RuleTests tests;
    private final Map<String, List<String>> against;

    /** @param against names of the sober texts that a rule speaks against, by id of rule */
    public Lint(RuleSet rules, Map<String, List<String>> against) {
        this.rules = rules;
        this.tests = new RuleTests(rules);
        this.against = against;
    }

    /**
     * @param lacks what is missing for stable, in sentences; empty if it is or may be stable
     * @param notes what is worth knowing and asks for nothing
     */
    public record Verdict(RuleFile rule, List<String> lacks, List<String> notes) {

        public Verdict {
            lacks = List.copyOf(lacks);
            notes = List.copyOf(notes);
        }

        /** Whether it bears a status that it has not earned. */
        public boolean isUnearned() {
            return rule.status() == RuleFile.Status.STABLE && !lacks.isEmpty();
        }
    }

    /** A verdict on every rule, by id. */
    public List<Verdict> run() {
        return rules.rules().stream().map(this::verdict).toList();
    }

    private Verdict verdict(RuleFile rule) {
        List<String> lacks = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        tests.examples(rule).stream()
                .filter(r -> !r.isPassed())
                .forEach(r -> lacks.add(r.example() + " (line " + r.line() + ") " + r.failure()));
        asserts(rule, lacks);
        tests.unproved(rule).forEach(what -> lacks.add("no example notices when " + what + " is taken away"));
        grounds(rule, lacks);
        List<String> texts = against.getOrDefault(rule.id(), List.of());
        if (!texts.isEmpty()) {
            lacks.add("speaks against sober texts: " + String.join(", ", texts));
        }
        lexicons(rule, notes);
        return new Verdict(rule, lacks, notes);
    }

    private void asserts(RuleFile rule, List<String> lacks) {
        boolean counts = rule.effect().points() != 0 || rule.effect().scale() != null;
        if (counts && rule.hits().stream().allMatch(h -> h.points() == null)) {
            lacks.add("no hit says how many points it gives ('points')");
        }
        if (rule.message().text().contains("{") && rule.hits().stream().allMatch(h -> h.message() == null)) {
            lacks.add("no hit says which sentence comes out ('message')");
        }
        boolean looks = rule.find() != null || rule.when() != null;
        if (looks && tests.looked(rule) == 0) {
            lacks.add("no near miss is looked at: each lacks what the rule needs, or is of another kind");
        }
    }

    private static void grounds(RuleFile rule, List<String> lacks) {
        for (String reference : rule.references()) {
            if (reference.chars().noneMatch(Character::isDigit) && !reference.contains("://")) {
                lacks.add("reference “" + reference + "” names no year, clause or address");
            }
        }
        sentence("why", rule.why(), lacks);
        sentence("message", rule.message().text(), lacks);
        if (rule.title().endsWith(".")) {
            lacks.add("'title' is a few words without a full stop");
        }
    }

    private static void sentence(String key, String text, List<String> lacks) {
        String end = text.strip();
        if (!end.endsWith(".") && !end.endsWith(".”")) {
            lacks.add("'" + key + "' is no sentence with a full stop");
        }
    }

    private void lexicons(RuleFile rule, List<String> notes) {
        RuleFile.Find find = rule.find();
        if (find == null) {
            return;
        }
        for (String name : find.lexicons()) {
            Lexicon lexicon = rules.book().lexicons().get(name);
            List<String> entries = lexicon == null ? List.of() : lexicon.phrases();
            long idle = entries.stream()
                    .filter(e -> !RuleTests.isExercised(e, rule))
                    .count();
            if (idle > 0) {
                notes.add(String.format(
                        Locale.ROOT,
                        "no example has %,d of the %,d entries of lexicon %s",
                        idle,
                        entries.size(),
                        name));
            }
        }
        if (find.pattern() != null) {
            PatternAlternatives.of(find.pattern().pattern(), Alternatives.LIST).stream()
                    .filter(group -> group.size() > Alternatives.LIST)
                    .map(group -> "a group of " + group.size() + " alternatives in the pattern is a word list, of which"
                            + " the examples show some")
                    .forEach(notes::add);
        }
    }

    /** Whether an outcome speaks against what it was found in: takes points worth a note, or calls it of another kind. */
    public static boolean speaksAgainst(Outcome outcome, String kind) {
        RuleFile.Effect effect = outcome.rule().effect();
        @Nullable String other = effect.kind();
        int worth = effect.scale() == null ? 1 : 3;
        return outcome.isFired()
                && outcome.rule().applies().to() == Subject.ARTICLE
                && (outcome.points() <= -worth || (other != null && !Objects.equals(other, kind)));
    }
}
