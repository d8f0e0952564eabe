package org.crshooks.fhir;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Observation.ObservationReferenceRangeComponent;
import org.hl7.fhir.r4.model.Quantity;

/** An Observation of one quantity or of components with one each, at one moment, and nothing that needs a FHIR parser. */
final class OrdinaryObservation implements OrdinaryReader.Resource {

    private static final Set<String> STATUSES = Set.of(
            "registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown");

    private final PlainElements elements;
    private final InertElements inert;
    private String status;
    private String subject;
    private Instant at;
    private Codes code = Codes.NONE;
    private Quantity value;
    private List<ObservationReferenceRangeComponent> ranges = List.of();
    private List<Observed.Part> components = List.of();
    private boolean grouping;

    OrdinaryObservation(PlainElements elements, InertElements inert) {
        this.elements = elements;
        this.inert = inert;
    }

    @Override
    public void read(String name) throws IOException {
        switch (name) {
            case "status" -> status = elements.oneOf(STATUSES);
            case "code" -> code = elements.concept();
            case "subject" -> subject = elements.reference();
            case "effectiveDateTime" -> at = UsualTime.instant(elements.moment());
            case "valueQuantity" -> value = elements.quantity();
            case "component" -> components = components();
            case "referenceRange" -> ranges = ranges();
            case "hasMember", "derivedFrom" -> {
                inert.references();
                grouping = true;
            }
            case "category", "interpretation" -> inert.concepts();
            case "bodySite", "method" -> inert.concept();
            case "performer", "basedOn", "partOf" -> inert.references();
            case "encounter", "device", "specimen" -> inert.reference();
            case "issued" -> elements.passText();
            default -> throw NotOrdinary.because();
        }
    }

    private List<Observed.Part> components() throws IOException {
        List<Observed.Part> all = new ArrayList<>(2);
        elements.array(() -> all.add(component()));
        return all;
    }

    private Observed.Part component() throws IOException {
        Codes[] what = {Codes.NONE};
        Quantity[] amount = {null};
        List<ObservationReferenceRangeComponent> limits = new ArrayList<>(0);
        elements.object(name -> {
            switch (name) {
                case "code" -> what[0] = elements.concept();
                case "valueQuantity" -> amount[0] = elements.quantity();
                case "referenceRange" -> limits.addAll(ranges());
                case "interpretation" -> inert.concepts();
                default -> throw NotOrdinary.because();
            }
        });
        return new Observed.Part(what[0], amount[0], false, limits);
    }

    private List<ObservationReferenceRangeComponent> ranges() throws IOException {
        List<ObservationReferenceRangeComponent> all = new ArrayList<>(1);
        elements.array(() -> all.add(range()));
        return all;
    }

    private ObservationReferenceRangeComponent range() throws IOException {
        ObservationReferenceRangeComponent range = new ObservationReferenceRangeComponent();
        elements.object(name -> {
            switch (name) {
                case "low" -> range.setLow(elements.quantity());
                case "high" -> range.setHigh(elements.quantity());
                case "text" -> elements.passText();
                default -> throw NotOrdinary.because();
            }
        });
        return range;
    }

    @Override
    public Ordinary finish() {
        NotOrdinary.unless(status != null && subject != null && at != null);
        Observed.Part own = new Observed.Part(code, value, false, ranges);
        return new Ordinary(subject, new Observed(status, at, false, own, components, grouping, List.of()));
    }
}
