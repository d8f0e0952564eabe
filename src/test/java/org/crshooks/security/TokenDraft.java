package org.crshooks.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import tools.jackson.databind.json.JsonMapper;

/** A token as its author wishes it, also as no library would make it. Each change is a new draft. */
public record TokenDraft(JWK key, Map<String, Object> header, Map<String, Object> claims) {

    /** What a client rightly sends. */
    public static TokenDraft good(JWK key, String issuer, String audience) {
        Instant now = Instant.now();
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", key.getAlgorithm().getName());
        header.put("typ", "JWT");
        header.put("kid", key.getKeyID());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("aud", audience);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.getEpochSecond() + 300);
        claims.put("jti", UUID.randomUUID().toString());
        return new TokenDraft(key, header, claims);
    }

    public TokenDraft header(String name, Object value) {
        return new TokenDraft(key, with(header, name, value), claims);
    }

    public TokenDraft claim(String name, Object value) {
        return new TokenDraft(key, header, with(claims, name, value));
    }

    /** Seconds from now. */
    public TokenDraft moment(String name, long fromNow) {
        return claim(name, Instant.now().getEpochSecond() + fromNow);
    }

    public TokenDraft signedWith(JWK other) {
        return new TokenDraft(other, header, claims);
    }

    private static Map<String, Object> with(Map<String, Object> members, String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    public String unsigned() {
        return encode(json(header)) + "." + encode(json(claims));
    }

    public String sign() {
        return sign(unsigned());
    }

    /** A token of these very texts. */
    public String sign(String headerJson, String claimsJson) {
        return sign(encode(headerJson) + "." + encode(claimsJson));
    }

    private String sign(String input) {
        try {
            return input + "." + Base64URL.encode(signature(input.getBytes(US_ASCII)));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signature(byte[] input) throws GeneralSecurityException, JOSEException {
        if (key instanceof OctetSequenceKey secret) {
            Mac mac = Mac.getInstance("HmacSHA384");
            mac.init(secret.toSecretKey("HmacSHA384"));
            return mac.doFinal(input);
        }
        Signature signature = Signature.getInstance(algorithm());
        if (algorithm().equals("RSASSA-PSS")) {
            signature.setParameter(new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1));
        }
        signature.initSign(
                key instanceof ECKey ec ? ec.toPrivateKey() : key.toRSAKey().toPrivateKey());
        signature.update(input);
        return signature.sign();
    }

    /** The one that the header names, where the key can sign so. */
    private String algorithm() {
        boolean curve = key instanceof ECKey;
        return switch (String.valueOf(header.get("alg"))) {
            case "RS256" -> "SHA256withRSA";
            case "PS384" -> "RSASSA-PSS";
            case "ES256" -> "SHA256withECDSAinP1363Format";
            case "ES512" -> "SHA512withECDSAinP1363Format";
            default -> curve ? "SHA384withECDSAinP1363Format" : "SHA384withRSA";
        };
    }

    public static String json(Map<String, Object> members) {
        return JsonMapper.shared().writeValueAsString(members);
    }

    public static String encode(String text) {
        return Base64URL.encode(text.getBytes(UTF_8)).toString();
    }
}
