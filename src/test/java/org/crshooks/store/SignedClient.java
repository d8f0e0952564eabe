package org.crshooks.store;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crshooks.cdshooks.Caller;
import org.crshooks.security.Keys;
import org.crshooks.security.NewKey;
import org.crshooks.security.TokenDraft;

/** A registered client, known to each service that is started with its settings. */
final class SignedClient {

    private static final Path STORY = Path.of("hooks/crs-patient-view/cases/norepinephrine-vasopressin/request.json");
    private static final String ISSUER = "https://ehr.example.org";
    private static final String PUBLIC_URL = "https://crs.example.org";
    private static final JWK KEY = NewKey.make("ES384", "key-1");
    private static final Path KEY_FILE = Keys.file(KEY);

    private SignedClient() {}

    static List<String> settings() {
        return List.of(
                "--crs.security.client-authentication=jwt",
                "--crs.security.public-url=" + PUBLIC_URL,
                "--crs.security.clients[0].name=ehr",
                "--crs.security.clients[0].issuer=" + ISSUER,
                "--crs.security.clients[0].jwks-file=" + KEY_FILE);
    }

    /** A token for one hook. */
    static String token() {
        return token(Caller.SERVICE);
    }

    static String token(String path) {
        return TokenDraft.good(KEY, ISSUER, PUBLIC_URL + path).sign();
    }

    /** The status of a hook with that token. */
    static int fire(Caller caller, String token) {
        return caller.fire(story(), "Authorization", "Bearer " + token).status();
    }

    private static String story() {
        try {
            return Files.readString(STORY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
