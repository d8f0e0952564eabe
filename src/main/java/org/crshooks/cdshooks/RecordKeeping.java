package org.crshooks.cdshooks;

import java.util.List;
import org.crshooks.assessment.Assessment;
import org.crshooks.cdshooks.card.InRecord;
import org.crshooks.fhir.Chart;
import org.crshooks.outbound.Deadline;

/** Brings the grade of an opened chart into the record, as far as the settings and the client allow. */
@FunctionalInterface
public interface RecordKeeping {

    /** Keeps nothing. */
    RecordKeeping NONE = (call, chart, assessment, deadline) -> Kept.NOTHING;

    /** @param deadline by when everything asked of other servers must be over */
    Kept keep(HookCall call, Chart chart, Assessment assessment, Deadline deadline);

    /**
     * What came of it.
     *
     * @param card what the card says and offers
     * @param systemActions what the client is to carry out
     * @param outcomes what was written or not, to be written as JSON; empty where nothing was tried
     */
    record Kept(InRecord card, List<?> systemActions, List<?> outcomes) {

        static final Kept NOTHING = new Kept(InRecord.NOTHING, List.of(), List.of());
    }
}
