package org.crshooks.replay;

import java.util.ArrayList;
import java.util.List;

/** A patient with a CAR-T infusion on 5 January 2026 and fever, hypotension and norepinephrine on the 8th; as JSON. */
final class Ward {

    static final String ONSET = "2026-01-08T06:00:00Z";

    private Ward() {}

    /** Everything about the patient, one resource a line. */
    static List<String> chart(String id) {
        return chart(id, "Patient/" + id);
    }

    /** @param subject how the resources refer to the patient */
    static List<String> chart(String id, String subject) {
        List<String> chart = new ArrayList<>(rest(id, subject));
        chart.add(0, patient(id));
        return chart;
    }

    static String patient(String id) {
        return "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\",\"birthDate\":\"1980-05-05\"}";
    }

    static List<String> rest(String id, String subject) {
        List<String> rest = new ArrayList<>();
        rest.add("{\"resourceType\":\"Procedure\",\"id\":\"" + id
                + "-car\",\"status\":\"completed\",\"code\":{\"coding\":"
                + "[{\"system\":\"https://crshooks.org/fhir/CodeSystem/crs-product\",\"code\":"
                + "\"axicabtagene-ciloleucel\"}]},\"performedPeriod\":{\"start\":\"2026-01-05T08:00:00Z\",\"end\":"
                + "\"2026-01-05T08:30:00Z\"}," + about(subject) + "}");
        for (int hour = 0; hour < 24; hour += 2) {
            String at = String.format("2026-01-08T%02d:00:00Z", hour);
            boolean ill = hour >= 6;
            rest.add(quantity(id + "-t" + hour, subject, "8310-5", ill ? "39.2" : "36.8", "Cel", at));
            rest.add(quantity(id + "-s" + hour, subject, "59408-5", "97", "%", at));
            rest.add(pressure(id + "-p" + hour, subject, ill ? 82 : 118, at));
        }
        return rest;
    }

    /** Norepinephrine from 10:00 on; the drug stands elsewhere. */
    static String norepinephrine(String id, String subject, String medication) {
        return "{\"resourceType\":\"MedicationAdministration\",\"id\":\"" + id + "-ne\",\"status\":\"in-progress\","
                + "\"medicationReference\":{\"reference\":\"" + medication + "\"},\"effectivePeriod\":{\"start\":"
                + "\"2026-01-08T10:00:00Z\"},\"dosage\":{\"rateQuantity\":{\"value\":4,\"unit\":\"ug/min\",\"system\":"
                + "\"http://unitsofmeasure.org\",\"code\":\"ug/min\"}}," + about(subject) + "}";
    }

    static String drug(String id, String name) {
        return "{\"resourceType\":\"Medication\",\"id\":\"" + id + "\",\"code\":{\"text\":\"" + name + "\"}}";
    }

    static String quantity(String id, String subject, String loinc, String value, String unit, String at) {
        return "{\"resourceType\":\"Observation\",\"id\":\"" + id + "\",\"status\":\"final\",\"code\":" + loinc(loinc)
                + ",\"valueQuantity\":{\"value\":" + value + ",\"system\":\"http://unitsofmeasure.org\",\"code\":\""
                + unit + "\"},\"effectiveDateTime\":\"" + at + "\"," + about(subject) + "}";
    }

    private static String pressure(String id, String subject, int systolic, String at) {
        return "{\"resourceType\":\"Observation\",\"id\":\"" + id + "\",\"status\":\"final\",\"code\":"
                + loinc("85354-9")
                + ",\"component\":[{\"code\":" + loinc("8480-6") + ",\"valueQuantity\":{\"value\":" + systolic
                + ",\"system\":\"http://unitsofmeasure.org\",\"code\":\"mm[Hg]\"}}],\"effectiveDateTime\":\"" + at
                + "\"," + about(subject) + "}";
    }

    private static String loinc(String code) {
        return "{\"coding\":[{\"system\":\"http://loinc.org\",\"code\":\"" + code + "\"}]}";
    }

    private static String about(String subject) {
        return "\"subject\":{\"reference\":\"" + subject + "\"}";
    }

    /** A collection Bundle; full URLs where there are any. */
    static String bundle(List<String> resources, List<String> fullUrls, String more) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < resources.size(); i++) {
            String url =
                    i < fullUrls.size() && fullUrls.get(i) != null ? "\"fullUrl\":\"" + fullUrls.get(i) + "\"," : "";
            entries.add("{" + url + "\"resource\":" + resources.get(i) + "}");
        }
        return "{\"resourceType\":\"Bundle\",\"type\":\"collection\"" + more + ",\"entry\":[\n"
                + String.join(",\n", entries) + "\n]}";
    }
}
