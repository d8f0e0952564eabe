package org.crshooks.writeback;

/** Is told what became of each grade that was to be written. Never waits and never fails. */
@FunctionalInterface
public interface OutcomeListener {

    /** Where nobody wants to know. */
    OutcomeListener NONE = outcome -> {};

    void written(Outcome outcome);
}
