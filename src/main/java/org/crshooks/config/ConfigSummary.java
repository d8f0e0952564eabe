package org.crshooks.config;

import java.util.ArrayList;
import java.util.List;
import org.crshooks.config.SecuritySettings.ClientSettings;

/** What sound settings mean for who may call, in words. */
record ConfigSummary(Settings settings) {

    List<String> lines() {
        SecuritySettings security = settings.security();
        List<String> lines = new ArrayList<>();
        if (security.authenticates()) {
            lines.add("Hooks and feedback: registered clients only, each request with a token that it signed.");
            security.clients().forEach(client -> lines.add("  " + said(client)));
            lines.add("Discovery: " + (security.protectsDiscovery() ? "registered clients only." : "open."));
        } else {
            lines.add("Hooks and feedback: whoever reaches the service"
                    + (settings.sandbox() ? "." : "; a gateway in front must check who calls."));
        }
        lines.add("/admin: " + admin(security));
        lines.add("/fhir: " + fhir(security));
        lines.add("Stored patients that $crs-grade can grade: "
                + (settings.fhirServer() == null
                        ? settings.sandbox() ? "those of the sandbox." : "none, there is no crs.fhir.server."
                        : settings.fhirServer()));
        lines.add("/fhir-notify: "
                + (settings.subscription().secret() == null
                        ? "closed: there is no crs.subscription.secret."
                        : "with the subscription secret."));
        lines.add("Health and metrics: " + monitoring(settings.management()));
        lines.add("FHIR servers for whoever has none of its own: "
                + (settings.allowedServers().isEmpty() ? "none." : String.join(", ", settings.allowedServers())));
        return lines;
    }

    private static String said(ClientSettings client) {
        return client.client().name() + ": issuer " + client.issuer() + ", keys from "
                + (client.jwksFile() == null ? client.jwksUrl() : client.jwksFile())
                + (client.tenants().isEmpty()
                        ? ""
                        : ", tenants " + client.tenants().stream().sorted().toList());
    }

    private static String monitoring(Management management) {
        if (!management.isOn()) {
            return "not served: management.server.port is -1.";
        }
        return "port " + management.port()
                + (management.isLoopback() ? ", this machine only." : ", open to whoever reaches the port.");
    }

    private String admin(SecuritySettings security) {
        if (security.adminToken() != null) {
            return "with the admin token.";
        }
        boolean open = settings.sandbox() && !settings.allowRemote();
        return open ? "open." : "closed: there is no admin token.";
    }

    private String fhir(SecuritySettings security) {
        if (settings.sandbox()) {
            return "open.";
        }
        List<String> who = new ArrayList<>();
        if (security.authenticates()) {
            who.add("registered clients");
        }
        if (security.adminToken() != null) {
            who.add("the admin token");
        }
        return "conformance resources are open; $crs-grade needs "
                + (who.isEmpty() ? "clients or an admin token, and there are none." : String.join(" or ", who) + ".");
    }
}
