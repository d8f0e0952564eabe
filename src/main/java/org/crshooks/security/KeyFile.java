package org.crshooks.security;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A JWK set in a file; a changed file is read again. */
public record KeyFile(Path path) implements KeySource {

    /** What makes the file useless; empty where it can be used. */
    public Optional<String> fault() {
        try {
            KeyRing ring = read();
            if (ring.holdsSecrets()) {
                return Optional.of("holds a private or symmetric key: it must hold public keys only");
            }
            return ring.isEmpty()
                    ? Optional.of("holds no key that may sign: RSA from 2048 bits or EC on P-384, each with its kid")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of("cannot be read");
        } catch (ParseException e) {
            return Optional.of("is no JWK set");
        }
    }

    @Override
    public CompletableFuture<KeyRing> fetch() {
        try {
            return CompletableFuture.completedFuture(read());
        } catch (IOException | ParseException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private KeyRing read() throws IOException, ParseException {
        return KeyRing.read(Files.readAllBytes(path));
    }
}
