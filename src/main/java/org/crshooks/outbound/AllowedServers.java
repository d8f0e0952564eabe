package org.crshooks.outbound;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The FHIR servers that may be contacted: scheme, host and port must be equal, the path at or below. */
public final class AllowedServers {

    /** Nothing may be contacted. */
    public static final AllowedServers NONE = new AllowedServers(List.of());

    private final List<HttpAddress> bases;

    /** @throws IllegalArgumentException where a base is no plain http or https address */
    public AllowedServers(List<String> bases) {
        List<HttpAddress> parsed = new ArrayList<>();
        for (String base : bases) {
            parsed.add(HttpAddress.parse(base)
                    .filter(address -> address.query() == null)
                    .orElseThrow(() -> new IllegalArgumentException("not a plain http or https address: " + base)));
        }
        this.bases = List.copyOf(parsed);
    }

    private AllowedServers(Stream<HttpAddress> bases) {
        this.bases = bases.toList();
    }

    /** These and the others. */
    public AllowedServers or(AllowedServers others) {
        return new AllowedServers(Stream.concat(bases.stream(), others.bases.stream()));
    }

    /** Scheme, host and port of each, such as {@code https://ehr.example.org:443}, in no particular order. */
    public Set<String> origins() {
        return bases.stream().map(HttpAddress::origin).collect(Collectors.toSet());
    }

    /** The server of that base; empty where it must not be contacted. */
    public Optional<FhirServer> find(String fhirServer) {
        return HttpAddress.parse(fhirServer)
                .filter(address -> address.query() == null)
                .filter(address -> bases.stream().anyMatch(base -> base.contains(address)))
                .map(FhirServer::new);
    }
}
