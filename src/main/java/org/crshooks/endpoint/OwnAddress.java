package org.crshooks.endpoint;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The address under which the caller reaches this endpoint. An absolute reference below it means a resource of this
 * store; {@code localhost}, {@code 127.0.0.1} and {@code [::1]} at the same port are one machine.
 */
final class OwnAddress {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String base;

    /** Worked out once: a search asks for each reference of each resource. */
    private final List<String> prefixes;

    /** @param base null or empty where no reference is ours */
    OwnAddress(String base) {
        this.base = base == null ? "" : base;
        this.prefixes = this.base.isEmpty() ? List.of() : prefixes(this.base);
    }

    String base() {
        return base;
    }

    /** {@code Type/id} without server and version where the reference is ours; otherwise the reference as it is. */
    String localise(String reference) {
        String local = prefixes.stream()
                .filter(reference::startsWith)
                .findFirst()
                .map(prefix -> reference.substring(prefix.length()))
                .orElse(reference);
        int history = local.indexOf("/_history/");
        return history < 0 ? local : local.substring(0, history);
    }

    private static List<String> prefixes(String base) {
        String host = String.valueOf(URI.create(base).getHost());
        Set<String> hosts = LOOPBACK.contains(host) ? LOOPBACK : Set.of(host);
        return hosts.stream()
                .map(own -> base.replaceFirst("//" + Pattern.quote(host), "//" + own) + "/")
                .toList();
    }
}
