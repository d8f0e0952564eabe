package org.crshooks.replay.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.crshooks.fhir.BundlePages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which pages of searches lead to a further page that is not in the input: the charts of their patients are then only
 * the beginning (H8). Thread-safe.
 */
final class Pages {

    private static final JsonMapper JSON = JsonMapper.shared();

    private record Open(String next, Set<String> patients) {}

    private final Set<String> there = new HashSet<>();
    private final List<Open> open = new ArrayList<>();

    /** @param bundle a Bundle, with or without its entries */
    void add(byte[] bundle, Set<String> patients) {
        String next = BundlePages.read(bundle, 0, bundle.length).next();
        String self = self(bundle);
        synchronized (this) {
            if (self != null) {
                there.add(self);
            }
            if (next != null) {
                open.add(new Open(next, Set.copyOf(patients)));
            }
        }
    }

    private static String self(byte[] bundle) {
        try {
            for (JsonNode link : JSON.readTree(bundle).path("link")) {
                if ("self".equals(link.path("relation").asString(""))) {
                    return link.path("url").asString(null);
                }
            }
        } catch (JacksonException unreadable) {
            // the guard has judged it already: a Bundle that cannot be read has no resources either
        }
        return null;
    }

    /** Marks the patients whose next page is missing, once everything was added. */
    synchronized void finish(Routes routes) throws IOException {
        for (Open page : open) {
            if (!there.contains(page.next())) {
                for (String patient : page.patients()) {
                    routes.cutShort(patient);
                }
            }
        }
    }
}
