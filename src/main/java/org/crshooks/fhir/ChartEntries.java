package org.crshooks.fhir;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** All resources of the chart that somebody reads, each once, and found again by reference. */
final class ChartEntries {

    /** The types that have a reader; anything else is never handed to the parser. */
    static final Set<String> READ = Set.of(
            "Patient",
            "Observation",
            "MedicationAdministration",
            "Medication",
            "MedicationRequest",
            "Procedure",
            "Device",
            "DeviceUseStatement",
            "Condition",
            "DiagnosticReport",
            "AdverseEvent",
            "Encounter",
            "ServiceRequest");

    private final String base;
    private final ReadingMode mode;
    private final Map<Object, Entry> entries = new LinkedHashMap<>();
    private final Map<ResourceSlice, Entry> bySlice = new IdentityHashMap<>();
    private final Map<String, Entry> byReference = new HashMap<>();

    ChartEntries(List<Answer> answers, ResourceParser parser, ReadingMode mode, String fhirBase) {
        this.mode = mode;
        base = fhirBase == null || fhirBase.isBlank() ? null : fhirBase.replaceAll("/+$", "") + "/";
        for (Answer answer : answers) {
            for (BundlePage page : answer.pages()) {
                page.resources().stream()
                        .filter(slice -> slice.type() != null && READ.contains(slice.type()))
                        .forEach(slice -> add(slice, parser));
            }
        }
        for (Entry entry : entries.values()) {
            byReference.putIfAbsent(entry.source().reference(), entry);
            if (entry.slice().fullUrl() != null) {
                byReference.putIfAbsent(entry.slice().fullUrl(), entry);
            }
        }
    }

    private void add(ResourceSlice slice, ResourceParser parser) {
        Object key = slice.id() == null && slice.fullUrl() == null ? slice : Entry.name(slice);
        Entry known = entries.get(key);
        Entry entry = known != null && sameBytes(known.slice(), slice) ? known : new Entry(slice, parser, mode);
        bySlice.put(slice, entry);
        entries.merge(key, entry, (a, b) -> Entry.VERSIONS.compare(a, b) < 0 ? b : a);
    }

    private static boolean sameBytes(ResourceSlice a, ResourceSlice b) {
        return Arrays.equals(
                a.bytes(), a.offset(), a.offset() + a.length(), b.bytes(), b.offset(), b.offset() + b.length());
    }

    Collection<Entry> all() {
        return entries.values();
    }

    /** The entry of a slice, null for a type that nobody reads. */
    Entry of(ResourceSlice slice) {
        return bySlice.get(slice);
    }

    /** The resource that a reference means: contained, or anywhere in the chart. */
    <T extends Resource> Optional<T> find(Reference reference, Class<T> type) {
        if (reference.getResource() instanceof Resource contained && type.isInstance(contained)) {
            return Optional.of(type.cast(contained));
        }
        String text = reference.getReference();
        if (text == null) {
            return Optional.empty();
        }
        Entry entry = byReference.get(text);
        if (entry == null) {
            entry = byReference.get(relative(text));
        }
        return Optional.ofNullable(entry)
                .map(Entry::resource)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The reference without a version and without the base of the EHR's own server; another server's stays itself. */
    private String relative(String reference) {
        int history = reference.indexOf("/_history/");
        String plain = history < 0 ? reference : reference.substring(0, history);
        return base != null && plain.startsWith(base) ? plain.substring(base.length()) : plain;
    }
}
