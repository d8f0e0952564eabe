package org.crshooks.writeback;

import java.util.function.Predicate;
import org.crshooks.fact.Source;
import org.crshooks.observation.GradeContext;
import org.hl7.fhir.r4.model.Observation;

/** What the tasks of one hook share. */
record Workshop(GradeToWrite job, Server server, FhirText text, GradeSearch search, Unfinished unfinished) {

    /** @param preceding identifier that a new grade is chained to; null for the first */
    GradeContext context(String preceding, Predicate<Source> exists) {
        return new GradeContext(job.patientId(), preceding, exists, job.locale(), job.zone());
    }

    /** Under which an unfinished write is remembered. */
    String key(String identifier, boolean corrects) {
        return server.base() + '|' + identifier + (corrects ? "|amended" : "");
    }

    /** An update of a resource as it was read, refused by the server where somebody changed it since. */
    Call update(Observation changed) {
        String id = changed.getIdElement().getIdPart();
        String version = changed.getMeta().getVersionId();
        changed.setId(id);
        changed.getMeta().setVersionId(null).setLastUpdated(null);
        return Call.update("Observation/" + id, text.encode(changed), version);
    }

    @Override
    public String toString() {
        return "Workshop[***]";
    }
}
