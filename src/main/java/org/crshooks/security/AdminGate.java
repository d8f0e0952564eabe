package org.crshooks.security;

import jakarta.servlet.http.HttpServletRequest;

/** Lets those pass who know the admin token. */
public record AdminGate(AdminToken token) implements Gate {

    @Override
    public void pass(HttpServletRequest request) {
        if (!token.matches(BearerToken.of(request))) {
            throw new Unauthenticated(Reason.WRONG_ADMIN_TOKEN);
        }
    }
}
