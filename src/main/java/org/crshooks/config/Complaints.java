package org.crshooks.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crshooks.outbound.Destination;

/** What is wrong with the settings. Each complaint begins with the name of its setting. */
final class Complaints {

    private final boolean sandbox;
    private final List<String> all = new ArrayList<>();

    Complaints(boolean sandbox) {
        this.sandbox = sandbox;
    }

    /** Whether the demands of production do not apply. */
    boolean sandbox() {
        return sandbox;
    }

    void add(String complaint) {
        all.add(complaint);
    }

    void addUnless(boolean sound, String complaint) {
        if (!sound) {
            all.add(complaint);
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /** The value without blanks around it; empty where nothing is set. */
    static Optional<String> given(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether it is a plain address, and https outside the sandbox. */
    boolean address(String name, String address) {
        try {
            Destination.configured(address);
        } catch (IllegalArgumentException e) {
            add(name + " must hold plain addresses such as https://ehr.example.org/fhir");
            return false;
        }
        boolean secure = sandbox || address.toLowerCase(Locale.ROOT).startsWith("https:");
        addUnless(secure, name + " must hold https addresses outside the sandbox");
        return secure;
    }

    /** Null where nothing is given, or it cannot be read. */
    Path readable(String name, String location) {
        Optional<String> given = given(location);
        try {
            Path path = given.map(Path::of).orElse(null);
            if (path == null || Files.isReadable(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // the same answer as for a path where nothing is
        }
        add(name + " cannot be read");
        return null;
    }
}
