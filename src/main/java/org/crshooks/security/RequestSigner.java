package org.crshooks.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * Signs as a CDS client does, so that an integrator can try the service without an EHR.
 *
 * @param key private, with its {@code kid} and {@code alg}
 * @param audience the address that will be called
 * @param tenant null for none
 * @param jku null for none
 */
public record RequestSigner(JWK key, String issuer, String audience, String tenant, String jku) {

    /**
     * A token that lets one request in, for five minutes.
     *
     * @throws IllegalArgumentException where the key cannot sign
     */
    public String sign(Instant now) {
        try {
            JWSHeader header = new JWSHeader.Builder(
                            JWSAlgorithm.parse(key.getAlgorithm().getName()))
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .jwkURL(jku == null ? null : URI.create(jku))
                    .build();
            JWTClaimsSet claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .audience(audience)
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plus(TokenRules.LONGEST_VALIDITY)))
                    .jwtID(UUID.randomUUID().toString())
                    .claim("tenant", tenant)
                    .build();
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(new DefaultJWSSignerFactory().createJWSSigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalArgumentException("the key cannot sign", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
