package org.crshooks.cdshooks.web;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Headers of every answer, errors included: kept out of caches, taken for what it says it is, shown in no frame, and its
 * address told to nobody. Pages may load from this service alone and run nothing that is written into them.
 */
final class AnswerHeaders {

    private static final Map<String, String> ALL = Map.of(
            "Cache-Control",
            "no-store",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private AnswerHeaders() {}

    static void set(BiConsumer<String, String> header) {
        ALL.forEach(header);
    }
}
