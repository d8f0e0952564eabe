package org.crshooks.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Digests of several parts, each preceded by its length so that no two lists look alike. URL-safe Base64. */
final class Digest {

    private static final String MAC = "HmacSHA256";

    private Digest() {}

    static String of(List<String> parts) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(bytes(parts)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** One that nobody can repeat without the key. */
    static String keyed(byte[] key, List<String> parts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return text(mac.doFinal(bytes(parts)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    private static byte[] bytes(List<String> parts) {
        List<byte[]> all = parts.stream()
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
        int length = all.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(length);
        all.forEach(part -> buffer.putInt(part.length).put(part));
        return buffer.array();
    }

    private static String text(byte[] digest) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
