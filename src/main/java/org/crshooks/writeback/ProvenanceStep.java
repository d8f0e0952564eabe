package org.crshooks.writeback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crshooks.assessment.Assessment;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeProvenance;

/** The last step of every write: the Provenance of an Observation, once. */
final class ProvenanceStep {

    private final Workshop workshop;
    private final Assessment assessment;
    private final String scale;
    private final GradeContext context;
    private final Instant recorded;
    private final boolean corrects;
    private Reason failure;

    /**
     * @param recorded the time it states, and by which the Provenance of a correction is found again
     * @param corrects whether the Observation was amended, so that it has an earlier Provenance already
     */
    ProvenanceStep(
            Workshop workshop,
            Assessment assessment,
            String scale,
            GradeContext context,
            Instant recorded,
            boolean corrects) {
        this.workshop = workshop;
        this.assessment = assessment;
        this.scale = scale;
        this.context = context;
        this.recorded = recorded.truncatedTo(ChronoUnit.MILLIS);
        this.corrects = corrects;
    }

    /** @param observationId id of the Observation as stored */
    List<Call> calls(String observationId) {
        if (!workshop.job().access().may(Right.CREATE_PROVENANCE)) {
            failure = Reason.NO_SCOPE;
            return List.of();
        }
        String target = "Observation/" + observationId;
        byte[] body = workshop.text().encode(GradeProvenance.of(assessment, scale, target, recorded, context));
        return List.of(Call.create("Provenance", body, "target=" + target + (corrects ? "&recorded=" + recorded : "")));
    }

    void take(List<Response> responses) {
        Response response = responses.get(0);
        failure = response.isStored() ? null : response.reason();
    }

    /** Why it was not written; null where it was. */
    Reason failure() {
        return failure;
    }

    /** Whether a later hook could do better. */
    boolean isUnfinished() {
        return failure != null && failure != Reason.NO_SCOPE;
    }
}
