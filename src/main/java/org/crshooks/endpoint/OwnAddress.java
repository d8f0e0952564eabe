package org.crshooks.endpoint;

import java.net.URI;
import java.util.Set;

/**
 * The address under which the caller reaches this endpoint. An absolute reference below it means a resource of this
 * store; {@code localhost}, {@code 127.0.0.1} and {@code [::1]} at the same port are one machine.
 */
record OwnAddress(String base) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    OwnAddress {
        base = base == null ? "" : base;
    }

    /** {@code Type/id} without server and version where the reference is ours; otherwise the reference as it is. */
    String localise(String reference) {
        String local = reference;
        for (String own : LOOPBACK.contains(host()) ? LOOPBACK : Set.of(host())) {
            String prefix = base.replaceFirst("//" + java.util.regex.Pattern.quote(host()), "//" + own) + "/";
            if (!base.isEmpty() && local.startsWith(prefix)) {
                local = local.substring(prefix.length());
            }
        }
        int history = local.indexOf("/_history/");
        return history < 0 ? local : local.substring(0, history);
    }

    private String host() {
        return base.isEmpty() ? "" : String.valueOf(URI.create(base).getHost());
    }
}
