package org.crshooks.synthetic.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Writes single vital signs in the units and with the codes of a ward. */
final class Vitals {

    private static final BigDecimal MMHG_PER_KPA = new BigDecimal("7.50062");
    private static final BigDecimal KG_PER_LB = new BigDecimal("0.45359237");
    /** UCUM reads it as kelvin times an hour; nobody means that. */
    private static final String NOT_A_UNIT = "K.h";

    private final Sheets sheets;
    private final Habits habits;
    private final String subject;

    Vitals(Sheets sheets, Habits habits, String subject) {
        this.sheets = sheets;
        this.habits = habits;
        this.subject = subject;
    }

    /** What is odd about one entry; {@link #PLAIN} for nothing. */
    enum Oddity {
        PLAIN,
        NO_ZONE,
        UNKNOWN_UNIT,
        IN_ERROR,
        CORRECTED,
        OF_ANOTHER
    }

    void temperature(String name, Instant at, int tenths, boolean fahrenheit, Oddity oddity) {
        BigDecimal value = fahrenheit
                ? BigDecimal.valueOf(tenths * 18L + 3200, 2).setScale(1, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(tenths, 1);
        quantity(name, "8310-5", "Body temperature", at, value, fahrenheit ? "[degF]" : "Cel", oddity);
    }

    void saturation(String name, Instant at, int percent, Oddity oddity) {
        BigDecimal value = BigDecimal.valueOf(percent);
        quantity(name, "59408-5", "Oxygen saturation by pulse oximetry", at, value, "%", oddity);
    }

    void flow(String name, Instant at, int tenths) {
        quantity(name, "3151-8", "Inhaled oxygen flow rate", at, BigDecimal.valueOf(tenths, 1), "L/min", Oddity.PLAIN);
    }

    void fio2(String name, Instant at, int percent) {
        BigDecimal value = BigDecimal.valueOf(percent, habits.fraction() ? 2 : 0);
        String unit = habits.fraction() ? "1" : "%";
        quantity(name, "3150-0", "Inhaled oxygen concentration", at, value, unit, Oddity.PLAIN);
    }

    void weight(String name, Instant at, int hectograms) {
        BigDecimal kilograms = BigDecimal.valueOf(hectograms, 1);
        BigDecimal value = habits.pounds() ? kilograms.divide(KG_PER_LB, 4, RoundingMode.HALF_UP) : kilograms;
        quantity(name, "29463-7", "Body weight", at, value, habits.pounds() ? "[lb_av]" : "kg", Oddity.PLAIN);
    }

    void pressure(String name, Instant at, int systolic, int diastolic, Oddity oddity) {
        observation(name, Fhir.LOINC, "85354-9", "Blood pressure panel", at, oddity, json -> {
            json.array("component");
            component(json, "8480-6", "Systolic blood pressure", systolic, oddity);
            component(json, "8462-4", "Diastolic blood pressure", diastolic, oddity);
            json.endArray();
        });
    }

    private void component(Fhir json, String code, String display, int millimetres, Oddity oddity) {
        BigDecimal value = BigDecimal.valueOf(millimetres);
        json.item().concept("code", Fhir.LOINC, code, display);
        if (oddity == Oddity.UNKNOWN_UNIT) {
            json.quantity("valueQuantity", value, NOT_A_UNIT).end();
        } else if (habits.kilopascal()) {
            json.quantity("valueQuantity", value.divide(MMHG_PER_KPA, 1, RoundingMode.HALF_UP), "kPa");
            json.end();
        } else {
            json.quantity("valueQuantity", value, "mm[Hg]").end();
        }
    }

    void device(String name, Instant at, OxygenNames names, Oddity oddity) {
        observation(name, Fhir.SNOMED, "16206004", "Oxygen delivery", at, oddity, json -> {
            switch (habits.oxygen()) {
                case SNOMED -> json.concept("valueCodeableConcept", Fhir.SNOMED, names.snomed(), names.words());
                case OWN_CODE -> json.concept("valueCodeableConcept", Fhir.OWN + "oxygen-device", names.own(), null);
                case WORDS ->
                    json.object("valueCodeableConcept")
                            .text("text", names.words())
                            .end();
            }
        });
    }

    private void quantity(
            String name, String loinc, String display, Instant at, BigDecimal value, String unit, Oddity oddity) {
        String written = oddity == Oddity.UNKNOWN_UNIT ? NOT_A_UNIT : unit;
        observation(
                name, Fhir.LOINC, loinc, display, at, oddity, json -> json.quantity("valueQuantity", value, written));
    }

    private void observation(
            String name, String system, String code, String display, Instant at, Oddity oddity, Consumer<Fhir> value) {
        sheets.add("Observation", name, json -> {
            if (oddity == Oddity.CORRECTED) {
                json.object("meta").text("versionId", "2");
                json.time("lastUpdated", at.plusSeconds(3600)).end();
            }
            json.text("status", status(oddity));
            json.concepts("category", Fhir.HL7 + "observation-category", "vital-signs", null);
            json.concept("code", system, code, display).reference("subject", subject);
            if (oddity == Oddity.OF_ANOTHER) {
                json.array("focus")
                        .item()
                        .text("reference", "Patient/in-the-next-bed")
                        .end()
                        .endArray();
            }
            json.text("effectiveDateTime", time(at, oddity));
            value.accept(json);
        });
    }

    private static String status(Oddity oddity) {
        return switch (oddity) {
            case IN_ERROR -> "entered-in-error";
            case CORRECTED -> "corrected";
            default -> "final";
        };
    }

    private String time(Instant at, Oddity oddity) {
        if (oddity == Oddity.NO_ZONE) {
            return LocalDateTime.ofInstant(at, ZoneOffset.UTC) + ":00";
        }
        return Fhir.time(at, habits.zone());
    }
}
