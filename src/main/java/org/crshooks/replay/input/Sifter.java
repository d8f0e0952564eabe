package org.crshooks.replay.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.crshooks.fhir.Breach;
import org.crshooks.fhir.BundlePage;
import org.crshooks.fhir.BundlePage.Kind;
import org.crshooks.fhir.BundlePages;
import org.crshooks.fhir.ChartTypes;
import org.crshooks.fhir.JsonLimits;
import org.crshooks.fhir.ResourceSlice;

/**
 * Sends each resource to its patient. Every byte passes the guard (H6); no resource is parsed. Thread-safe.
 */
final class Sifter {

    private static final Set<String> SHARED = Set.of("Medication", "Device");
    private static final byte[] BEFORE = "{\"resourceType\":\"Bundle\",\"entry\":[".getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER = "]}".getBytes(StandardCharsets.UTF_8);

    private final Routes routes;
    private final Tally tally;
    private final Pages pages;

    Sifter(Routes routes, Tally tally, Pages pages) {
        this.routes = routes;
        this.tally = tally;
        this.pages = pages;
    }

    /** A resource, the line that it stands on, and what it says it is about. */
    private record Found(ResourceSlice slice, long line, Belonging belonging) {

        static Found of(ResourceSlice slice, long line) {
            boolean ofPatient = slice.readable()
                    && slice.type() != null
                    && ChartTypes.CHANNELS.containsKey(slice.type())
                    && !SHARED.contains(slice.type());
            return new Found(slice, line, ofPatient ? Belonging.of(slice) : Belonging.NONE);
        }
    }

    void sift(Part part) throws IOException {
        if (part.entries()) {
            List<Found> found = new ArrayList<>();
            boolean whole = part.whole();
            for (Part.Piece entry : part.pieces()) {
                BundlePage page = wrapped(entry.bytes());
                whole &= page.kind() != Kind.OPERATION_OUTCOME;
                if (check(part.file(), entry, page)) {
                    page.resources().forEach(slice -> found.add(Found.of(slice, entry.line())));
                }
            }
            bundle(part, found, part.envelope(), whole);
            return;
        }
        for (Part.Piece piece : part.pieces()) {
            BundlePage page = BundlePages.read(piece.bytes(), 0, piece.bytes().length);
            List<Found> found = page.resources().stream()
                    .map(slice -> Found.of(slice, piece.line()))
                    .toList();
            if (!check(part.file(), piece, page)) {
                continue;
            }
            if (page.kind() == Kind.RESOURCE) {
                route(part.file(), found, Map.of(), null);
            } else {
                bundle(part, found, piece.bytes(), page.kind() == Kind.BUNDLE);
            }
        }
    }

    private static BundlePage wrapped(byte[] entry) {
        byte[] bundle = new byte[BEFORE.length + entry.length + AFTER.length];
        System.arraycopy(BEFORE, 0, bundle, 0, BEFORE.length);
        System.arraycopy(entry, 0, bundle, BEFORE.length, entry.length);
        System.arraycopy(AFTER, 0, bundle, BEFORE.length + entry.length, AFTER.length);
        return BundlePages.read(bundle, 0, bundle.length);
    }

    /** Whether it holds resources; where not, the fault is told. An error beside resources leaves those usable. */
    private boolean check(InputFile file, Part.Piece piece, BundlePage page) {
        if (page.kind() == Kind.OPERATION_OUTCOME) {
            tally.fault(file, piece.line(), Fault.EXPORT_ERROR);
            return !page.resources().isEmpty();
        }
        if (page.kind() != Kind.UNUSABLE) {
            return page.kind() != Kind.NOTHING;
        }
        Optional<Breach> breach = JsonLimits.firstBreach(piece.bytes());
        if (piece.last() && breach.equals(Optional.of(Breach.NOT_JSON))) {
            tally.fault(file, piece.line(), Fault.TRUNCATED);
            tally.cutShort(file);
            return false;
        }
        Fault fault = breach.map(b -> b == Breach.NOT_JSON ? Fault.NOT_JSON : Fault.LIMIT_BROKEN)
                .orElse(Fault.NO_RESOURCE);
        tally.fault(file, piece.line(), fault);
        return false;
    }

