package org.crshooks.writeback;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;

/**
 * A private key that signs client assertions: RS384 with RSA of 2048 bits or more, ES384 with the curve P-384.
 *
 * @param id key id under which the public half is published
 */
public record SigningKey(String id, JWSAlgorithm algorithm, JWSSigner signer) {

    private static final int SHORTEST_RSA = 2048;
    private static final int P_384 = 384;
    private static final String PEM_START = "-----BEGIN PRIVATE KEY-----";
    private static final String PEM_END = "-----END PRIVATE KEY-----";

    /**
     * Reads a private JWK, or PKCS#8 in PEM.
     *
     * @param id key id; may be null where the JWK names its own
     * @throws IllegalArgumentException saying what is wrong, without a word of the key
     */
    public static SigningKey parse(String text, String id) {
        try {
            String trimmed = text.strip();
            return trimmed.startsWith("{") ? fromJwk(JWK.parse(trimmed), id) : fromPem(trimmed, id);
        } catch (ParseException | JOSEException | GeneralSecurityException e) {
            throw new IllegalArgumentException("must hold a private key as JWK or as PKCS#8 in PEM", e);
        }
    }

    private static SigningKey fromJwk(JWK jwk, String id) throws JOSEException {
        if (!jwk.isPrivate()) {
            throw new IllegalArgumentException("must hold a private key, not a public one");
        }
        String name = named(id == null ? jwk.getKeyID() : id);
        if (jwk instanceof RSAKey rsa) {
            return of(name, rsa.toRSAPrivateKey());
        } else if (jwk instanceof ECKey ec && ec.getCurve().equals(Curve.P_384)) {
            return new SigningKey(name, JWSAlgorithm.ES384, new ECDSASigner(ec));
        }
        throw unfit();
    }

    private static SigningKey fromPem(String pem, String id) throws GeneralSecurityException, JOSEException {
        if (!pem.startsWith(PEM_START) || !pem.endsWith(PEM_END)) {
            throw new GeneralSecurityException("no PKCS#8 key");
        }
        String body = pem.substring(PEM_START.length(), pem.length() - PEM_END.length());
        PKCS8EncodedKeySpec spec =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(body));
        String name = named(id);
        try {
            return of(name, (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(spec));
        } catch (GeneralSecurityException noRsa) {
            ECPrivateKey ec = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
            if (ec.getParams().getOrder().bitLength() != P_384) {
                throw unfit();
            }
            return new SigningKey(name, JWSAlgorithm.ES384, new ECDSASigner(ec));
        }
    }

    private static SigningKey of(String id, RSAPrivateKey key) {
        if (key.getModulus().bitLength() < SHORTEST_RSA) {
            throw unfit();
        }
        return new SigningKey(id, JWSAlgorithm.RS384, new RSASSASigner(key));
    }

    private static String named(String id) {
        if (id == null || id.isBlank()) {
            throw new IllegalArgumentException("names no key id: set crs.write-back.backend.key-id");
        }
        return id;
    }

    private static IllegalArgumentException unfit() {
        return new IllegalArgumentException("must hold an RSA key of 2048 bits or more, or one of the curve P-384");
    }

    /** Never shows the key. */
    @Override
    public String toString() {
        return "SigningKey[***]";
    }
}
