package org.crshooks.endpoint;

import java.util.List;

/** What the endpoint offers beside reading, searching and writing: objects with HAPI's {@code @Operation} methods. */
public record Operations(List<Object> providers) {

    public Operations {
        providers = List.copyOf(providers);
    }
}
