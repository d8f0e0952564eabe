package org.crshooks.security;

import jakarta.servlet.http.HttpServletRequest;

/** Decides who may pass. */
@FunctionalInterface
public interface Gate {

    /** @throws Unauthenticated where the caller may not pass */
    void pass(HttpServletRequest request);
}
