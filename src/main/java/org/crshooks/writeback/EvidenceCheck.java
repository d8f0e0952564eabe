package org.crshooks.writeback;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.crshooks.fact.Source;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.Status;
import org.hl7.fhir.r4.model.Resource;

/** Asks a server which of the resources behind a grade it holds: one search for each type, all at once. */
final class EvidenceCheck {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z][A-Za-z]{2,63}/[A-Za-z0-9.-]{1,64}");

    /** More would make an address that servers refuse. */
    private static final int MOST_IDS = 100;

    private static final Set<String> WITHDRAWN = Set.of("entered-in-error", "cancelled", "not-done");

    private final Map<Source, String> statusByResource = new HashMap<>();

    private EvidenceCheck() {}

    static EvidenceCheck of(Collection<Source> sources, String patientId, Server server, FhirText text) {
        Map<String, Set<String>> idsByType = new TreeMap<>();
        sources.stream()
                .map(Source::reference)
                .filter(reference -> REFERENCE.matcher(reference).matches())
                .map(reference -> reference.split("/"))
                .forEach(part -> idsByType
                        .computeIfAbsent(part[0], any -> new TreeSet<>())
                        .add(part[1]));
        List<Call> calls = new ArrayList<>();
        idsByType.forEach((type, ids) -> calls.add(call(type, List.copyOf(ids), patientId)));
        EvidenceCheck check = new EvidenceCheck();
        server.exchange(calls)
                .forEach(response -> text.bundle(response).ifPresent(bundle -> check.take(bundle, text, idsByType)));
        return check;
    }

    /** Whether the server holds it, as this patient's. */
    boolean exists(Source source) {
        return statusByResource.containsKey(source);
    }

    /** Whether the server holds it and nobody took it back. */
    boolean isValid(Source source) {
        return exists(source) && !WITHDRAWN.contains(statusByResource.get(source));
    }

    private static Call call(String type, List<String> ids, String patientId) {
        List<String> asked = ids.subList(0, Math.min(ids.size(), MOST_IDS));
        String patient = type.equals("AdverseEvent") ? "subject" : "patient";
        return Call.get(type + "?_id=" + String.join(",", asked) + "&" + patient + "=Patient/" + patientId
                + "&_elements=id,status&_count=" + asked.size());
    }

    /** A server may send more than was asked for. */
    private void take(BundlePage bundle, FhirText text, Map<String, Set<String>> asked) {
        for (Resource resource : text.resources(bundle, Resource.class)) {
            String type = resource.fhirType();
            String id = resource.getIdElement().getIdPart();
            if (id != null && asked.getOrDefault(type, Set.of()).contains(id)) {
                statusByResource.put(new Source(type + "/" + id), Status.of(resource));
            }
        }
    }
}
