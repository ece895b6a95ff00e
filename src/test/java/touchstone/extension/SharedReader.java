package touchstone.extension;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import touchstone.Browser;

/** Hands the one browser of the run to tests, put in order before each; skips them where there is none. */
final class SharedReader implements ExecutionCondition, ParameterResolver, BeforeEachCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SharedReader.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Browser.isThere()
                ? ConditionEvaluationResult.enabled("Chromium is there")
                : ConditionEvaluationResult.disabled(Browser.MISSING);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        reader(context).startAnew();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return reader(context);
    }

    private static Reader reader(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Reader.class, type -> new Reader(), Reader.class);
    }
}
