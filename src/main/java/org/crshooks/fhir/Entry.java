package org.crshooks.fhir;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.crshooks.fact.Source;
import org.hl7.fhir.r4.model.Resource;

/**
 * One resource of the chart.
 *
 * @param resource null where it could not be read
 */
record Entry(ResourceSlice slice, Resource resource, Source source) {

    /** The newer version of the same resource is the greater one; of undated versions a withdrawn one. */
    static final Comparator<Entry> VERSIONS = Comparator.comparing(Entry::lastUpdated)
            .thenComparing(Entry::version)
            .thenComparing(Entry::isWithdrawn);

    static Entry of(ResourceSlice slice, ResourceParser parser) {
        return new Entry(slice, parser.parse(slice).orElse(null), new Source(name(slice)));
    }

    /** The relative reference, or the full URL of a resource that has no id. */
    static String name(ResourceSlice slice) {
        if (slice.id() != null) {
            return slice.type() + "/" + slice.id();
        }
        return slice.fullUrl() == null ? slice.type() + "/?" : slice.fullUrl();
    }

    boolean readable() {
        return resource != null;
    }

    private Instant lastUpdated() {
        return Optional.ofNullable(resource)
                .flatMap(r -> Times.exact(r.getMeta().getLastUpdatedElement()))
                .orElse(Instant.MIN);
    }

    private BigInteger version() {
        String version = resource == null ? null : resource.getMeta().getVersionId();
        return version != null && version.matches("\\d{1,18}") ? new BigInteger(version) : BigInteger.ZERO;
    }

    private boolean isWithdrawn() {
        return resource != null && "entered-in-error".equals(Status.of(resource));
    }
}
