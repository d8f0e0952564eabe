package org.crshooks.writeback;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.crshooks.assessment.Assessment;
import org.crshooks.observation.GradeContext;
import org.crshooks.observation.GradeProvenance;

/** The last step of every write: the Provenance of an Observation, once. */
final class ProvenanceStep {

    /** Which Provenance of the Observation, if it is there already, makes another needless. */
    enum Unless {
        /** Any: a new grade has one. */
        ANY,
        /** The one that states the same time: an amended grade has one for each time it was written. */
        SAME_TIME,
        /** None: only one hook can have amended this version. */
        NEVER
    }

    private final Workshop workshop;
    private final Assessment assessment;
    private final String scale;
    private final GradeContext context;
    private final Instant recorded;
    private final Unless unless;
    private Reason failure;

    /**
     * @param recorded the time it states
     * @param unless what would make it a repetition
     */
    ProvenanceStep(
            Workshop workshop,
            Assessment assessment,
            String scale,
            GradeContext context,
            Instant recorded,
            Unless unless) {
        this.workshop = workshop;
        this.assessment = assessment;
        this.scale = scale;
        this.context = context;
        this.recorded = recorded.truncatedTo(ChronoUnit.MILLIS);
        this.unless = unless;
    }

    /** @param observationId id of the Observation as stored */
    List<Call> calls(String observationId) {
        if (!workshop.job().access().may(Right.CREATE_PROVENANCE)) {
            failure = Reason.NO_SCOPE;
            return List.of();
        }
        String target = "Observation/" + observationId;
        byte[] body = workshop.text().encode(GradeProvenance.of(assessment, scale, target, recorded, context));
        String condition = switch (unless) {
            case ANY -> "target=" + target;
            case SAME_TIME -> "target=" + target + "&recorded=" + recorded;
            case NEVER -> null;
        };
        return List.of(Call.create("Provenance", body, condition));
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
