package org.crshooks.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.crshooks.security.AdminToken;

/** A secret as it stands in the configuration, or in a file that the setting of the same name with -file names. */
final class SecretCheck {

    private final String name;
    private final Complaints complaints;

    SecretCheck(String name, Complaints complaints) {
        this.name = name;
        this.complaints = complaints;
    }

    /** Null where there is none. */
    AdminToken secret(String given, String location) {
        Optional<String> written = Complaints.given(given);
        Path file = complaints.readable(name + "-file", location);
        if (written.isPresent() && file != null) {
            complaints.add(name + " and " + name + "-file are both set: keep one of them");
            return null;
        }
        if (file != null) {
            return sound(name + "-file", contentOf(file));
        }
        return written.map(secret -> sound(name, secret)).orElse(null);
    }

    private static String contentOf(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private AdminToken sound(String name, String secret) {
        boolean isSound =
                secret.length() >= AdminToken.SHORTEST && secret.chars().allMatch(c -> c > ' ' && c < 0x7F);
        complaints.addUnless(
                isSound, name + " must be " + AdminToken.SHORTEST + " or more letters, digits or signs without blanks");
        return new AdminToken(secret);
    }
}
