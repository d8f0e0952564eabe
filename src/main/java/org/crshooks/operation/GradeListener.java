package org.crshooks.operation;

/** Is told of every grading. Never waits and never fails. */
@FunctionalInterface
public interface GradeListener {

    /** Where nobody wants to know. */
    GradeListener NONE = graded -> {};

    void graded(Graded graded);
}
