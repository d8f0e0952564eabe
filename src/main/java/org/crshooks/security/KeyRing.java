package org.crshooks.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of a JWK set that may sign for a client, each for the one algorithm that it is fit for. A key that is weak,
 * private, symmetric, for another purpose, or whose id is not its own alone is left out.
 */
final class KeyRing {

    static final KeyRing EMPTY = new KeyRing(Map.of(), false);

    private static final int SMALLEST_RSA = 2048;
    private static final int LARGEST_RSA = 8192;

    private final Map<Use, JWSVerifier> keys;
    private final boolean holdsSecrets;

    private record Use(String kid, JWSAlgorithm algorithm) {}

    private KeyRing(Map<Use, JWSVerifier> keys, boolean holdsSecrets) {
        this.keys = keys;
        this.holdsSecrets = holdsSecrets;
    }

    /** @throws ParseException where it is no JWK set */
    static KeyRing read(byte[] jwks) throws ParseException {
        Map<String, Object>[] all = JSONObjectUtils.getJSONObjectArray(
                JSONObjectUtils.parse(new String(jwks, StandardCharsets.UTF_8)), "keys");
        if (all == null) {
            throw new ParseException("no keys", 0);
        }
        Map<Use, JWSVerifier> keys = new HashMap<>();
        Set<Use> twice = new HashSet<>();
        boolean secrets = false;
        for (Map<String, Object> one : all) {
            Optional<JWK> key = key(one);
            secrets |= key.map(JWK::isPrivate).orElse(false);
            Optional<Use> use = key.flatMap(KeyRing::use);
            if (use.isPresent() && keys.put(use.get(), verifier(key.get())) != null) {
                twice.add(use.get());
            }
        }
        keys.keySet().removeAll(twice);
        return new KeyRing(Map.copyOf(keys), secrets);
    }

    Optional<JWSVerifier> find(String kid, JWSAlgorithm algorithm) {
        return Optional.ofNullable(keys.get(new Use(kid, algorithm)));
    }

    boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether there was a private or symmetric key in the set. */
    boolean holdsSecrets() {
        return holdsSecrets;
    }

    private static Optional<JWK> key(Map<String, Object> json) {
        try {
            return Optional.of(JWK.parse(json));
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Optional<Use> use(JWK key) {
        boolean signs = (key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                && (key.getKeyOperations() == null || key.getKeyOperations().contains(KeyOperation.VERIFY));
        return algorithm(key)
                .filter(algorithm -> signs && !key.isPrivate() && key.getKeyID() != null)
                .filter(algorithm ->
                        key.getAlgorithm() == null || key.getAlgorithm().equals(algorithm))
                .map(algorithm -> new Use(key.getKeyID(), algorithm));
    }

    private static Optional<JWSAlgorithm> algorithm(JWK key) {
        if (key instanceof RSAKey && key.size() >= SMALLEST_RSA && key.size() <= LARGEST_RSA) {
            return Optional.of(JWSAlgorithm.RS384);
        }
        return key instanceof ECKey curve && curve.getCurve().equals(Curve.P_384)
                ? Optional.of(JWSAlgorithm.ES384)
                : Optional.empty();
    }

    private static JWSVerifier verifier(JWK key) {
        try {
            return key instanceof RSAKey rsa ? new RSASSAVerifier(rsa) : new ECDSAVerifier(key.toECKey());
        } catch (JOSEException e) {
            throw new IllegalStateException("a key of a known kind", e);
        }
    }
}
