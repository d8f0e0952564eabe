package org.crshooks.cdshooks.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.crshooks.assessment.Assessment;
import org.crshooks.fact.Evidence;

/**
 * The identity of a card: the same patient, hook, grades and evidence give the same UUID, whatever the time, language or
 * order of reading.
 */
public final class CardId {

    private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    private CardId() {}

    /** An id as a client sends it back. One that is no UUID is none of ours: a digest stands for it. */
    public static UUID read(String text) {
        return isUuid(text) ? UUID.fromString(text) : named(List.of(text));
    }

    private static boolean isUuid(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (FORM.charAt(i) == '-' ? c != '-' : !HexFormat.isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }

    static UUID of(Assessment a, String patientId, String hook) {
        List<String> parts = new ArrayList<>(List.of(patientId, hook, a.primaryScale()));
        a.scales()
                .forEach(s -> parts.add(s.grade().scale()
                        + ' '
                        + s.grade().floor()
                        + ' '
                        + s.grade().ceiling()));
        a.evidence().stream().map(CardId::part).distinct().sorted().forEach(parts::add);
        return named(parts);
    }

    static String part(Evidence e) {
        return e.input() + "\t" + e.value() + "\t" + e.at() + "\t" + e.source().reference();
    }

    /** Of a card or suggestion that belongs to this card. */
    static UUID within(UUID card, List<String> parts) {
        List<String> all = new ArrayList<>(List.of(card.toString()));
        all.addAll(parts);
        return named(all);
    }

    /** A UUID of version 8 (RFC 9562): the start of a SHA-256 over the parts, each preceded by its length. */
    static UUID named(List<String> parts) {
        MessageDigest sha = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            sha.update(bytes);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha.digest());
        long high = digest.getLong() & ~0xF000L | VERSION_8;
        long low = digest.getLong() & ~0xC000000000000000L | VARIANT;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
