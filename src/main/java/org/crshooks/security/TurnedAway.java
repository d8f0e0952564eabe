package org.crshooks.security;

/** Is told why a gate did not let a request pass. Never waits and never fails. */
@FunctionalInterface
public interface TurnedAway {

    void because(Reason reason);
}
