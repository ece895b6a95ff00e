package touchstone.serve;

/** Ends a request that cannot be answered. Carries no stack: it tells whoever asked what is wrong, not us. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static Refusal of(Problem.Kind kind, String detail) {
        return new Refusal(Problem.of(kind, detail));
    }

    Problem problem() {
        return problem;
    }
}
