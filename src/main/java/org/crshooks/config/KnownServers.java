package org.crshooks.config;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.outbound.AllowedServers;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The servers that may be contacted: those of the settings and, in the sandbox, its own at the port it really has. */
@Component
class KnownServers {

    private static final List<String> OWN_HOSTS = List.of("localhost", "127.0.0.1", "[::1]");

    private final Settings settings;
    private volatile AllowedServers allowed;
    private volatile AllowedServers own = new AllowedServers(List.of());
    private volatile int port;

    KnownServers(Settings settings) {
        this.settings = settings;
        this.allowed = new AllowedServers(settings.allowedServers());
    }

    AllowedServers allowed() {
        return allowed;
    }

    /** Whether that is the sandbox itself. */
    boolean isOwn(String fhirServer) {
        return own.find(fhirServer).isPresent();
    }

    /** The port that the service listens on. */
    int port() {
        return port;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
        if (settings.sandbox()) {
            List<String> ownBases = OWN_HOSTS.stream()
                    .map(host -> "http://" + host + ":" + port + "/fhir")
                    .toList();
            List<String> bases = new ArrayList<>(settings.allowedServers());
            bases.addAll(ownBases);
            own = new AllowedServers(ownBases);
            allowed = new AllowedServers(bases);
        }
    }
}
