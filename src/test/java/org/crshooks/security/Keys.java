package org.crshooks.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Key sets as clients publish them. */
public final class Keys {

    private Keys() {}

    /** The public halves as a JWK set. */
    public static String json(JWK... keys) {
        return JSONObjectUtils.toJSONString(
                new JWKSet(List.of(keys)).toPublicJWKSet().toJSONObject());
    }

    /** A file with that set, which is gone when the tests are. */
    public static Path file(JWK... keys) {
        try {
            Path file = Files.createTempFile("keys", ".jwks.json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, json(keys));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
