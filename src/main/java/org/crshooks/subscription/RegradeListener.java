package org.crshooks.subscription;

/** Is told of every grading that a notification led to. Never waits and never fails. */
@FunctionalInterface
public interface RegradeListener {

    void regraded(Regraded regraded);
}
