package org.crshooks.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A chart of monitor values every four minutes for nine days: ten thousand readings. */
final class TenThousand {

    static final int ROUNDS = 3334;

    private static final Instant INFUSION = Instant.parse("2026-03-02T10:00:00Z");

    private TenThousand() {}

    static String bundle() {
        List<String> entries = new ArrayList<>();
        entries.add("{\"resourceType\":\"Patient\",\"id\":\"p1\",\"birthDate\":\"1970-01-01\"}");
        entries.add("{\"resourceType\":\"MedicationAdministration\",\"id\":\"cells\",\"status\":\"completed\","
                + "\"subject\":{\"reference\":\"Patient/p1\"},\"effectiveDateTime\":\"" + INFUSION + "\","
                + "\"medicationCodeableConcept\":{\"text\":\"axicabtagene ciloleucel\"}}");
        for (int i = 0; i < ROUNDS; i++) {
            Instant at = INFUSION.plus(Duration.ofMinutes(4L * i));
            boolean ill = i > 700 && i < 1800;
            entries.add(reading("t" + i, "8310-5", at, value((ill ? 38 : 36) + "." + i % 9, "Cel")));
            entries.add(reading("s" + i, "59408-5", at, value(String.valueOf((ill ? 88 : 94) + i % 5), "%")));
            entries.add(reading("b" + i, "8480-6", at, value(String.valueOf((ill ? 86 : 110) + i % 17), "mm[Hg]")));
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
                + String.join(
                        ",",
                        entries.stream().map(e -> "{\"resource\":" + e + "}").toList()) + "]}";
    }

    private static String reading(String id, String loinc, Instant at, String value) {
        return "{\"resourceType\":\"Observation\",\"id\":\"" + id + "\",\"status\":\"final\","
                + "\"subject\":{\"reference\":\"Patient/p1\"},"
                + "\"code\":{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"" + loinc + "\"}]},"
                + "\"effectiveDateTime\":\"" + at + "\"," + value + "}";
    }

    private static String value(String amount, String unit) {
        return "\"valueQuantity\":{\"value\":" + amount + ",\"system\":\"http://unitsofmeasure.org\",\"code\":\"" + unit
                + "\"}";
    }
}
