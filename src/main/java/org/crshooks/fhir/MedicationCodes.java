package org.crshooks.fhir;

import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.DrugClass;
import org.crshooks.terminology.TherapyMatch;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.Medication.MedicationIngredientComponent;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;

/**
 * What was given or ordered: the concept on the resource itself, or the Medication it contains or refers to.
 *
 * @param medication null where none can be had
 */
record MedicationCodes(Codes codes, Medication medication) {

    static MedicationCodes of(MedicationAdministration administration, Chartroom room) {
        return of(administration.getMedication(), room);
    }

    static MedicationCodes of(MedicationRequest order, Chartroom room) {
        return of(order.getMedication(), room);
    }

    private static MedicationCodes of(Type named, Chartroom room) {
        if (named instanceof CodeableConcept concept) {
            return new MedicationCodes(Codes.of(concept), null);
        }
        if (!(named instanceof Reference reference)) {
            return new MedicationCodes(Codes.NONE, null);
        }
        Medication medication = room.entries().find(reference, Medication.class).orElse(null);
        Codes codes = medication == null || Codes.of(medication.getCode()).isEmpty()
                ? Codes.of(reference)
                : Codes.of(medication.getCode());
        return new MedicationCodes(codes, medication);
    }

    /** The drug by its own code or name, else by the only ingredient that a rule names. */
    Drug drug(Chartroom room) {
        Drug own = codes.isEmpty()
                ? Drug.OTHER
                : room.terminology().drug(codes.codes(), codes.text()).orElse(Drug.OTHER);
        if (own != Drug.OTHER || medication == null) {
            return own;
        }
        List<Drug> named = medication.getIngredient().stream()
                .map(MedicationIngredientComponent::getItem)
                .map(Codes::of)
                .filter(i -> !i.isEmpty())
                .map(i -> room.terminology().drug(i.codes(), i.text()).orElse(Drug.OTHER))
                .filter(d -> d != Drug.OTHER && !d.is(DrugClass.FLUID))
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : Drug.OTHER;
    }

    /** The therapy by its own code or name, else by the only ingredient that is one. */
    Optional<TherapyMatch> therapy(Chartroom room) {
        Optional<TherapyMatch> own = therapy(codes, room);
        if (own.isPresent() || medication == null || drug(room) != Drug.OTHER) {
            return own;
        }
        List<TherapyMatch> named = medication.getIngredient().stream()
                .map(MedicationIngredientComponent::getItem)
                .map(Codes::of)
                .flatMap(ingredient -> therapy(ingredient, room).stream())
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static Optional<TherapyMatch> therapy(Codes codes, Chartroom room) {
        return codes.isEmpty() ? Optional.empty() : room.terminology().therapy(codes.codes(), codes.text());
    }

    boolean isEmpty() {
        return codes.isEmpty() && (medication == null || !medication.hasIngredient());
    }

    Optional<Concentration> concentration(Drug drug, Chartroom room) {
        return Optional.ofNullable(medication).flatMap(m -> Concentration.of(m, drug, room.terminology()));
    }
}
