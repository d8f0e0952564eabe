package org.crshooks.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A secret that a caller has to know, such as that of those who look after the service; only its digest is kept. */
public final class AdminToken {

    /** The shortest that is accepted, in characters. */
    public static final int SHORTEST = 32;

    private final byte[] digest;

    public AdminToken(String secret) {
        digest = digest(secret);
    }

    /** Takes the same time whatever is offered. */
    boolean matches(String offered) {
        return MessageDigest.isEqual(digest, digest(offered));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
