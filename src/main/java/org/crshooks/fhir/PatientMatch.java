package org.crshooks.fhir;

import java.util.HashSet;
import java.util.Set;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;

/** Decides whether a resource is provably about the patient in context (H4). */
public final class PatientMatch {

    private static final String URN = "urn:uuid:";

    private final String patientId;
    private final Set<String> addresses = new HashSet<>();

    /** @param fhirBase base URL of the server the resources come from; null where not known */
    public PatientMatch(String patientId, String fhirBase) {
        this.patientId = patientId;
        if (patientId != null && !patientId.isBlank()) {
            addresses.add("Patient/" + patientId);
            if (fhirBase != null && !fhirBase.isBlank()) {
                addresses.add(fhirBase.replaceAll("/+$", "") + "/Patient/" + patientId);
            }
        }
    }

    /** Whether the Patient resource is the one in context; its urn in the Bundle is then another address of it. */
    boolean isPatient(ResourceSlice patient) {
        String url = patient.fullUrl();
        boolean urn = url != null && url.startsWith(URN);
        boolean same = patient.id() == null
                ? urn && patientId != null && url.substring(URN.length()).equals(patientId)
                : patient.id().equals(patientId);
        if (same && urn) {
            addresses.add(url);
        }
        return same;
    }

    public boolean isAbout(Resource resource) {
        if (resource instanceof Observation observation && observation.hasFocus()) {
            return false;
        }
        Reference subject = subject(resource);
        return subject != null && subject.hasReference() && isReference(subject.getReference());
    }

    /** As {@link #isAbout(Resource)}; what has a focus is never ordinary. */
    boolean isAbout(Ordinary ordinary) {
        return isReference(ordinary.subject());
    }

    private boolean isReference(String reference) {
        int history = reference.indexOf("/_history/");
        return addresses.contains(history < 0 ? reference : reference.substring(0, history));
    }

    private static Reference subject(Resource resource) {
        if (resource instanceof Observation r) return r.getSubject();
        if (resource instanceof MedicationAdministration r) return r.getSubject();
        if (resource instanceof MedicationRequest r) return r.getSubject();
        if (resource instanceof Procedure r) return r.getSubject();
        if (resource instanceof Condition r) return r.getSubject();
        if (resource instanceof DiagnosticReport r) return r.getSubject();
        if (resource instanceof AdverseEvent r) return r.getSubject();
        if (resource instanceof Encounter r) return r.getSubject();
        if (resource instanceof DeviceUseStatement r) return r.getSubject();
        if (resource instanceof ServiceRequest r) return r.getSubject();
        return resource instanceof Patient
                ? new Reference(resource.getIdElement().toUnqualifiedVersionless())
                : null;
    }
}
