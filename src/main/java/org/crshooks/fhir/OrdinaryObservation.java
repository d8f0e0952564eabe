package org.crshooks.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
    private ChartedQuantity value;
    private NormalRange range;
    private List<Observed.Part> components = List.of();
    private boolean grouping;
    private Codes bodySite = Codes.NONE;

    OrdinaryObservation(PlainElements elements, InertElements inert) {
        this.elements = elements;
        this.inert = inert;
    }

    @Override
    public void read(String name) {
        switch (name) {
            case "status" -> status = elements.oneOf(STATUSES);
            case "code" -> code = elements.concept();
            case "subject" -> subject = elements.reference();
            case "effectiveDateTime" -> at = elements.instant();
            case "valueQuantity" -> value = elements.quantity();
            case "component" -> components = components();
            case "referenceRange" -> range = range();
            case "hasMember", "derivedFrom" -> {
                inert.references();
                grouping = true;
            }
            case "category", "interpretation" -> inert.concepts();
            case "bodySite" -> bodySite = elements.concept();
            case "method" -> inert.concept();
            case "performer", "basedOn", "partOf" -> inert.references();
            case "encounter", "device", "specimen" -> inert.reference();
            case "issued" -> elements.passText();
            default -> throw NotOrdinary.because();
        }
    }

    private List<Observed.Part> components() {
        List<Observed.Part> all = new ArrayList<>(2);
        elements.array(() -> all.add(component()));
        return all;
    }

    private Observed.Part component() {
        Codes[] what = {Codes.NONE};
        ChartedQuantity[] amount = {null};
        NormalRange[] normal = {null};
        elements.object(name -> {
            switch (name) {
                case "code" -> what[0] = elements.concept();
                case "valueQuantity" -> amount[0] = elements.quantity();
                case "referenceRange" -> normal[0] = range();
                case "interpretation" -> inert.concepts();
                default -> throw NotOrdinary.because();
            }
        });
        return new Observed.Part(what[0], amount[0], false, normal[0]);
    }

    /** None of them has a type: the only one is what is normal, and of several that cannot be told. */
    private NormalRange range() {
        List<NormalRange> all = new ArrayList<>(1);
        elements.array(() -> all.add(limits()));
        return all.size() == 1 ? all.get(0) : null;
    }

    private NormalRange limits() {
        ChartedQuantity[] found = new ChartedQuantity[2];
        elements.object(name -> {
            switch (name) {
                case "low" -> found[0] = elements.quantity();
                case "high" -> found[1] = elements.quantity();
                case "text" -> elements.passText();
                default -> throw NotOrdinary.because();
            }
        });
        return new NormalRange(found[0], found[1]);
    }

    @Override
    public Ordinary finish() {
        NotOrdinary.unless(status != null && subject != null && at != null);
        Observed.Part own = new Observed.Part(code, value, false, range);
        return new Ordinary(
                subject, new Observed(status, at, null, false, own, components, grouping, bodySite, List.of()));
    }
}
