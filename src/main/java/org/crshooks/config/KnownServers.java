package org.crshooks.config;

import java.util.List;
import java.util.Objects;
import org.crshooks.cdshooks.Client;
import org.crshooks.outbound.AllowedServers;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The servers that may be contacted: those of the settings and, in the sandbox, its own at the port it really has. */
@Component
class KnownServers {

    private static final List<String> OWN_HOSTS = List.of("localhost", "127.0.0.1", "[::1]");

    /** What Spring Boot calls the server of health and metrics. */
    private static final String MANAGEMENT = "management";

    private final AllowedServers site;
    private final AllowedServers ofAllClients;
    private final boolean sandbox;
    private volatile AllowedServers own = AllowedServers.NONE;
    private volatile int port;

    KnownServers(Settings settings) {
        this.site = new AllowedServers(settings.allowedServers());
        this.ofAllClients = settings.security().clients().stream()
                .map(registered -> registered.client().fhirServers())
                .filter(Objects::nonNull)
                .reduce(AllowedServers.NONE, AllowedServers::or);
        this.sandbox = settings.sandbox();
    }

    /** For those whom nobody asks who they are. */
    AllowedServers allowed() {
        return allowed(Client.ANONYMOUS);
    }

    /** For readers who come with a token of one of these servers: those for everybody and those of every client. */
    AllowedServers ofReaders() {
        return site.or(ofAllClients).or(own);
    }

    /** The client's own servers, or those for everybody where none were agreed with it. */
    AllowedServers allowed(Client client) {
        return (client.fhirServers() == null ? site : client.fhirServers()).or(own);
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
        if (MANAGEMENT.equals(event.getApplicationContext().getServerNamespace())) {
            return;
        }
        port = event.getWebServer().getPort();
        if (sandbox) {
            own = new AllowedServers(OWN_HOSTS.stream()
                    .map(host -> "http://" + host + ":" + port + "/fhir")
                    .toList());
        }
    }
}
