package org.crshooks.fhir;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.clinical.TimelineBuilder;
import org.crshooks.fact.Source;

/**
 * Allogeneic transplants that are not called haploidentical: cyclophosphamide on days 0 to 5 after one shows that it is;
 * an allogeneic code alone is no exposure (F29).
 */
final class Transplants {

    private static final Duration DAYS_0_TO_5 = Duration.ofDays(6);

    private record Transplant(Instant start, Source source) {}

    private final List<Transplant> transplants = new ArrayList<>();
    private final List<Instant> cyclophosphamide = new ArrayList<>();

    void add(Instant start, Source source) {
        transplants.add(new Transplant(start, source));
    }

    /** To be called when every resource was read. */
    void finish(TimelineBuilder timeline) {
        timeline.administrations().stream()
                .filter(a -> a.drug() == Drug.CYCLOPHOSPHAMIDE)
                .forEach(a -> cyclophosphamide.add(a.start()));
        for (Transplant transplant : transplants) {
            cyclophosphamide.stream()
                    .filter(c -> isAfter(transplant.start(), c))
                    .min(Comparator.naturalOrder())
                    .ifPresent(shown -> timeline.add(new TherapyDose(
                            Therapy.HAPLO_HCT,
                            null,
                            transplant.start(),
                            null,
                            Route.NOT_CHARTED,
                            false,
                            transplant.source(),
                            shown)));
        }
    }

    private static boolean isAfter(Instant transplant, Instant drug) {
        return transplant != null && !drug.isBefore(transplant) && drug.isBefore(transplant.plus(DAYS_0_TO_5));
    }
}
