package touchstone.rule;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import touchstone.rulebook.Lexicon;
import touchstone.rulebook.Problem;
import touchstone.rulebook.RuleFile;
import touchstone.rulebook.RuleFile.Expression;
import touchstone.rulebook.RuleFile.Subject;

/**
 * Compiles conditions over the signals of one subject. They see signals, {@link Functions} and that part of CEL that is made of
 * texts, numbers, yes and no, and lists; what they can cost at most is counted before they run. Thread-safe.
 */
final class Conditions {

    static final int MAX_LETTERS = 2_000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(MAX_LETTERS)
            .maxParseRecursionDepth(40)
            .maxParseExpressionNodeCount(500)
            .comprehensionMaxIterations(Cost.MOST_ROUNDS)
            .build();

    /** Kinds of values that no signal has, joining texts, which can grow without end, and patterns, whose place is {@code find}. */
    private static final Pattern LEFT_OUT = Pattern.compile(
            ".*(uint|bytes|timestamp|duration|to_dyn|_map|map_|to_string|string_to_|matches|add_string|to_bool).*|type");

    private final Subject subject;
    private final Functions functions;
    private final CelCompiler compiler;
    private final CelRuntime runtime;

    Conditions(Subject subject, Map<String, Lexicon> lexicons) {
        this.subject = subject;
        this.functions = Functions.over(lexicons);
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) -> !LEFT_OUT.matcher(
                                        overload.celOverloadDecl().overloadId())
                                .matches())
                        .build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setResultType(SimpleType.BOOL);
        Signal.ALL.stream()
                .filter(s -> s.subjects().contains(subject))
                .forEach(s -> builder.addVar(s.name(), type(s.type())));
        CelRuntimeBuilder run = CelRuntimeFactory.plannerRuntimeBuilder().setOptions(OPTIONS);
        for (Functions.Call call : functions.calls().values()) {
            builder.addFunctionDeclarations(call.declaration());
            run.addFunctionBindings(call.bindings());
        }
        this.compiler = builder.build();
        this.runtime = run.build();
    }

    Functions functions() {
        return functions;
    }

    /** Compiles the condition of a rule; null, with problems noted, if it cannot. */
    @Nullable
    Condition compile(RuleFile rule, Expression when, Consumer<Problem> problems) {
        if (when.text().length() > MAX_LETTERS) {
            problems.accept(when.problem(
                    1, 1, "condition is longer than " + MAX_LETTERS + " letters", "put words into a lexicon"));
            return null;
        }
        CelValidationResult result = compiler.compile(when.text());
        if (result.hasError()) {
            result.getErrors().forEach(issue -> problems.accept(problem(when, issue)));
            return null;
        }
        try {
            CelAbstractSyntaxTree tree = result.getAst();
            List<Problem> found = new ArrayList<>(new ConditionCheck(rule, when, tree, functions).problems());
            found.forEach(problems);
            return found.isEmpty() ? ready(tree) : null;
        } catch (CelValidationException e) {
            problems.accept(when.problem(1, 1, "condition cannot be compiled: " + e.getMessage(), null));
            return null;
        }
    }

    /** A checked tree, ready to run. */
    Condition ready(CelAbstractSyntaxTree tree) {
        try {
            return new Condition(tree, runtime.createProgram(tree));
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("a condition that passed its check cannot run", e);
        }
    }

    private Problem problem(Expression when, CelIssue issue) {
        String message = issue.getMessage().lines().findFirst().orElse("");
        String hint = null;
        String undeclared = "undeclared reference to '";
        if (message.startsWith(undeclared)) {
            String name = message.substring(undeclared.length(), message.indexOf('\'', undeclared.length()));
            message = "unknown signal or function '" + name + "'";
            hint = hint(name);
        }
        return when.problem(
                Math.max(1, issue.getSourceLocation().getLine()),
                Math.max(1, issue.getSourceLocation().getColumn() + 1),
                plain(message),
                hint);
    }

    /** What CEL says, in the words of rules: '>' for '_>_', text for string. */
    private static String plain(String message) {
        int candidates = message.indexOf(" (candidates:");
        String said = candidates > 0 ? message.substring(0, candidates) : message;
        int expecting = said.indexOf(" expecting {");
        said = expecting > 0 ? said.substring(0, expecting) : said;
        if (!said.startsWith("found no matching overload for ")) {
            return said.replace("mismatched input", "did not expect")
                    .replace("token recognition error at:", "cannot read");
        }
        int types = said.indexOf(" applied to ");
        String name = said.substring("found no matching overload for ".length(), types);
        String taken = said.substring(types + " applied to ".length())
                .replaceAll("^'|'$", "")
                .replace("list(string)", "texts")
                .replace("string", "text")
                .replace("int", "count")
                .replace("double", "number")
                .replace("bool", "yes or no");
        return "no form of " + name.replaceAll("'_(.+)_'", "'$1'") + " takes " + taken;
    }

    private String hint(String name) {
        if (name.equals("matches")) {
            return "a pattern belongs under 'find'";
        }
        List<String> names = new ArrayList<>(Signal.namesFor(subject));
        names.addAll(functions.calls().keySet());
        return Signal.suggestion(name, names);
    }

    private static CelType type(Signal.Type type) {
        return switch (type) {
            case TEXT, DATE -> SimpleType.STRING;
            case COUNT -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case FLAG -> SimpleType.BOOL;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }
}
