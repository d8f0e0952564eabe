package org.crshooks.security;

import java.util.Set;
import org.crshooks.cdshooks.Client;

/**
 * A client that may call, and how it shows who it is.
 *
 * @param issuer the {@code iss} of its tokens
 * @param keys the public keys that it signs with
 * @param jku the only {@code jku} that its tokens may name; null for none
 * @param audience an {@code aud} that is accepted besides the address of the endpoint; null for none
 * @param tenants the only tenants it may call for; empty where it has none
 */
public record RegisteredClient(
        Client client, String issuer, KeyCache keys, String jku, String audience, Set<String> tenants) {

    public RegisteredClient {
        tenants = Set.copyOf(tenants);
    }
}
