package org.crshooks.cdshooks.definition;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.crshooks.clinical.Channel;

/**
 * One prefetch key of a service.
 *
 * @param template the FHIR read or search, in the CDS Hooks 2.0 subset
 * @param channels what the chart can be taken to hold nothing of when the answer is empty
 */
public record Question(String key, String template, Set<Channel> channels) {

    private static final String PATIENT_TOKEN = "{{context.patientId}}";
    private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Za-z]+(/\\{\\{[A-Za-z.]+}}|\\?[!-~&&[^\\\\#]]+)");

    public Question {
        if (!SHAPE.matcher(template).matches()) {
            throw new IllegalArgumentException(
                    "prefetch key " + key + ": the template must be Type/{{context...}} or Type?search");
        }
        channels = Set.copyOf(channels);
    }

    /** The resource type asked for. */
    public String resourceType() {
        return template.split("[/?]", 2)[0];
    }

    /** Whether one resource is read rather than searched for. */
    public boolean isRead() {
        return !template.contains("?");
    }

    /** The address below a FHIR base; empty where the template asks for more of the context than the patient. */
    public Optional<String> address(String patientId) {
        String filled = template.replace(PATIENT_TOKEN, patientId);
        return filled.contains("{{") ? Optional.empty() : Optional.of(filled);
    }
}
