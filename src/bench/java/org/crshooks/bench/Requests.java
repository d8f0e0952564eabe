package org.crshooks.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The request that is measured: 273 KB, two weeks of vital signs, drugs and laboratory results of one patient. */
final class Requests {

    private Requests() {}

    static byte[] usual() {
        try (InputStream in = Requests.class.getResourceAsStream("/request.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
