package org.crshooks.security;

import static org.crshooks.security.ClientAuthenticationTest.EC;
import static org.crshooks.security.ClientAuthenticationTest.ELSEWHERE;
import static org.crshooks.security.ClientAuthenticationTest.ISSUER;
import static org.crshooks.security.ClientAuthenticationTest.JKU;
import static org.crshooks.security.ClientAuthenticationTest.RSA;
import static org.crshooks.security.ClientAuthenticationTest.STRANGER;
import static org.crshooks.security.ClientAuthenticationTest.URL;
import static org.crshooks.security.ClientAuthenticationTest.good;
import static org.crshooks.security.TokenDraft.json;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crshooks.cdshooks.Caller;
import org.junit.jupiter.params.provider.Arguments;

/** Tokens that must not let anybody in: forged, confused, stale or careless. */
public final class ForgedTokens {

    /** Is in the client's key set, and must not count. */
    static final JWK WEAK = weak();

    private ForgedTokens() {}

    /** The settings of the client that these tokens claim to be from. */
    public static Map<String, String> client() {
        return ClientAuthenticationTest.client();
    }

    /** A token that this client rightly sends to the first service. */
    public static TokenDraft honest() {
        return good();
    }

    /** What was asked of the server that some of the tokens lead to. */
    public static List<?> fetchedElsewhere() {
        return ELSEWHERE.getAllServeEvents();
    }

