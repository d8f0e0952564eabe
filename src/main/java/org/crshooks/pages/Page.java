package org.crshooks.pages;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages that a person looks at. */
enum Page {
    START("/", "/index.html"),
    WORKBENCH("/", "/workbench/index.html"),
    TIMELINE("/timeline", "/timeline.html"),
    /** Where an EHR starts the trajectory. */
    LAUNCH("/timeline/launch.html", "/timeline/launch.html"),
    SCALES("/scales", "/scales.html");

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'%s; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors %s";

    private final String address;
    private final String file;

    Page(String address, String file) {
        this.address = address;
        this.file = file;
    }

    String address() {
        return address;
    }

    /** Where the page itself lies. */
    String file() {
        return file;
    }

    /** Whether an EHR starts it with a token of its own, and may show it inside its own page. */
    boolean isLaunched() {
        return this == TIMELINE || this == LAUNCH;
    }

    /**
     * The value of {@code Content-Security-Policy}.
     *
     * @param connections origins that its scripts may ask beside this service
     * @param frames origins that may show it in a frame of theirs
     */
    static String policy(Collection<String> connections, Collection<String> frames) {
        // a policy cannot name an IPv6 address: browsers would complain and pass it over
        String asked = connections.stream()
                .filter(origin -> !origin.contains("["))
                .sorted()
                .map(origin -> " " + origin)
                .collect(Collectors.joining());
        return POLICY.formatted(asked, frames.isEmpty() ? "'none'" : String.join(" ", frames));
    }

    /** The page that a path leads to, by its address or its file. */
    static Optional<Page> at(String path) {
        return Stream.of(values())
                .filter(page -> page.address.equals(path) || page.file.equals(path))
                .findFirst();
    }
}
