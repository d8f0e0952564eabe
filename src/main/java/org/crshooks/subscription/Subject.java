package org.crshooks.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.observation.GradeCodes;
import org.crshooks.operation.PatientReference;
import org.crshooks.outbound.AllowedServers;
import org.crshooks.outbound.FhirServer;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Whose chart a resource changes.
 *
 * @param base base URL of the server that it comes from
 */
record Subject(String base) {

    /** The types that a grade can change with, and that say whose they are. */
    static final Set<String> TYPES = Set.of("Observation", "MedicationAdministration", "Procedure");

    /** What is known of a resource: its patient, that it concerns nobody, or neither as long as it says nothing. */
    Optional<Notification> of(Resource resource) {
        Reference subject = subject(resource);
        if (isGrade(resource)) {
            return Optional.of(Notification.NOTHING);
        }
        if (subject == null || !subject.hasReference()) {
            return Optional.empty();
        }
        return Optional.of(PatientReference.parse(subject.getReference())
                .filter(this::isOnServer)
                .map(patient -> new Notification("Patient/" + patient.id()))
                .orElse(Notification.NOTHING));
    }

    /** A grade, ours or another's: graded again because of it, we would write for ever. */
    private static boolean isGrade(Resource resource) {
        return resource instanceof Observation observation
                && observation.getCode().getCoding().stream()
                        .anyMatch(coding -> GradeCodes.OBSERVATION.equals(coding.getSystem())
                                && GradeCodes.CRS_GRADE.equals(coding.getCode()));
    }

    private boolean isOnServer(PatientReference patient) {
        return patient.base() == null
                || new AllowedServers(List.of(base))
                        .find(patient.base())
                        .map(FhirServer::base)
                        .filter(base::equals)
                        .isPresent();
    }

    private static Reference subject(Resource resource) {
        if (resource instanceof Observation r) return r.getSubject();
        if (resource instanceof MedicationAdministration r) return r.getSubject();
        return resource instanceof Procedure r ? r.getSubject() : null;
    }
}