    /**
     * @param envelope null where the end of the Bundle is not here
     * @param whole false where some of it is lost, or the server says that it could not answer in full
     */
    private void bundle(Part part, List<Found> found, byte[] envelope, boolean whole) throws IOException {
        tally.bundle();
        Map<String, String> aliases = aliases(found);
        Set<String> patients = patients(found, aliases);
        String only = part.alone() && patients.size() == 1 ? patients.iterator().next() : null;
        route(part.file(), found, aliases, only);
        if (!whole) {
            for (String patient : patients) {
                routes.cutShort(patient);
            }
            if (!part.alone()) {
                tally.cutShort(part.file());
            }
        }
        if (envelope != null) {
            pages.add(envelope, patients);
        }
    }

    /** Urns under which Patients of a Bundle are referred to. */
    private static Map<String, String> aliases(List<Found> found) {
        Map<String, String> aliases = new HashMap<>();
        for (Found resource : found) {
            ResourceSlice slice = resource.slice();
            if ("Patient".equals(slice.type()) && References.isUrn(slice.fullUrl()) && slice.id() != null) {
                aliases.put(slice.fullUrl(), slice.id());
            }
        }
        return aliases;
    }

    private static Set<String> patients(List<Found> found, Map<String, String> aliases) {
        Set<String> patients = new HashSet<>();
        for (Found resource : found) {
            patient(resource, aliases).ifPresent(patients::add);
        }
        return patients;
    }

    private static Optional<String> patient(Found resource, Map<String, String> aliases) {
        ResourceSlice slice = resource.slice();
        if ("Patient".equals(slice.type())) {
            String id = slice.id() == null && References.isUrn(slice.fullUrl())
                    ? References.idOfUrn(slice.fullUrl())
                    : slice.id();
            return Optional.ofNullable(id).filter(References::isId);
        }
        return References.patient(resource.belonging().subject(), aliases);
    }

    /** @param only the one patient of the Bundle, whose everything in it is; null where there are others */
    private void route(InputFile file, List<Found> found, Map<String, String> aliases, String only) throws IOException {
        for (Found resource : found) {
            ResourceSlice slice = resource.slice();
            if (slice.type() != null && !ChartTypes.CHANNELS.containsKey(slice.type())) {
                tally.notRead(file, slice.type());
            } else if (!slice.readable() || slice.type() == null) {
                tally.fault(file, resource.line(), slice.readable() ? Fault.NO_RESOURCE : Fault.LIMIT_BROKEN);
            } else if (SHARED.contains(slice.type())) {
                tally.resource(file, slice.type());
                share(slice, only);
            } else {
                send(file, resource, aliases);
            }
        }
    }

    private void share(ResourceSlice slice, String only) throws IOException {
        if (only != null) {
            routes.ofPatient(only, slice, List.of());
            return;
        }
        if (slice.id() != null) {
            routes.shared(slice.type() + "/" + slice.id(), slice);
        }
        if (References.isUrn(slice.fullUrl())) {
            routes.shared(slice.fullUrl(), slice);
        }
    }

    private void send(InputFile file, Found resource, Map<String, String> aliases) throws IOException {
        ResourceSlice slice = resource.slice();
        Optional<String> patient = patient(resource, aliases);
        if (patient.isEmpty()) {
            tally.fault(file, resource.line(), Fault.NO_PATIENT);
            return;
        }
        tally.resource(file, slice.type());
        List<String> needs = new ArrayList<>();
        resource.belonging().needs().forEach(need -> References.shared(need).ifPresent(needs::add));
        routes.ofPatient(patient.get(), slice, needs);
    }
}
