package org.crshooks.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

/** Makes keys to try the service with. */
public final class NewKey {

    private static final int RSA_BITS = 3072;

    private NewKey() {}

    /**
     * A private key that names its id, purpose and algorithm.
     *
     * @param algorithm {@code ES384} or {@code RS384}
     * @throws IllegalArgumentException for another algorithm
     */
    public static JWK make(String algorithm, String kid) {
        try {
            return switch (algorithm) {
                case "ES384" ->
                    new ECKeyGenerator(Curve.P_384)
                            .keyID(kid)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.ES384)
                            .generate();
                case "RS384" ->
                    new RSAKeyGenerator(RSA_BITS)
                            .keyID(kid)
                            .keyUse(KeyUse.SIGNATURE)
                            .algorithm(JWSAlgorithm.RS384)
                            .generate();
                default -> throw new IllegalArgumentException("the algorithm must be ES384 or RS384");
            };
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes such keys", e);
        }
    }
}
