package org.crshooks.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crshooks.terminology.Code;
import org.crshooks.terminology.ObservationKind;
import org.crshooks.terminology.Terminology;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.AdverseEvent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;

/** Tells which changes of a record can change a grade, and whose. */
final class Changes {

    private final Terminology terminology;

    Changes(Terminology terminology) {
        this.terminology = terminology;
    }

    /** The id of the patient who is to be graded again; empty where no grade can have changed, as by a grade itself. */
    Optional<String> patient(IBaseResource changed) {
        if (changed instanceof Observation r) return bearsOnGrade(r) ? patient(r.getSubject()) : Optional.empty();
        if (changed instanceof MedicationAdministration r) return patient(r.getSubject());
        if (changed instanceof Procedure r) return patient(r.getSubject());
        if (changed instanceof Condition r) return patient(r.getSubject());
        if (changed instanceof AdverseEvent r) return patient(r.getSubject());
        if (changed instanceof DeviceUseStatement r) return patient(r.getSubject());
        return changed instanceof Patient r ? Optional.of(r.getIdElement().getIdPart()) : Optional.empty();
    }

    private static Optional<String> patient(Reference subject) {
        IIdType id = subject.getReferenceElement();
        return "Patient".equals(id.getResourceType()) && id.hasIdPart() && !id.hasBaseUrl()
                ? Optional.of(id.getIdPart())
                : Optional.empty();
    }

    private boolean bearsOnGrade(Observation observation) {
        return Stream.concat(
                        Stream.of(observation.getCode()),
                        observation.getComponent().stream().map(Observation.ObservationComponentComponent::getCode))
                .flatMap(code -> terminology.observation(codes(code), code.getText()).stream())
                .anyMatch(observed -> observed.kind() != ObservationKind.CRS_GRADE);
    }

    private static List<Code> codes(CodeableConcept concept) {
        List<Code> codes = new ArrayList<>();
        concept.getCoding().forEach(coding -> codes.add(new Code(coding.getSystem(), coding.getCode())));
        return codes;
    }
}
