package org.crshooks.pages;

import java.util.Optional;
import java.util.stream.Stream;

/** The pages that a person looks at. */
enum Page {
    START("/", "/index.html", "'self'"),
    WORKBENCH("/", "/workbench/index.html", "'self'"),
    TIMELINE("/timeline", "/timeline.html", "'self'"),
    SCALES("/scales", "/scales.html", "'self'");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src %s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String address;
    private final String file;
    private final String connections;

    /** @param connections what its scripts may ask, as a CSP source list */
    Page(String address, String file, String connections) {
        this.address = address;
        this.file = file;
        this.connections = connections;
    }

    String address() {
        return address;
    }

    /** Where the page itself lies. */
    String file() {
        return file;
    }

    /** The value of {@code Content-Security-Policy}. */
    String policy() {
        return POLICY.formatted(connections);
    }

    /** The page that a path leads to, by its address or its file. */
    static Optional<Page> at(String path) {
        return Stream.of(values())
                .filter(page -> page.address.equals(path) || page.file.equals(path))
                .findFirst();
    }
}
