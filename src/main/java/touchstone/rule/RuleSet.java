package touchstone.rule;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Subject;
import touchstone.rulebook.RuleFolders;
import touchstone.rulebook.Rulebook;
import touchstone.rulebook.RulebookException;

/**
 * Rules ready to run. A condition is compiled when a rule first needs it, once; loading CEL takes a second on a cold JVM,
 * which a look at a domain can do without. Thread-safe.
 */
public final class RuleSet {

    private final Rulebook book;
    private final Map<String, ReadyRule> ready = new ConcurrentHashMap<>();
    private final Map<Subject, Conditions> compilers = new ConcurrentHashMap<>();
    private final Set<String> broken;

    private RuleSet(Rulebook book, Set<String> broken) {
        this.book = book;
        this.broken = broken;
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
        RuleSet set = checked(Rulebook.read(folders, problems), problems);
        if (!problems.isEmpty()) {
            throw new RulebookException(problems);
        }
        return set;
    }

    /** The same with the sound rules alone, for looking at those although others are broken; what is wrong is noted. */
    public static RuleSet sound(RuleFolders folders, List<Problem> problems) {
        return checked(Rulebook.read(folders, problems), problems);
    }

    /**
     * Compiles and checks every rule of a book.
     *
     * @param problems those found in reading the book; those found now are added, and the rules of all files named are left out
     */
    public static RuleSet checked(Rulebook book, List<Problem> problems) {
        RuleSet all = lazy(book);
        List<Problem> found = new ArrayList<>();
        for (RuleFile rule : all.rules()) {
            found.addAll(RuleCheck.problems(rule));
            all.ready.put(rule.id(), all.make(rule, found::add));
        }
        Set<String> broken = Stream.concat(problems.stream(), found.stream())
                .map(Problem::file)
                .collect(Collectors.toSet());
        found.forEach(problem -> problems.add(book.located(problem)));
        return new RuleSet(book, broken, all);
    }

    private RuleSet(Rulebook book, Set<String> broken, RuleSet other) {
        this(book, broken);
        ready.putAll(other.ready);
        compilers.putAll(other.compilers);
    }

    /**
     * The rules of a book without that check, for a folder that has passed it before: nothing is parsed or compiled until it
     * is needed, and a condition that does not compile never fires.
     */
    public static RuleSet lazy(Rulebook book) {
        return new RuleSet(book, Set.of());
    }

    /** Where the rules come from. */
    public Rulebook book() {
        return book;
    }

    /** The rules, by id. Deprecated ones are left out. */
    public List<RuleFile> rules() {
        return book.rules().stream().filter(this::isRun).toList();
    }

    private boolean isRun(RuleFile rule) {
        return rule.status() != RuleFile.Status.DEPRECATED
                && !broken.contains(rule.message().file());
    }

    /**
     * What every rule about the subject of these signals makes of them, by id of rule. Of rules that need what was not observed
     * a lazy set says nothing.
     */
    public List<Outcome> evaluate(Signals signals) {
        List<Outcome> outcomes = new ArrayList<>();
        for (RuleFile rule : book.rules(signals.subject(), signals::observed)) {
            if (isRun(rule) && rule.applies().to() == signals.subject()) {
                outcomes.add(signed(ready(rule).evaluate(signals)));
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
        return ready(rule).evaluate(signals);
    }

    ReadyRule ready(RuleFile rule) {
        ReadyRule known = ready.get(rule.id());
        return known != null ? known : ready.computeIfAbsent(rule.id(), id -> make(rule, p -> {}));
    }

    private ReadyRule make(RuleFile rule, Consumer<Problem> problems) {
        @Nullable
        Condition condition =
                rule.when() == null ? null : conditions(rule.applies().to()).compile(rule, rule.when(), problems);
        return new ReadyRule(rule, finder(rule), condition);
    }

    @Nullable
    Finder finder(RuleFile rule) {
        return rule.find() == null ? null : new Finder(rule.find(), book.lexicons());
    }

    Conditions conditions(Subject subject) {
        return compilers.computeIfAbsent(subject, s -> new Conditions(s, book.lexicons()));
    }

    /** The name of an enum constant in rules: {@code press-release}. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
