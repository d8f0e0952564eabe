package org.crshooks.trajectory;

import java.util.regex.Pattern;
import org.crshooks.cdshooks.problem.Problem;
import org.crshooks.cdshooks.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose course is asked for.
 *
 * @param patient logical id of the patient
 * @param fhirServer base address of the FHIR server; null for the sandbox's own
 * @param scope what the token allows, as the authorization server said; null where it did not
 */
record TrajectoryRequest(String patient, String fhirServer, String scope) {

    private static final int LONGEST = 16 * 1024;
    private static final Pattern FHIR_ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(4).build())
                    .build())
            .build();

    /** @throws Refusal where the body is no such request */
    static TrajectoryRequest read(byte[] body) {
        if (body.length > LONGEST) {
            throw new Refusal(Problem.TOO_LARGE);
        }
        TrajectoryRequest request;
        try {
            request = JSON.readValue(body, TrajectoryRequest.class);
        } catch (JacksonException e) {
            throw new Refusal(Problem.MALFORMED_JSON);
        }
        if (request == null) {
            throw new Refusal(Problem.NOT_AN_OBJECT);
        }
        if (request.patient == null || request.patient.isEmpty()) {
            throw new Refusal(Problem.REQUIRED, "patient");
        }
        if (!FHIR_ID.matcher(request.patient).matches()) {
            throw new Refusal(Problem.NOT_AN_ID, "patient");
        }
        return request;
    }

    /** Names nothing of the patient. */
    @Override
    public String toString() {
        return "TrajectoryRequest[***]";
    }
}