    private static JWK weak() {
        try {
            return new RSAKeyGenerator(1024, true)
                    .keyID("weak")
                    .algorithm(JWSAlgorithm.RS384)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong, the reason in the log, and the token. */
    public static Stream<Arguments> all() throws JOSEException {
        JWK secret = new OctetSequenceKey.Builder(
                        EC.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))
                .keyID("ec-1")
                .build();
        JWK p256 = new ECKeyGenerator(Curve.P_256).keyID("ec-1").generate();
        String embedded = good().signedWith(STRANGER)
                .header("jwk", STRANGER.toPublicJWK().toJSONObject())
                .sign();
        String foreign = good().signedWith(STRANGER)
                .header("jku", ELSEWHERE.baseUrl() + "/jwks")
                .sign();
        String signed = good().sign();
        String other = good().claim("sub", "other").sign();
        String claims = json(good().claims());
        return Stream.of(
                forged(
                        "algorithm none",
                        Reason.MALFORMED,
                        good().header("alg", "none").unsigned() + "."),
                forged(
                        "algorithm None",
                        Reason.MALFORMED,
                        good().header("alg", "None").unsigned() + "."),
                forged(
                        "no algorithm",
                        Reason.MALFORMED,
                        good().header("alg", null).sign()),
                forged(
                        "symmetric, with the public key as secret",
                        Reason.ALGORITHM_NOT_ALLOWED,
                        good().header("alg", "HS384").signedWith(secret).sign()),
                forged(
                        "RS256",
                        Reason.ALGORITHM_NOT_ALLOWED,
                        good().header("alg", "RS256")
                                .signedWith(RSA)
                                .header("kid", "rsa-1")
                                .sign()),
                forged(
                        "PS384",
                        Reason.ALGORITHM_NOT_ALLOWED,
                        good().header("alg", "PS384")
                                .signedWith(RSA)
                                .header("kid", "rsa-1")
                                .sign()),
                forged(
                        "ES256",
                        Reason.ALGORITHM_NOT_ALLOWED,
                        good().header("alg", "ES256").signedWith(p256).sign()),
                forged(
                        "ES512",
                        Reason.ALGORITHM_NOT_ALLOWED,
                        good().header("alg", "ES512").sign()),
                forged(
                        "EdDSA",
                        Reason.ALGORITHM_NOT_ALLOWED,
                        good().header("alg", "EdDSA").sign()),
                forged(
                        "es384 in lower case",
                        Reason.ALGORITHM_NOT_ALLOWED,
                        good().header("alg", "es384").sign()),
                forged(
                        "RS384 named, EC key",
                        Reason.UNKNOWN_KEY,
                        good().header("alg", "RS384").sign()),
                forged(
                        "ES384 named, RSA key",
                        Reason.UNKNOWN_KEY,
                        good().header("kid", "rsa-1").signedWith(RSA).sign()),
                forged(
                        "EC on another curve",
                        Reason.WRONG_SIGNATURE,
                        good().signedWith(p256).sign()),
                forged(
                        "RSA of 1024 bits",
                        Reason.UNKNOWN_KEY,
                        TokenDraft.good(WEAK, ISSUER, URL)
                                .claim("tenant", "ward-a")
                                .sign()),
                forged(
                        "signed by a stranger",
                        Reason.WRONG_SIGNATURE,
                        good().signedWith(STRANGER).sign()),
                forged("stranger's key in the token", Reason.WRONG_SIGNATURE, embedded),
                forged("jku elsewhere", Reason.FOREIGN_JKU, foreign),
                forged(
                        "its own key, jku elsewhere",
                        Reason.FOREIGN_JKU,
                        good().header("jku", ELSEWHERE.baseUrl() + "/jwks").sign()),
                forged(
                        "jku with a suffix",
                        Reason.FOREIGN_JKU,
                        good().header("jku", JKU + ".evil.com").sign()),
                forged(
                        "jku with userinfo",
                        Reason.FOREIGN_JKU,
                        good().header("jku", "https://ehr.example.org@evil.com/.well-known/jwks.json")
                                .sign()),
                forged(
                        "jku that is a number",
                        Reason.MALFORMED,
                        good().header("jku", 7).sign()),
                forged(
                        "x5u elsewhere",
                        Reason.WRONG_SIGNATURE,
                        good().signedWith(STRANGER)
                                .header("x5u", ELSEWHERE.baseUrl() + "/cert")
                                .sign()),
                forged(
                        "no kid",
                        Reason.HEADER_NOT_ALLOWED,
                        good().header("kid", null).sign()),
                forged(
                        "empty kid",
                        Reason.HEADER_NOT_ALLOWED,
                        good().header("kid", "").sign()),
                forged(
                        "unknown kid",
                        Reason.UNKNOWN_KEY,
                        good().header("kid", "ec-2").sign()),
                forged(
                        "kid as a path",
                        Reason.UNKNOWN_KEY,
                        good().header("kid", "../../etc/passwd").sign()),
                forged(
                        "no typ",
                        Reason.HEADER_NOT_ALLOWED,
                        good().header("typ", null).sign()),
                forged(
                        "typ at+jwt",
                        Reason.HEADER_NOT_ALLOWED,
                        good().header("typ", "at+jwt").sign()),
                forged(
                        "typ jose",
                        Reason.HEADER_NOT_ALLOWED,
                        good().header("typ", "JOSE").sign()),
                forged(
                        "critical extension",
                        Reason.HEADER_NOT_ALLOWED,
                        good().header("crit", List.of("exp")).sign()),
                forged(
                        "unencoded payload",
                        Reason.HEADER_NOT_ALLOWED,
                        good().header("b64", false)
                                .header("crit", List.of("b64"))
                                .sign()),
                forged(
                        "no issuer",
                        Reason.CLAIM_MISSING,
                        good().claim("iss", null).sign()),
                forged(
                        "unknown issuer",
                        Reason.UNKNOWN_ISSUER,
                        good().claim("iss", "https://evil.com").sign()),
                forged(
                        "issuer with a slash more",
                        Reason.UNKNOWN_ISSUER,
                        good().claim("iss", ISSUER + "/").sign()),
                forged(
                        "issuer in a list",
                        Reason.MALFORMED,
                        good().claim("iss", List.of(ISSUER)).sign()),
                forged(
                        "no audience",
                        Reason.CLAIM_MISSING,
                        good().claim("aud", null).sign()),
                forged(
                        "empty audience",
                        Reason.MALFORMED,
                        good().claim("aud", List.of()).sign()),
                forged(
                        "audience of another service",
                        Reason.WRONG_AUDIENCE,
                        good().claim("aud", URL.replace("patient-view", "order-sign"))
                                .sign()),
                forged(
                        "audience of the discovery",
                        Reason.WRONG_AUDIENCE,
                        good().claim("aud", "https://crs.example.org/hooks/cds-services")
                                .sign()),
                forged(
                        "audience of the feedback",
                        Reason.WRONG_AUDIENCE,
                        good().claim("aud", URL + "/feedback").sign()),
                forged(
                        "audience with another scheme",
                        Reason.WRONG_AUDIENCE,
                        good().claim("aud", URL.replace("https", "http")).sign()),
                forged(
                        "audience by the address it was reached at",
                        Reason.WRONG_AUDIENCE,
                        good().claim("aud", "http://127.0.0.1" + Caller.SERVICE).sign()),
                forged(
                        "audience with a slash more",
                        Reason.WRONG_AUDIENCE,
                        good().claim("aud", URL + "/").sign()),
                forged(
                        "an audience more",
                        Reason.WRONG_AUDIENCE,
                        good().claim("aud", List.of(URL, "https://elsewhere.example.org"))
                                .sign()),
                forged(
                        "audience that is a number",
                        Reason.MALFORMED,
                        good().claim("aud", List.of(URL, 7)).sign()),
                forged(
                        "no expiry",
                        Reason.CLAIM_MISSING,
                        good().claim("exp", null).sign()),
                forged(
                        "expired 10 years ago",
                        Reason.EXPIRED,
                        good().moment("exp", -315_360_000).sign()),
                forged(
                        "expired 2 s ago",
                        Reason.EXPIRED,
                        good().moment("iat", -100).moment("exp", -2).sign()),
                forged(
                        "expires in 10 years",
                        Reason.VALID_FOR_TOO_LONG,
                        good().moment("exp", 315_360_000).sign()),
                forged(
                        "expires in 7 min",
                        Reason.VALID_FOR_TOO_LONG,
                        good().moment("exp", 420).sign()),
                forged(
                        "expiry as text",
                        Reason.MALFORMED,
                        good().claim("exp", "" + (System.currentTimeMillis() / 1000 + 100))
                                .sign()),
                forged(
                        "expiry beyond all time",
                        Reason.MALFORMED,
                        good().sign(json(good().header()), claims.replaceFirst("\"exp\":\\d+", "\"exp\":1e400"))),
                forged(
                        "expiry that overflows",
                        Reason.MALFORMED,
                        good().sign(
                                        json(good().header()),
                                        claims.replaceFirst("\"exp\":\\d+", "\"exp\":9223372036854775807"))),
                forged(
                        "negative expiry",
                        Reason.MALFORMED,
                        good().claim("exp", -5).sign()),
                forged(
                        "no time of issue",
                        Reason.CLAIM_MISSING,
                        good().claim("iat", null).sign()),
                forged(
                        "issued 2 min from now",
                        Reason.ISSUED_IN_THE_FUTURE,
                        good().moment("iat", 120).sign()),
                forged(
                        "not before 2 min from now",
                        Reason.ISSUED_IN_THE_FUTURE,
                        good().moment("nbf", 120).sign()),
                forged("no jti", Reason.CLAIM_MISSING, good().claim("jti", null).sign()),
                forged("empty jti", Reason.MALFORMED, good().claim("jti", "").sign()),
                forged(
                        "long jti",
                        Reason.MALFORMED,
                        good().claim("jti", "x".repeat(600)).sign()),
                forged(
                        "jti that is a number",
                        Reason.MALFORMED,
                        good().claim("jti", 7).sign()),
                forged(
                        "no tenant",
                        Reason.WRONG_TENANT,
                        good().claim("tenant", null).sign()),
                forged(
                        "another tenant",
                        Reason.WRONG_TENANT,
                        good().claim("tenant", "ward-c").sign()),
                forged(
                        "tenants in a list",
                        Reason.MALFORMED,
                        good().claim("tenant", List.of("ward-a")).sign()),
                forged(
                        "issuer twice",
                        Reason.MALFORMED,
                        good().sign(
                                        json(good().header()),
                                        claims.replaceFirst("\\{", "{\"iss\":\"https://evil.com\","))),
                forged(
                        "algorithm twice",
                        Reason.MALFORMED,
                        good().sign(json(good().header()).replaceFirst("\\{", "{\"alg\":\"none\","), claims)),
                forged(
                        "longer than 8 KB",
                        Reason.TOO_LONG,
                        good().claim("pad", "x".repeat(8_000)).sign()),
                forged(
                        "claims changed after signing",
                        Reason.WRONG_SIGNATURE,
                        parts(other)[0] + "." + parts(signed)[1] + "." + parts(other)[2]),
                forged("a character that does not belong there", Reason.MALFORMED, good().sign() + "!"),
                forged("padding", Reason.MALFORMED, good().sign() + "="),
                forged("signature cut off", Reason.WRONG_SIGNATURE, signed.substring(0, signed.length() - 10)),
                forged(
                        "signature of zeros",
                        Reason.WRONG_SIGNATURE,
                        good().unsigned() + "." + TokenDraft.encode("\0".repeat(96))),
                forged("no signature", Reason.MALFORMED, good().unsigned() + "."),
                forged("two parts", Reason.MALFORMED, good().unsigned()),
                forged("four parts", Reason.MALFORMED, signed + ".x"),
                forged("encrypted form", Reason.MALFORMED, "a.b.c.d.e"),
                forged("claims that are no object", Reason.MALFORMED, good().sign(json(good().header()), "[1]")),
                forged("claims that are no JSON", Reason.MALFORMED, good().sign(json(good().header()), "nonsense")),
                forged("header that is no JSON", Reason.MALFORMED, good().sign("nonsense", claims)),
                forged(
                        "deeply nested claims",
                        Reason.MALFORMED,
                        good().sign(json(good().header()), "{\"a\":" + "[".repeat(2500) + "]".repeat(2500) + "}")),
                forged("no base64", Reason.MALFORMED, "!!!.???.***"),
                forged("a word", Reason.MALFORMED, "letmein"));
    }

    private static String[] parts(String token) {
        return token.split("\\.");
    }

    private static Arguments forged(String what, Reason reason, String token) {
        return arguments(what, reason, token);
    }
}
