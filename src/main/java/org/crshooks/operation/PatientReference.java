package org.crshooks.operation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stored patient, as a caller names one.
 *
 * @param base base URL of the FHIR server; null where the reference is relative
 */
public record PatientReference(String base, String id) {

    private static final Pattern SHAPE =
            Pattern.compile("(?:(https?://\\S{1,1000}?)/)?Patient/([A-Za-z0-9\\-.]{1,64})");

    /** Empty for anything but {@code Patient/id} with or without a base before it. */
    public static Optional<PatientReference> parse(String reference) {
        Matcher matcher = SHAPE.matcher(reference);
        return matcher.matches()
                ? Optional.of(new PatientReference(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** Names nobody, so that no log can. */
    @Override
    public String toString() {
        return "PatientReference[***]";
    }
}
