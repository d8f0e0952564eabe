package org.crshooks.security;

import jakarta.servlet.http.HttpServletRequest;

/** Lets servers pass that notify of changes and know the secret that was put into their Subscriptions. */
public record SubscriptionGate(AdminToken secret) implements Gate {

    @Override
    public void pass(HttpServletRequest request) {
        if (!secret.matches(BearerToken.of(request))) {
            throw new Unauthenticated(Reason.WRONG_SUBSCRIPTION_SECRET);
        }
    }
}
