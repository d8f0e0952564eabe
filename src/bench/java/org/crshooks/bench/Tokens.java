package org.crshooks.bench;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.crshooks.security.RequestSigner;

/** Signs tokens beforehand, one for each request of a load: a token lets one request in, for five minutes. */
final class Tokens {

    private Tokens() {}

    /** @param args the private key, how many, issuer, audience, the file for them */
    public static void main(String[] args) throws IOException, ParseException {
        JWK key = JWK.parse(Files.readString(Path.of(args[0])));
        RequestSigner signer = new RequestSigner(key, args[2], args[3], null, null);
        List<String> tokens = IntStream.range(0, Integer.parseInt(args[1]))
                .parallel()
                .mapToObj(i -> signer.sign(Instant.now()))
                .toList();
        Files.write(Path.of(args[4]), tokens);
    }
}
