package org.crshooks.security;

import java.util.concurrent.CompletableFuture;

/** Where a client's keys come from. */
@FunctionalInterface
interface KeySource {

    /** Fails where there is no JWK set to be had. */
    CompletableFuture<KeyRing> fetch();
}
