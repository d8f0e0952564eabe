package org.crshooks.cdshooks.web;

/** Whether warm-up is done. */
public final class Readiness {

    private volatile boolean ready;

    public boolean isReady() {
        return ready;
    }

    /** Opens the doors. */
    public void ready() {
        ready = true;
    }
}
