package org.crshooks.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A MedicationAdministration that names its drug itself, and holds nothing that needs a FHIR parser. */
final class OrdinaryAdministration implements OrdinaryReader.Resource {

    private static final Set<String> STATUSES =
            Set.of("in-progress", "not-done", "on-hold", "completed", "entered-in-error", "stopped", "unknown");

    private final PlainElements elements;
    private final InertElements inert;
    private String status;
    private String subject;
    private Codes medication;
    private Effective effective;
    private List<Codes> reasons = List.of();
    private Given.Dosage dosage = Given.Dosage.NONE;

    OrdinaryAdministration(PlainElements elements, InertElements inert) {
        this.elements = elements;
        this.inert = inert;
    }

    @Override
    public void read(String name) {
        switch (name) {
            case "status" -> status = elements.oneOf(STATUSES);
            case "medicationCodeableConcept" -> medication = elements.concept();
            case "subject" -> subject = elements.reference();
            case "effectiveDateTime" -> effective(new Effective(true, false, elements.moment(), null, false));
            case "effectivePeriod" -> effective(period());
            case "reasonCode" -> reasons = reasons();
            case "dosage" -> dosage = dosage();
            case "category" -> inert.concept();
            case "context", "request" -> inert.reference();
            case "performer" -> elements.array(this::performer);
            case "partOf", "supportingInformation", "device" -> inert.references();
            default -> throw NotOrdinary.because();
        }
    }

    private void effective(Effective time) {
        NotOrdinary.unless(effective == null);
        effective = time;
    }

    private Effective period() {
        String[] bounds = new String[2];
        elements.object(name -> {
            switch (name) {
                case "start" -> bounds[0] = elements.moment();
                case "end" -> bounds[1] = elements.moment();
                default -> throw NotOrdinary.because();
            }
        });
        return new Effective(true, true, bounds[0], bounds[1], bounds[1] != null);
    }

    private List<Codes> reasons() {
        List<Codes> all = new ArrayList<>(1);
        elements.array(() -> all.add(elements.concept()));
        return all;
    }

    private void performer() {
        elements.object(name -> {
            switch (name) {
                case "function" -> inert.concept();
                case "actor" -> inert.reference();
                default -> throw NotOrdinary.because();
            }
        });
    }

    private Given.Dosage dosage() {
        Codes[] route = {Codes.NONE};
        ChartedQuantity[] dose = {null};
        ChartedRate[] rate = {null};
        elements.object(name -> {
            switch (name) {
                case "route" -> route[0] = elements.concept();
                case "dose" -> dose[0] = elements.quantity();
                case "rateQuantity" -> rate[0] = only(rate[0], new ChartedRate(elements.quantity(), null));
                case "rateRatio" -> rate[0] = only(rate[0], ratio());
                case "text" -> elements.passText();
                case "site", "method" -> inert.concept();
                default -> throw NotOrdinary.because();
            }
        });
        return new Given.Dosage(route[0], dose[0], rate[0], rate[0] != null);
    }

    private static ChartedRate only(ChartedRate before, ChartedRate now) {
        NotOrdinary.unless(before == null);
        return now;
    }

    private ChartedRate ratio() {
        ChartedQuantity[] found = {ChartedQuantity.NONE, ChartedQuantity.NONE};
        elements.object(name -> {
            switch (name) {
                case "numerator" -> found[0] = elements.quantity();
                case "denominator" -> found[1] = elements.quantity();
                default -> throw NotOrdinary.because();
            }
        });
        return new ChartedRate(found[0], found[1]);
    }

    @Override
    public Ordinary finish() {
        NotOrdinary.unless(status != null && subject != null && medication != null && effective != null);
        return new Ordinary(
                subject, new Given(status, false, new MedicationCodes(medication, null), reasons, effective, dosage));
    }
}
