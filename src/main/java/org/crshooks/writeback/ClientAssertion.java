package org.crshooks.writeback;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** The signed statement by which this service proves who it is to a token endpoint (SMART backend services). */
final class ClientAssertion {

    /** Five minutes are the most that the standard allows. */
    private static final Duration VALID_FOR = Duration.ofMinutes(4);

    private ClientAssertion() {}

    /** A new one, good for one request. */
    static String of(BackendSettings settings, Instant now) {
        SigningKey key = settings.key();
        JWSHeader header = new JWSHeader.Builder(key.algorithm())
                .type(JOSEObjectType.JWT)
                .keyID(key.id())
                .build();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(settings.clientId())
                .subject(settings.clientId())
                .audience(settings.tokenUrl())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID_FOR)))
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        try {
            jwt.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("a key that was read can sign", e);
        }
        return jwt.serialize();
    }
}
