package org.crshooks.cdshooks.problem;

/**
 * A request that cannot be answered. It names the element at fault, never what the element held.
 */
public final class Refusal extends RuntimeException {

    private final transient Problem problem;
    private final String element;

    /** @param element our own name of the element at fault such as {@code context.patientId}; empty where none */
    public Refusal(Problem problem, String element) {
        super(problem.name() + (element.isEmpty() ? "" : " " + element), null, false, false);
        this.problem = problem;
        this.element = element;
    }

    public Refusal(Problem problem) {
        this(problem, "");
    }

    public Problem problem() {
        return problem;
    }

    public String element() {
        return element;
    }
}
