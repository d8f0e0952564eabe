package org.crshooks.fhir;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.crshooks.fact.Source;
import org.hl7.fhir.r4.model.Resource;

/** One resource of the chart. It is parsed when somebody asks for more than its ordinary facts. Not thread-safe. */
final class Entry {

    /** The newer version of the same resource is the greater one; of undated versions a withdrawn one. */
    static final Comparator<Entry> VERSIONS = Comparator.comparing(Entry::lastUpdated)
            .thenComparing(Entry::version)
            .thenComparing(Entry::isWithdrawn);

    private final ResourceSlice slice;
    private final Source source;
    private final ResourceParser parser;
    private final ReadingMode mode;
    private Resource resource;
    private boolean parsed;

    Entry(ResourceSlice slice, ResourceParser parser, ReadingMode mode) {
        this.slice = slice;
        this.source = new Source(name(slice));
        this.parser = parser;
        this.mode = mode;
    }

    /** The relative reference, or the full URL of a resource that has no id. */
    static String name(ResourceSlice slice) {
        if (slice.id() != null) {
            return slice.type() + "/" + slice.id();
        }
        return slice.fullUrl() == null ? slice.type() + Source.WITHOUT_ID : slice.fullUrl();
    }

    /** What two versions of one resource have in common; the slice itself where it has no name. */
    Object key() {
        return slice.id() == null && slice.fullUrl() == null ? slice : source.reference();
    }

    ResourceSlice slice() {
        return slice;
    }

    Source source() {
        return source;
    }

    /** What it says, where no parser is needed to tell; null otherwise. */
    Ordinary ordinary() {
        return mode == ReadingMode.SIEVE ? slice.ordinary() : null;
    }

    /** The moment that a server sorts by; empty where it cannot be told. */
    Optional<Instant> sortedBy() {
        return ordinary() == null
                ? Optional.ofNullable(resource()).flatMap(Moments::sortedBy)
                : Optional.ofNullable(ordinary().facts().sortedBy());
    }

    /** Null where it could not be read. */
    Resource resource() {
        if (!parsed) {
            resource = parser.parse(slice).orElse(null);
            parsed = true;
        }
        return resource;
    }

    boolean readable() {
        return resource() != null;
    }

    private Instant lastUpdated() {
        return Optional.ofNullable(resource())
                .flatMap(r -> Times.exact(r.getMeta().getLastUpdatedElement()))
                .orElse(Instant.MIN);
    }

    private BigInteger version() {
        String version = resource() == null ? null : resource().getMeta().getVersionId();
        return version != null && version.matches("\\d{1,18}") ? new BigInteger(version) : BigInteger.ZERO;
    }

    private boolean isWithdrawn() {
        return resource() != null && "entered-in-error".equals(Status.of(resource()));
    }
}
