package org.crshooks.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.cdshooks.Client;
import org.crshooks.config.SecurityProperties.ClientProperties;
import org.crshooks.config.SecuritySettings.ClientSettings;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.security.KeyFile;
import org.crshooks.writeback.WriteBackMode;

/** One registered client. */
final class ClientSettingsCheck {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final String name;
    private final ClientProperties given;
    private final Complaints complaints;

    /** @param name of the setting, such as {@code crs.security.clients[0]} */
    ClientSettingsCheck(String name, ClientProperties given, Complaints complaints) {
        this.name = name;
        this.given = given;
        this.complaints = complaints;
    }

    ClientSettings settings() {
        Client client = new Client(clientName(), fhirServers(), language(), writeBack(), given.silent());
        Path file = complaints.readable(name + ".jwks-file", given.jwksFile());
        if (file != null) {
            new KeyFile(file).fault().ifPresent(fault -> complaints.add(name + ".jwks-file " + fault));
        }
        return new ClientSettings(client, issuer(), file, jwksUrl(), audience(), tenants());
    }

    private String clientName() {
        Optional<String> called =
                Complaints.given(given.name()).filter(text -> NAME.matcher(text).matches());
        complaints.addUnless(called.isPresent(), name + ".name must be 1 to 40 lower-case letters, digits and hyphens");
        return called.orElse(name);
    }

    private String issuer() {
        Optional<String> issuer = Complaints.given(given.issuer());
        complaints.addUnless(issuer.isPresent(), name + ".issuer is missing: the iss of the client's tokens");
        return issuer.orElse(name);
    }

    private String jwksUrl() {
        Optional<String> url = Complaints.given(given.jwksUrl());
        boolean given =
                url.isPresent() || Complaints.given(this.given.jwksFile()).isPresent();
        complaints.addUnless(given, name + " needs jwks-url or jwks-file: the client's public keys");
        return url.filter(address -> complaints.address(name + ".jwks-url", address))
                .orElse(null);
    }

    private String audience() {
        return Complaints.given(given.audience()).orElse(null);
    }

    private Set<String> tenants() {
        if (given.tenants() == null) {
            return Set.of();
        }
        boolean sound = !given.tenants().isEmpty() && given.tenants().stream().noneMatch(String::isBlank);
        complaints.addUnless(sound, name + ".tenants must name the tenants that the client may call for");
        return Set.copyOf(given.tenants());
    }

    /** Null where the client has none of its own. */
    private AllowedServers fhirServers() {
        List<String> servers = given.fhirServers();
        if (servers == null) {
            return null;
        }
        if (servers.equals(List.of("none"))) {
            return AllowedServers.NONE;
        }
        complaints.addUnless(!servers.isEmpty(), name + ".fhir-servers must list bases of FHIR servers, or none");
        boolean sound = true;
        for (String server : servers) {
            sound &= FhirSettingsCheck.base(name + ".fhir-servers", server, complaints);
        }
        return sound ? new AllowedServers(servers) : AllowedServers.NONE;
    }

    private Locale language() {
        return Complaints.given(given.language())
                .map(language -> SettingsCheck.locale(name + ".language", language, complaints))
                .orElse(null);
    }

    private WriteBackMode writeBack() {
        Optional<String> code = Complaints.given(given.writeBack());
        Optional<WriteBackMode> mode = code.flatMap(WriteBackMode::fromCode);
        complaints.addUnless(
                code.isEmpty() || mode.isPresent(),
                name + ".write-back must be off, suggestion, system-action or direct");
        return mode.orElse(null);
    }
}
