package touchstone.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Optional;

/** A condition ready to run, with the tree from which it was made. Thread-safe. */
record Condition(CelAbstractSyntaxTree tree, CelRuntime.Program program) {

    /** @throws CelEvaluationException if it cannot decide, as for a division by zero */
    boolean holds(Signals signals) throws CelEvaluationException {
        return Boolean.TRUE.equals(program.eval(name -> Optional.ofNullable(signals.value(name))));
    }
}
