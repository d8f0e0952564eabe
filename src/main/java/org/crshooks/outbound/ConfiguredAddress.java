package org.crshooks.outbound;

import java.net.URI;

/** An address that the site itself wrote into its configuration. Never for one that came with a request (H1). */
public final class ConfiguredAddress {

    private ConfiguredAddress() {}

    /** @throws IllegalArgumentException where it is no plain http or https address */
    public static Destination of(String address) {
        return HttpAddress.parse(address)
                .map(plain -> new Destination(URI.create(address)))
                .orElseThrow(() -> new IllegalArgumentException("not a plain http or https address"));
    }
}
