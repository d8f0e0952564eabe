package org.crshooks.replay.input;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings references into the form under which resources are put together. Whether they are proof is judged later (H4). */
final class References {

    private static final String URN = "urn:uuid:";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");
    private static final Pattern ANY =
            Pattern.compile("(?:https?://.*/)?([A-Z][A-Za-z]{2,63})/([A-Za-z0-9\\-.]{1,64})(?:/_history/.*)?");

    private References() {}

    /**
     * The id of the patient that is meant.
     *
     * @param aliases ids of the Patients of the same Bundle, by their urn
     */
    static Optional<String> patient(String reference, Map<String, String> aliases) {
        if (reference == null) {
            return Optional.empty();
        }
        if (reference.startsWith(URN)) {
            return Optional.of(aliases.getOrDefault(reference, reference.substring(URN.length())))
                    .filter(References::isId);
        }
        Matcher parts = ANY.matcher(reference);
        return parts.matches() && parts.group(1).equals("Patient") ? Optional.of(parts.group(2)) : Optional.empty();
    }

    /** {@code Type/id}, or the urn; empty for what is contained. */
    static Optional<String> shared(String reference) {
        if (reference.startsWith(URN)) {
            return Optional.of(reference);
        }
        Matcher parts = ANY.matcher(reference);
        return parts.matches() ? Optional.of(parts.group(1) + "/" + parts.group(2)) : Optional.empty();
    }

    static boolean isUrn(String url) {
        return url != null && url.startsWith(URN);
    }

    static String idOfUrn(String urn) {
        return urn.substring(URN.length());
    }

    static boolean isId(String id) {
        return id != null && ID.matcher(id).matches();
    }
}
