package org.crshooks.fhir;

import java.time.Instant;
import java.util.List;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationAdministration.MedicationAdministrationDosageComponent;

/**
 * What the rules take from a MedicationAdministration, whichever way it was parsed.
 *
 * @param modified whether a modifier extension changes the meaning in a way we do not know
 */
record Given(
        String status,
        boolean modified,
        MedicationCodes medication,
        List<Codes> reasons,
        Effective effective,
        Dosage dosage)
        implements Ordinary.Facts {

    /**
     * How much was given, and how.
     *
     * @param dose null where none is charted
     * @param rate null where none is charted that a rule reads
     * @param rated whether the rate says anything at all
     */
    record Dosage(Codes route, ChartedQuantity dose, ChartedRate rate, boolean rated) {

        static final Dosage NONE = new Dosage(Codes.NONE, null, null, false);

        private static Dosage of(MedicationAdministrationDosageComponent d) {
            return new Dosage(
                    Codes.of(d.getRoute()),
                    d.hasDose() ? ChartedQuantity.of(d.getDose()) : null,
                    ChartedRate.of(d.getRate()),
                    d.hasRate());
        }
    }

    static Given of(MedicationAdministration m, Chartroom room) {
        return new Given(
                Status.of(m),
                m.hasModifierExtension() || m.getDosage().hasModifierExtension(),
                MedicationCodes.of(m, room),
                room.reasons(m.getReasonCode(), m.getReasonReference()),
                Effective.of(m.hasEffective(), m.getEffective()),
                Dosage.of(m.getDosage()));
    }

    @Override
    public Instant sortedBy() {
        return effective.sortedBy().orElse(null);
    }
}
