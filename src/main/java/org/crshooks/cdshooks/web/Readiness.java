package org.crshooks.cdshooks.web;

import java.util.UUID;

/** Whether warm-up is done. Until then only the service itself gets in, with a key that never leaves this process. */
public final class Readiness {

    private final String ownKey = UUID.randomUUID().toString();
    private volatile boolean ready;

    public boolean isReady() {
        return ready;
    }

    /** Opens the doors. */
    public void ready() {
        ready = true;
    }

    /** The access token of the service's own warm-up request. */
    public String ownKey() {
        return ownKey;
    }

    boolean admits(String authorization) {
        return ready || ("Bearer " + ownKey).equals(authorization);
    }
}
