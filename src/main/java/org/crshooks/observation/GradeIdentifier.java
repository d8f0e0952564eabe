package org.crshooks.observation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.crshooks.assessment.Assessment;
import org.crshooks.grading.GradeResult;
import org.crshooks.grading.Range;

/**
 * The identifier of a written grade. The same patient, scale, grade and preceding grade give the same one, so that a
 * repeated or simultaneous hook writes once.
 */
public final class GradeIdentifier {

    private static final String FIRST = "first";

    private GradeIdentifier() {}

    /** The identifier of the grade that an assessment gives by a scale. */
    public static String of(Assessment assessment, String scale, String patientId, String preceding) {
        GradeResult grade = assessment.scale(scale).grade();
        return of(patientId, scale, new Range(grade.floor(), grade.ceiling()), preceding);
    }

    /**
     * Lower-case hexadecimal SHA-256 over the parts, each preceded by its length.
     *
     * @param preceding identifier of the grade Observation of this scale before; null for the first
     */
    public static String of(String patientId, String scale, Range range, String preceding) {
        MessageDigest sha = sha256();
        for (String part : List.of(
                patientId,
                scale,
                Integer.toString(range.floor()),
                Integer.toString(range.ceiling()),
                preceding == null ? FIRST : preceding)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
