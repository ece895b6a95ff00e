package touchstone.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.Hints;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Expression;
import touchstone.rulebook.RuleFile.Subject;

/**
 * Compiles conditions over the signals of one subject. CEL has no loops but its macros over lists, and their rounds are
 * capped; its regular expressions are RE2. Thread-safe.
 */
final class Conditions {

    private static final int MAX_NODES = 500;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(2_000)
            .maxParseRecursionDepth(40)
            .maxParseExpressionNodeCount(MAX_NODES)
            .comprehensionMaxIterations(2_000)
            .maxRegexProgramSize(2_000)
            .build();

    private final Subject subject;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    Conditions(Subject subject) {
        this.subject = subject;
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        Signal.ALL.stream()
                .filter(s -> s.subjects().contains(subject))
                .forEach(s -> builder.addVar(s.name(), type(s.type())));
        this.compiler = builder.build();
        this.runtime =
                CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS).build();
    }

    /** A condition ready to run. Thread-safe. */
    interface Condition {
        /** @throws CelEvaluationException if it cannot decide, as for a division by zero */
        boolean holds(Signals signals) throws CelEvaluationException;
    }

    /** Compiles the condition of a rule; null, with problems noted, if it cannot. */
    @Nullable
    Condition compile(RuleFile rule, Expression when, Consumer<Problem> problems) {
        CelValidationResult result = compiler.compile(when.text());
        if (result.hasError()) {
            result.getErrors().forEach(issue -> problems.accept(problem(when, issue)));
            return null;
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            checkNeeds(rule, when, tree, problems);
            CelRuntime.Program program = runtime.createProgram(tree);
            return signals -> Boolean.TRUE.equals(program.eval(name -> Optional.ofNullable(signals.value(name))));
        } catch (CelValidationException | CelEvaluationException e) {
            problems.accept(when.problem(1, 1, "condition cannot be compiled: " + e.getMessage(), null));
            return null;
        }
    }

    /** A signal that may be missing must be listed under {@code needs}, or the rule would read silence as an answer. */
    private static void checkNeeds(
            RuleFile rule, Expression when, CelAbstractSyntaxTree tree, Consumer<Problem> problems) {
        tree.getReferenceMap().values().stream()
                .map(CelReference::name)
                .map(Signal::named)
                .filter(Objects::nonNull)
                .filter(s -> s.optional() && !rule.applies().needs().contains(s.name()))
                .map(Signal::name)
                .distinct()
                .sorted()
                .forEach(name -> problems.accept(when.problem(
                        1,
                        Math.max(1, when.text().indexOf(name) + 1),
                        "signal '" + name + "' may be missing",
                        "add it to 'needs' under 'applies'")));
    }

    private Problem problem(Expression when, CelIssue issue) {
        String message = issue.getMessage().lines().findFirst().orElse("");
        String hint = null;
        String undeclared = "undeclared reference to '";
        if (message.startsWith(undeclared)) {
            String name = message.substring(undeclared.length(), message.indexOf('\'', undeclared.length()));
            message = "unknown signal or function '" + name + "'";
            hint = Hints.nearest(name, Signal.namesFor(subject));
        }
        int candidates = message.indexOf(" (candidates:");
        if (candidates > 0) {
            message = message.substring(0, candidates);
        }
        return when.problem(
                Math.max(1, issue.getSourceLocation().getLine()),
                Math.max(1, issue.getSourceLocation().getColumn() + 1),
                message,
                hint);
    }

    private static CelType type(Signal.Type type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case COUNT -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case FLAG -> SimpleType.BOOL;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }
}
