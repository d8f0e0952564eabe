package org.crshooks.store;

/** The store cannot be opened; says why, and nothing of its address or content. */
public final class StoreFault extends RuntimeException {

    StoreFault(String reason) {
        super(reason, null, false, false);
    }
}
