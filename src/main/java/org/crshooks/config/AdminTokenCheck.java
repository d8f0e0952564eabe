package org.crshooks.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.crshooks.security.AdminToken;

/** The secret of those who look after the service, as it stands in the configuration or in a file. */
final class AdminTokenCheck {

    private static final String NAME = "crs.security.admin-token";

    private final SecurityProperties given;
    private final Complaints complaints;

    AdminTokenCheck(SecurityProperties given, Complaints complaints) {
        this.given = given;
        this.complaints = complaints;
    }

    /** Null where there is none. */
    AdminToken token() {
        Optional<String> written = Complaints.given(given.adminToken());
        Path file = complaints.readable(NAME + "-file", given.adminTokenFile());
        if (written.isPresent() && file != null) {
            complaints.add(NAME + " and " + NAME + "-file are both set: keep one of them");
            return null;
        }
        if (file != null) {
            return secret(NAME + "-file", contentOf(file));
        }
        return written.map(secret -> secret(NAME, secret)).orElse(null);
    }

    private String contentOf(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private AdminToken secret(String name, String secret) {
        boolean sound = secret.length() >= AdminToken.SHORTEST && secret.chars().allMatch(c -> c > ' ' && c < 0x7F);
        complaints.addUnless(
                sound, name + " must be " + AdminToken.SHORTEST + " or more letters, digits or signs without blanks");
        return new AdminToken(secret);
    }
}
