package org.crshooks.outbound;

import java.util.Optional;
import java.util.regex.Pattern;

/** A FHIR server that may be contacted. Only {@link AllowedServers} makes one. */
public final class FhirServer {

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

    private final HttpAddress base;

    FhirServer(HttpAddress base) {
        this.base = base;
    }

    /** The base, without a slash at its end. */
    public String base() {
        return base.base();
    }

    /**
     * The address of a link or search on this server; empty where it leads elsewhere.
     *
     * @param link absolute, or relative to the base
     */
    public Optional<Destination> locate(String link) {
        boolean relative = !ABSOLUTE.matcher(link).lookingAt() && !link.startsWith("/");
        return HttpAddress.parse(relative ? base.base() + "/" + link : link)
                .filter(base::contains)
                .map(HttpAddress::toUri)
                .map(Destination::new);
    }
}
