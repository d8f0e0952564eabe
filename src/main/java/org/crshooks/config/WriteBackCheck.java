package org.crshooks.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.Destination;
import org.crshooks.writeback.BackendSettings;
import org.crshooks.writeback.SigningKey;
import org.crshooks.writeback.WriteBackMode;

/** Finds everything that is wrong with the settings of the write-back. */
final class WriteBackCheck {

    private static final String PREFIX = "crs.write-back.backend.";

    private final CrsProperties given;
    private final WriteBackProperties writeBack;
    private final Complaints complaints;

    WriteBackCheck(CrsProperties given, WriteBackProperties writeBack, Complaints complaints) {
        this.given = given;
        this.writeBack = writeBack;
        this.complaints = complaints;
    }

    WriteBackSettings settings() {
        Optional<WriteBackMode> mode = WriteBackMode.fromCode(given.writeBack());
        if (mode.isEmpty()) {
            complaints.add("crs.write-back must be off, suggestion, system-action or direct");
        }
        if (!Set.of("primary", "all").contains(writeBack.scales())) {
            complaints.add("crs.write-back.scales must be primary or all");
        }
        return new WriteBackSettings(
                mode.orElse(WriteBackMode.OFF),
                writeBack.scales().equals("all"),
                writeBack.userToken(),
                backend().orElse(null));
    }

    private Optional<BackendSettings> backend() {
        WriteBackProperties.Backend backend = writeBack.backend();
        if (isBlank(backend.clientId())
                && isBlank(backend.keyFile())
                && isBlank(backend.keyId())
                && isBlank(backend.tokenUrl())) {
            return Optional.empty();
        }
        int before = complaints.all().size();
        require(backend.clientId(), "client-id");
        require(backend.keyFile(), "key-file");
        require(backend.tokenUrl(), "token-url");
        require(backend.scopes(), "scopes");
        checkTokenUrl(backend.tokenUrl());
        Optional<AllowedServers> server = server();
        Optional<SigningKey> key = isBlank(backend.keyFile()) ? Optional.empty() : key(backend);
        if (complaints.all().size() > before || server.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new BackendSettings(
                backend.clientId(),
                key.get(),
                backend.tokenUrl(),
                backend.scopes(),
                base -> server.get().find(base).isPresent()));
    }

    private void require(String value, String name) {
        if (isBlank(value)) {
            complaints.add(PREFIX + name + " is missing: it goes with the other crs.write-back.backend settings");
        }
    }

    private void checkTokenUrl(String url) {
        if (isBlank(url)) {
            return;
        }
        try {
            Destination.configured(url);
        } catch (IllegalArgumentException e) {
            complaints.add(PREFIX + "token-url must be a plain address such as https://ehr.example.org/oauth2/token");
            return;
        }
        if (!complaints.sandbox() && !url.toLowerCase(Locale.ROOT).startsWith("https:")) {
            complaints.add(PREFIX + "token-url must be an https address outside the sandbox");
        }
    }

    /** A token must reach no server but the one it was issued for. */
    private Optional<AllowedServers> server() {
        List<String> allowed = given.fhir().allowedServers();
        String named = isBlank(given.fhir().server()) ? null : given.fhir().server();
        if (named == null && allowed.size() != 1) {
            complaints.add("crs.fhir.server is missing: with crs.write-back.backend and "
                    + (allowed.isEmpty() ? "no" : "several")
                    + " crs.fhir.allowed-servers it must say which server the credentials are for");
            return Optional.empty();
        }
        try {
            return Optional.of(new AllowedServers(List.of(named == null ? allowed.get(0) : named)));
        } catch (IllegalArgumentException e) {
            // told by the check of that setting itself
            return Optional.empty();
        }
    }

    private Optional<SigningKey> key(WriteBackProperties.Backend backend) {
        try {
            String text = Files.readString(Path.of(backend.keyFile()));
            return Optional.of(SigningKey.parse(text, isBlank(backend.keyId()) ? null : backend.keyId()));
        } catch (IOException | InvalidPathException e) {
            complaints.add(PREFIX + "key-file cannot be read");
        } catch (IllegalArgumentException e) {
            complaints.add(PREFIX + "key-file " + e.getMessage());
        }
        return Optional.empty();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
