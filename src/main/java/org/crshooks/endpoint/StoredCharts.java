package org.crshooks.endpoint;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The chart of one patient of the store, as one Bundle with everything in it. */
public final class StoredCharts {

    private static final Pattern SENT_ALONG = Pattern.compile("(Medication|Device)/[A-Za-z0-9.-]{1,64}");

    private final ResourceStore store;
    private final ValueReader reader;
    private final FhirContext context;

    StoredCharts(ResourceStore store, ValueReader reader, FhirContext context) {
        this.store = store;
        this.reader = reader;
        this.context = context;
    }

    /**
     * The UTF-8 bytes of a Bundle; empty where the store does not hold that patient.
     *
     * @param base the address of this endpoint, below which absolute references mean this store
     */
    public Optional<byte[]> bundle(String patientId, String base) {
        return store.current("Patient", patientId).map(patient -> write(patient, new OwnAddress(base)));
    }

    private byte[] write(Resource patient, OwnAddress own) {
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION);
        add(bundle, patient, own);
        Set<Resource> sentAlong = new LinkedHashSet<>();
        for (String type : SearchParameters.clinicalTypes()) {
            for (Resource resource : about(patient, type, own)) {
                add(bundle, resource, own);
                sentAlong.addAll(referredTo(resource, own));
            }
        }
        sentAlong.forEach(resource -> add(bundle, resource, own));
        return context.newJsonParser().encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }

    private List<Resource> about(Resource patient, String type, OwnAddress own) {
        Optional<SearchParameter> subject =
                SearchParameters.find(type, "patient").or(() -> SearchParameters.find(type, "subject"));
        if (subject.isEmpty() || type.equals("Device")) {
            return List.of();
        }
        String wanted = "Patient/" + patient.getIdElement().getIdPart();
        Criterion criterion = new Criterion(subject.get(), "", List.of(wanted));
        return store.all(type).stream().filter(criterion.predicate(reader, own)).toList();
    }

    private List<Resource> referredTo(Resource resource, OwnAddress own) {
        return context.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class).stream()
                .map(Reference::getReference)
                .filter(Objects::nonNull)
                .map(own::localise)
                .filter(SENT_ALONG.asMatchPredicate())
                .map(reference -> reference.split("/"))
                .flatMap(parts -> store.current(parts[0], parts[1]).stream())
                .toList();
    }

    private static void add(Bundle bundle, Resource resource, OwnAddress own) {
        bundle.addEntry()
                .setFullUrl(own.base() + "/" + resource.fhirType() + "/"
                        + resource.getIdElement().getIdPart())
                .setResource(resource);
    }
}
