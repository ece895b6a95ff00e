package touchstone.rule;

import dev.cel.runtime.CelEvaluationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.model.Span;
import touchstone.rule.Outcome.State;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Applies;
import touchstone.rulebook.RuleFile.Expression;
import touchstone.rulebook.RuleFile.Subject;
import touchstone.rulebook.RuleFolders;
import touchstone.rulebook.Rulebook;
import touchstone.rulebook.RulebookException;

/**
 * Rules ready to run. A condition is compiled when a rule first needs it, once; loading CEL takes a second on a cold JVM,
 * which a look at a domain can do without. Thread-safe.
 */
public final class RuleSet {

    /** A reader who has seen five places has seen the point. */
    private static final int MAX_MENTIONS = 5;

    private final Rulebook book;
    private final Map<String, Finder> finders = new ConcurrentHashMap<>();
    private final Map<String, Optional<Conditions.Condition>> compiled = new ConcurrentHashMap<>();
    private final Map<Subject, Conditions> compilers = new ConcurrentHashMap<>();

    private RuleSet(Rulebook book) {
        this.book = book;
    }

    /**
     * Reads a folder of rules, compiles and checks every one.
     *
     * @throws RulebookException with every problem of form and of sense in every file
     */
    public static RuleSet load(Path folder) {
        return load(RuleFolders.of(folder));
    }

    /** The same of several layers of rules. */
    public static RuleSet load(RuleFolders folders) {
        List<Problem> problems = new ArrayList<>();
        RuleSet set = lazy(Rulebook.read(folders, problems));
        Consumer<Problem> noted = problem -> problems.add(set.book.located(problem));
        for (RuleFile rule : set.rules()) {
            RuleCheck.problems(rule).forEach(noted);
            if (rule.when() != null) {
                set.compiled.put(rule.id(), set.condition(rule, rule.when(), noted));
            }
        }
        if (!problems.isEmpty()) {
            throw new RulebookException(problems);
        }
        return set;
    }

    /**
     * The rules of a book without that check, for a folder that has passed it before: nothing is parsed or compiled until it
     * is needed, and a condition that does not compile never fires.
     */
    public static RuleSet lazy(Rulebook book) {
        return new RuleSet(book);
    }

    /** Where the rules come from. */
    public Rulebook book() {
        return book;
    }

    /** The rules, by id. Deprecated ones are left out. */
    public List<RuleFile> rules() {
        return book.rules().stream().filter(RuleSet::isRun).toList();
    }

    private static boolean isRun(RuleFile rule) {
        return rule.status() != RuleFile.Status.DEPRECATED;
    }

    /**
     * What every rule about the subject of these signals makes of them, by id of rule. Of rules that need what was not observed
     * a lazy set says nothing.
     */
    public List<Outcome> evaluate(Signals signals) {
        List<Outcome> outcomes = new ArrayList<>();
        for (RuleFile rule : book.rules(signals.subject(), signals::observed)) {
            if (isRun(rule) && rule.applies().to() == signals.subject()) {
                outcomes.add(signed(evaluate(rule, signals)));
            }
        }
        return outcomes;
    }

    /** With whose rule it is, where that lies over those that everybody has. */
    private Outcome signed(Outcome outcome) {
        String layer = book.layer(outcome.rule().id() + ".yaml");
        if (layer == null || !outcome.isFired()) {
            return outcome;
        }
        String whose = " (rule of “" + layer + "”)";
        return new Outcome(
                outcome.rule(),
                outcome.state(),
                outcome.spans(),
                outcome.found(),
                outcome.points(),
                outcome.message() + whose,
                outcome.mentions().stream()
                        .map(m -> new Outcome.Mention(m.span(), m.message() + whose))
                        .toList());
    }

    Outcome evaluate(RuleFile rule, Signals signals) {
        Applies applies = rule.applies();
        String missing = applies.needs().stream()
                .filter(n -> !signals.observed(n))
                .findFirst()
                .orElse(null);
        if (missing != null) {
            return outcome(rule, State.NOT_OBSERVED, "not observed: " + missing.replace('_', ' '));
        }
        if (applies.without().stream().anyMatch(signals::observed)) {
            return outcome(rule, State.NOT_OBSERVED, "another rule says it on better evidence");
        }
        if (!fits(applies, signals)) {
            return outcome(rule, State.NOT_OBSERVED, "does not apply to this kind of page");
        }
        RuleFile.Find find = rule.find();
        Finder.Found found = find == null
                ? new Finder.Found(List.of(), List.of())
                : finders.computeIfAbsent(rule.id(), id -> new Finder(find, book.lexicons()))
                        .find(signals);
        return decide(rule, find == null ? signals : signals.with(found.words()), found);
    }

    private Outcome decide(RuleFile rule, Signals signals, Finder.Found found) {
        if (rule.when() == null) {
            boolean isFound = rule.find() == null
                    || rule.effect().scale() != null
                    || !found.words().isEmpty();
            return isFound ? fired(rule, signals, found) : outcome(rule, State.SILENT, "");
        }
        Optional<Conditions.Condition> condition =
                compiled.computeIfAbsent(rule.id(), id -> condition(rule, rule.when(), p -> {}));
        if (condition.isEmpty()) {
            return outcome(rule, State.NOT_OBSERVED, "rule does not compile");
        }
        try {
            return condition.get().holds(signals) ? fired(rule, signals, found) : outcome(rule, State.SILENT, "");
        } catch (CelEvaluationException e) {
            return outcome(rule, State.NOT_OBSERVED, "rule could not decide: " + e.getMessage());
        }
    }

    private static boolean fits(Applies applies, Signals signals) {
        String language = signals.text("language");
        return (applies.languages().isEmpty()
                        || language.isEmpty()
                        || applies.languages().contains(language))
                && (applies.kinds().isEmpty()
                        || applies.kinds().stream().anyMatch(k -> label(k).equals(signals.text("kind"))));
    }

    /** The name of an enum constant in rules: {@code press-release}. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Outcome fired(RuleFile rule, Signals signals, Finder.Found found) {
        RuleFile.Scale scale = rule.effect().scale();
        int points = scale == null ? rule.effect().points() : scale.points(signals.number(scale.signal()));
        String message = Message.fill(rule.message().text(), signals, found.words());
        List<Outcome.Mention> mentions = new ArrayList<>();
        for (int i = 0; i < Math.min(MAX_MENTIONS, found.spans().size()); i++) {
            List<String> here = found.words().subList(i, found.words().size());
            mentions.add(new Outcome.Mention(
                    found.spans().get(i), Message.fill(rule.message().text(), signals, here)));
        }
        return new Outcome(rule, State.FIRED, found.spans(), found.words(), points, message, mentions);
    }

    private static Outcome outcome(RuleFile rule, State state, String message) {
        return new Outcome(rule, state, List.<Span>of(), List.of(), 0, message, List.of());
    }

    private Optional<Conditions.Condition> condition(
            RuleFile rule, @Nullable Expression when, Consumer<Problem> problems) {
        if (when == null) {
            return Optional.empty();
        }
        Conditions conditions = compilers.computeIfAbsent(rule.applies().to(), Conditions::new);
        return Optional.ofNullable(conditions.compile(rule, when, problems));
    }
}
