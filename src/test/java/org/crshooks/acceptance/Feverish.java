package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.OURS;
import static org.crshooks.acceptance.FhirJson.concept;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** A patient three days after CAR-T with fever for ten hours and nothing else, which is grade 1. */
final class Feverish {

    private Feverish() {}

    /** @param now the moment the chart stands at */
    static Chart chart(String patient, Instant now) {
        Chart chart = new Chart(patient, now);
        chart.patient("1970-01-01");
        chart.dose(concept(OURS + "crs-therapy", "car-t"), now.minus(Duration.ofHours(72)));
        vitals(chart, now.minus(Duration.ofHours(10)), "38.9", "96", "118");
        vitals(chart, now.minus(Duration.ofHours(1)), "38.6", "96", "118");
        return chart;
    }

    static void vitals(Chart chart, Instant at, String temperature, String saturation, String systolic) {
        chart.vital("8310-5", at, new BigDecimal(temperature), "Cel");
        chart.vital("59408-5", at, new BigDecimal(saturation), "%");
        chart.vital("8480-6", at, new BigDecimal(systolic), "mm[Hg]");
    }
}
