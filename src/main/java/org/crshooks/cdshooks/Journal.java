package org.crshooks.cdshooks;

/** Keeps what was evaluated and shown. */
@FunctionalInterface
public interface Journal {

    /** Takes note. Never waits and never fails: an answer is worth more than a note of it. */
    void note(Evaluation evaluation);
}
