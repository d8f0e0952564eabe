package org.crshooks.clinical;

import java.time.Instant;
import java.util.Optional;
import org.crshooks.fact.Source;

/**
 * One dose of a therapy that can cause CRS.
 *
 * @param product null where only the kind of therapy is known
 * @param start null where the chart gives no time (F27)
 * @param end null where none is charted
 * @param route {@link Route#NOT_CHARTED} where none is charted
 * @param interrupted stopped or put on hold before its end (C4c)
 * @param knownFrom since when the chart shows that it is such a therapy; null where the chart gives no time
 */
public record TherapyDose(
        Therapy therapy,
        Product product,
        Instant start,
        Instant end,
        Route route,
        boolean interrupted,
        Source source,
        Instant knownFrom) {

    /** A dose that says itself what it is. */
    public TherapyDose(
            Therapy therapy,
            Product product,
            Instant start,
            Instant end,
            Route route,
            boolean interrupted,
            Source source) {
        this(therapy, product, start, end, route, interrupted, source, start);
    }

    public Optional<Instant> startTime() {
        return Optional.ofNullable(start);
    }

    /** The charted route, or the product's usual one (F25). */
    public Route effectiveRoute() {
        if (route != Route.NOT_CHARTED) {
            return route;
        }
        return product == null ? Route.INTRAVENOUS : product.usualRoute();
    }
}
