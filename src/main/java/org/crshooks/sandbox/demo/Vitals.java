package org.crshooks.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;

/** Writes vital signs and oxygen into a story. */
record Vitals(Story story) {

    private static final String CATEGORY = "vital-signs";

    Vitals temperature(String when, String celsius) {
        return temperature(when, celsius, "Cel");
    }

    Vitals temperature(String when, String value, String unit) {
        vital(when, "8310-5", "Body temperature").setValue(Story.quantity(value, unit));
        return this;
    }

    Vitals pressure(String when, String systolic, String diastolic) {
        return pressure(when, systolic, diastolic, "mm[Hg]");
    }

    Vitals pressure(String when, String systolic, String diastolic, String unit) {
        Observation panel = vital(when, "85354-9", "Blood pressure panel");
        panel.addComponent()
                .setCode(Codes.loinc("8480-6", "Systolic blood pressure"))
                .setValue(Story.quantity(systolic, unit));
        panel.addComponent()
                .setCode(Codes.loinc("8462-4", "Diastolic blood pressure"))
                .setValue(Story.quantity(diastolic, unit));
        return this;
    }

    /** In mm[Hg], the mean beside systolic and diastolic. */
    Vitals pressureAndMean(String when, int systolic, int diastolic, int mean) {
        pressure(when, String.valueOf(systolic), String.valueOf(diastolic));
        Observation panel =
                (Observation) story.resources().get(story.resources().size() - 1);
        panel.addComponent()
                .setCode(Codes.loinc("8478-0", "Mean blood pressure"))
                .setValue(Story.quantity(String.valueOf(mean), "mm[Hg]"));
        return this;
    }

    Vitals saturation(String when, String percent) {
        vital(when, "59408-5", "Oxygen saturation by pulse oximetry").setValue(Story.quantity(percent, "%"));
        return this;
    }

    /** A charted way of giving oxygen, "room air" included; a name without a code is sent as text. */
    Vitals device(String when, String name) {
        CodeableConcept question = Codes.snomed("16206004", "Oxygen delivery");
        story.observation(when, CATEGORY, question).setValue(Codes.device(name));
        return this;
    }

    Vitals flow(String when, String litresPerMinute) {
        vital(when, "3151-8", "Inhaled oxygen flow rate").setValue(Story.quantity(litresPerMinute, "L/min"));
        return this;
    }

    Vitals fio2(String when, String value, String unit) {
        vital(when, "3150-0", "Inhaled oxygen concentration").setValue(Story.quantity(value, unit));
        return this;
    }

    Vitals weight(String when, String value, String unit) {
        vital(when, "29463-7", "Body weight").setValue(Story.quantity(value, unit));
        return this;
    }

    /** Temperature, pressure and saturation of one round. */
    Vitals round(String when, String celsius, String systolic, String diastolic, String percent) {
        return temperature(when, celsius).pressure(when, systolic, diastolic).saturation(when, percent);
    }

    /** Rounds every eight hours without any finding, on room air, between two times. */
    Vitals quiet(String from, String until) {
        Instant start = story.ago().start();
        String[] celsius = {"36.7", "36.9", "36.6", "37.0"};
        int rounds = 0;
        for (Instant at = story.ago().instant(from);
                !at.isAfter(story.ago().instant(until));
                at = at.plus(Duration.ofHours(8))) {
            String when = Duration.between(at, start).toMinutes() + "m";
            round(when, celsius[rounds % celsius.length], "118", "72", "97").device(when, "room air");
            rounds++;
        }
        return this;
    }

    private Observation vital(String when, String loinc, String name) {
        return story.observation(when, CATEGORY, Codes.loinc(loinc, name));
    }
}
