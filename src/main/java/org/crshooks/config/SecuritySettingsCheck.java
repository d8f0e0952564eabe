package org.crshooks.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.config.SecuritySettings.ClientSettings;

/** Who may call. */
final class SecuritySettingsCheck {

    private static final String NAME = "crs.security.";
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\-]+(:[0-9]{1,5})?");
    private static final int MOST_CONCURRENT = 1000;
    private static final String ANY = "*";
    private static final String NONE = "none";

    private final SecurityProperties given;
    private final Complaints complaints;

    SecuritySettingsCheck(SecurityProperties given, Complaints complaints) {
        this.given = given;
        this.complaints = complaints;
    }

    /** @param allowedServers FHIR servers for clients that have none of their own */
    SecuritySettings settings(List<String> allowedServers) {
        boolean authenticates = authenticates();
        return new SecuritySettings(
                corsOrigins(),
                maxConcurrent(),
                authenticates,
                protectsDiscovery(authenticates),
                publicUrl(authenticates),
                clients(authenticates, allowedServers),
                new SecretCheck(NAME + "admin-token", complaints).secret(given.adminToken(), given.adminTokenFile()));
    }

    private boolean authenticates() {
        String how = given.clientAuthentication();
        if (how == null) {
            complaints.addUnless(
                    complaints.sandbox(),
                    NAME + "client-authentication is missing: jwt, or none where a gateway in front of this service"
                            + " checks who calls");
            return false;
        }
        complaints.addUnless(
                Set.of(NONE, "jwt").contains(how),
                NAME + "client-authentication must be jwt, or none where a gateway in front of this service checks who"
                        + " calls");
        return how.equals("jwt");
    }

    private boolean protectsDiscovery(boolean authenticates) {
        boolean known = Set.of("open", "protected").contains(given.discovery());
        complaints.addUnless(known, NAME + "discovery must be open or protected");
        boolean wanted = given.discovery().equals("protected");
        complaints.addUnless(!wanted || authenticates, NAME + "discovery=protected needs client-authentication=jwt");
        return wanted;
    }

    private String publicUrl(boolean authenticates) {
        Optional<String> url = Complaints.given(given.publicUrl());
        complaints.addUnless(
                !authenticates || url.isPresent(),
                NAME + "public-url is missing: where clients find this service, such as https://crs.example.org");
        url.ifPresent(address -> FhirSettingsCheck.base(NAME + "public-url", address, complaints));
        return url.map(address -> address.replaceFirst("/$", "")).orElse(null);
    }

    private List<ClientSettings> clients(boolean authenticates, List<String> allowedServers) {
        List<SecurityProperties.ClientProperties> all = given.clients();
        complaints.addUnless(
                !authenticates || !all.isEmpty(),
                NAME + "clients is missing: with client-authentication=jwt at least one client must be registered");
        complaints.addUnless(
                authenticates || all.isEmpty(),
                NAME + "clients needs client-authentication=jwt: else nobody asks a caller who it is");
        List<ClientSettings> clients = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> issuers = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String name = NAME + "clients[" + i + "]";
            ClientSettings client = new ClientSettingsCheck(name, all.get(i), complaints).settings();
            clients.add(client);
            complaints.addUnless(names.add(client.client().name()), name + ".name is that of another client");
            complaints.addUnless(issuers.add(client.issuer()), name + ".issuer is that of another client");
            boolean shares = all.size() > 1 && !allowedServers.isEmpty();
            complaints.addUnless(
                    !shares || client.client().fhirServers() != null,
                    name + ".fhir-servers is missing: one of several clients must name its own, or none");
        }
        return List.copyOf(clients);
    }

    private Set<String> corsOrigins() {
        List<String> origins = given.corsOrigins();
        if (origins == null) {
            complaints.addUnless(
                    complaints.sandbox(),
                    NAME + "cors-origins is missing: the origins of pages that may call, or none");
            return Set.of();
        }
        if (origins.equals(List.of(NONE))) {
            return Set.of();
        }
        for (String origin : origins) {
            boolean any = complaints.sandbox() && origin.equals(ANY);
            boolean secure = complaints.sandbox() || origin.startsWith("https:");
            complaints.addUnless(
                    any || ORIGIN.matcher(origin).matches() && secure,
                    NAME + "cors-origins must hold https origins such as https://ehr.example.org, or none");
        }
        return Set.copyOf(origins);
    }

    private int maxConcurrent() {
        int places = given.maxConcurrent();
        boolean sound = places >= 1 && places <= MOST_CONCURRENT;
        complaints.addUnless(sound, NAME + "max-concurrent must be 1 to " + MOST_CONCURRENT);
        return places;
    }
}
