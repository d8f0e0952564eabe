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
    private volatile int port;

    KnownServers(Settings settings) {
        this.settings = settings;
        this.allowed = new AllowedServers(settings.allowedServers());
    }

    AllowedServers allowed() {
        return allowed;
    }

    /** The port that the service listens on. */
    int port() {
        return port;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        port = event.getWebServer().getPort();
        if (settings.sandbox()) {
            List<String> bases = new ArrayList<>(settings.allowedServers());
            OWN_HOSTS.forEach(host -> bases.add("http://" + host + ":" + port + "/fhir"));
            allowed = new AllowedServers(bases);
        }
    }
}
