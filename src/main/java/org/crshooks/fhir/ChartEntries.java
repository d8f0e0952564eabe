package org.crshooks.fhir;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crshooks.fact.Source;
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
    private final ResourceParser parser;
    private final ReadingMode mode;
    private final Map<Object, Entry> entries = new LinkedHashMap<>();
    private Map<String, Entry> byReference;

    ChartEntries(List<Answer> answers, ResourceParser parser, ReadingMode mode, String fhirBase) {
        this.parser = parser;
        this.mode = mode;
        base = fhirBase == null || fhirBase.isBlank() ? null : fhirBase.replaceAll("/+$", "") + "/";
        for (Answer answer : answers) {
            for (BundlePage page : answer.pages()) {
                page.resources().stream().filter(ChartEntries::isRead).forEach(this::add);
            }
        }
    }

    private static boolean isRead(ResourceSlice slice) {
        return slice.type() != null && READ.contains(slice.type());
    }

    private void add(ResourceSlice slice) {
        Entry entry = new Entry(slice, parser, mode);
        entries.merge(entry.key(), entry, ChartEntries::newer);
    }

    private static Entry newer(Entry known, Entry other) {
        boolean same = sameBytes(known.slice(), other.slice());
        return !same && Entry.VERSIONS.compare(known, other) < 0 ? other : known;
    }

    private static boolean sameBytes(ResourceSlice a, ResourceSlice b) {
        return Arrays.equals(
                a.bytes(), a.offset(), a.offset() + a.length(), b.bytes(), b.offset(), b.offset() + b.length());
    }

    Collection<Entry> all() {
        return entries.values();
    }

    Set<Source> sources() {
        Set<Source> all = new HashSet<>(2 * entries.size());
        for (Entry entry : entries.values()) {
            all.add(entry.source());
        }
        return Collections.unmodifiableSet(all);
    }

    /** The entry of a slice, null for a type that nobody reads. */
    Entry of(ResourceSlice slice) {
        if (!isRead(slice)) {
            return null;
        }
        Entry entry = new Entry(slice, parser, mode);
        Entry known = entries.get(entry.key());
        return sameBytes(known.slice(), slice) ? known : entry;
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
        Entry entry = byReference().get(text);
        if (entry == null) {
            entry = byReference().get(relative(text));
        }
        return Optional.ofNullable(entry)
                .map(Entry::resource)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Most charts are read without anybody asking for it. */
    private Map<String, Entry> byReference() {
        if (byReference == null) {
            byReference = new HashMap<>();
            for (Entry entry : entries.values()) {
                byReference.putIfAbsent(entry.source().reference(), entry);
                if (entry.slice().fullUrl() != null) {
                    byReference.putIfAbsent(entry.slice().fullUrl(), entry);
                }
            }
        }
        return byReference;
    }

    /** The reference without a version and without the base of the EHR's own server; another server's stays itself. */
    private String relative(String reference) {
        int history = reference.indexOf("/_history/");
        String plain = history < 0 ? reference : reference.substring(0, history);
        return base != null && plain.startsWith(base) ? plain.substring(base.length()) : plain;
    }
}
