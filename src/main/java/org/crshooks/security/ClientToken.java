package org.crshooks.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A client's token, taken apart but not yet believed.
 *
 * @param jku address of the key set; null where the token names none
 * @param notBefore null where the token does not say
 * @param tenant null where the token does not say
 */
record ClientToken(
        JWSObject jws,
        String jku,
        String issuer,
        List<String> audience,
        Instant issued,
        Instant expires,
        Instant notBefore,
        String id,
        String tenant) {

    static final int LONGEST = 8 * 1024;

    /** The library would pass over characters that do not belong there. */
    private static final Pattern SHAPE = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384);

    /** @throws Unauthenticated where it is no token of the kind that clients sign */
    static ClientToken parse(String token) {
        if (token.length() > LONGEST) {
            throw new Unauthenticated(Reason.TOO_LONG);
        }
        if (!SHAPE.matcher(token).matches()) {
            throw new Unauthenticated(Reason.MALFORMED);
        }
        JWSObject jws = parts(token);
        requireHeader(jws.getHeader());
        Map<String, Object> payload = jws.getPayload().toJSONObject();
        if (payload == null) {
            throw new Unauthenticated(Reason.MALFORMED);
        }
        Claims claims = new Claims(payload);
        return new ClientToken(
                jws,
                new Claims(jws.getHeader().toJSONObject()).text("jku"),
                claims.required("iss"),
                claims.texts("aud"),
                claims.requiredMoment("iat"),
                claims.requiredMoment("exp"),
                claims.moment("nbf"),
                claims.required("jti"),
                claims.text("tenant"));
    }

    private static JWSObject parts(String token) {
        try {
            return JWSObject.parse(token);
        } catch (ParseException | IllegalArgumentException e) {
            throw new Unauthenticated(Reason.MALFORMED);
        }
    }

    private static void requireHeader(JWSHeader header) {
        if (!ALGORITHMS.contains(header.getAlgorithm())) {
            throw new Unauthenticated(Reason.ALGORITHM_NOT_ALLOWED);
        }
        JOSEObjectType type = header.getType();
        String kid = header.getKeyID();
        boolean critical = header.getCriticalParams() != null || !header.isBase64URLEncodePayload();
        if (type == null || !type.getType().equals("JWT") || kid == null || kid.isBlank() || critical) {
            throw new Unauthenticated(Reason.HEADER_NOT_ALLOWED);
        }
    }

    String kid() {
        return jws.getHeader().getKeyID();
    }

    JWSAlgorithm algorithm() {
        return jws.getHeader().getAlgorithm();
    }

    boolean isSignedFor(JWSVerifier key) {
        try {
            return jws.verify(key);
        } catch (JOSEException | IllegalStateException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
