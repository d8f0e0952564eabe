package org.crshooks.cdshooks.problem;

/** Is told of each request that was refused. Never waits and never fails. */
@FunctionalInterface
public interface RefusalListener {

    /** Where nobody wants to know. */
    RefusalListener NONE = problem -> {};

    void refused(Problem problem);
}
