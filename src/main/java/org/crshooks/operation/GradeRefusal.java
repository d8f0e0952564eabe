package org.crshooks.operation;

/** The operation cannot be answered. It names the parameter at fault, never what the parameter held. */
public final class GradeRefusal extends RuntimeException {

    private final transient GradeFault fault;
    private final String parameter;

    /** @param parameter such as {@code asOf}; empty where none is at fault */
    public GradeRefusal(GradeFault fault, String parameter) {
        super(fault.name() + (parameter.isEmpty() ? "" : " " + parameter), null, false, false);
        this.fault = fault;
        this.parameter = parameter;
    }

    public GradeRefusal(GradeFault fault) {
        this(fault, "");
    }

    public GradeFault fault() {
        return fault;
    }

    public String parameter() {
        return parameter;
    }
}
