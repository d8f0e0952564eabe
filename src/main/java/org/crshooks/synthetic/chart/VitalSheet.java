package org.crshooks.synthetic.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.function.Consumer;
import org.crshooks.synthetic.course.Breathing;
import org.crshooks.synthetic.course.Chart;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Round;
import org.crshooks.synthetic.course.Support;

/** Writes vital signs and oxygen. */
final class VitalSheet {

    private static final BigDecimal MMHG_PER_KPA = new BigDecimal("7.50062");

    private final Chart chart;
    private final Course course;
    private final Sheets sheets;
    private final Habits habits;
    private final String subject;

    VitalSheet(Chart chart, Sheets sheets, Habits habits) {
        this.chart = chart;
        this.course = chart.course();
        this.sheets = sheets;
        this.habits = habits;
        this.subject = "Patient/" + course.person().id();
    }

    void write() {
        BigDecimal kilograms = BigDecimal.valueOf(course.person().hectograms(), 1);
        Instant admitted = course.at(course.admitted() + 5);
        vital("weight", "29463-7", "Body weight", admitted, json -> json.quantity("valueQuantity", kilograms, "kg"));
        if (course.homeOxygen() > 0) {
            homeOxygen();
        }
        int number = 1;
        for (Round round : chart.rounds()) {
            round(round, number);
            number++;
        }
    }

    private void round(Round round, int number) {
        Instant at = course.at(round.minute());
        if (round.hasTemperature()) {
            vital("t-" + number, "8310-5", "Body temperature", at, json -> temperature(json, round.temperature()));
        }
        if (round.hasPressure()) {
            pressure(round, at, "bp-" + number);
        }
        Breathing breathing = round.breathing();
        if (course.homeOxygen() == 0) {
            device(breathing, at, "device-" + number);
        }
        if (breathing.flow() > 0) {
            BigDecimal flow = BigDecimal.valueOf(breathing.flow(), 1);
            vital(
                    "flow-" + number,
                    "3151-8",
                    "Inhaled oxygen flow rate",
                    at,
                    json -> json.quantity("valueQuantity", flow, "L/min"));
        }
        if (breathing.fio2() > 0) {
            BigDecimal fio2 = BigDecimal.valueOf(breathing.fio2());
            vital(
                    "fio2-" + number,
                    "3150-0",
                    "Inhaled oxygen concentration",
                    at,
                    json -> json.quantity("valueQuantity", fio2, "%"));
        }
        if (round.hasSaturation()) {
            BigDecimal percent = BigDecimal.valueOf(round.saturation());
            vital(
                    "spo2-" + number,
                    "59408-5",
                    "Oxygen saturation by pulse oximetry",
                    at,
                    json -> json.quantity("valueQuantity", percent, "%"));
        }
    }

    private void temperature(Fhir json, int tenths) {
        if (habits.fahrenheit() > 0 && habits.dice().chance(habits.fahrenheit())) {
            BigDecimal fahrenheit = BigDecimal.valueOf(tenths * 18L + 3200, 2).setScale(1, RoundingMode.HALF_UP);
            json.quantity("valueQuantity", fahrenheit, "[degF]");
        } else {
            json.quantity("valueQuantity", BigDecimal.valueOf(tenths, 1), "Cel");
        }
    }

    private void pressure(Round round, Instant at, String name) {
        vital(name, "85354-9", "Blood pressure panel", at, json -> {
            json.array("component");
            component(json, "8480-6", "Systolic blood pressure", round.systolic());
            component(json, "8462-4", "Diastolic blood pressure", round.diastolic());
            json.endArray();
        });
    }

    private void component(Fhir json, String code, String display, int millimetres) {
        json.item().concept("code", Fhir.LOINC, code, display);
        if (habits.kilopascal()) {
            BigDecimal value = BigDecimal.valueOf(millimetres).divide(MMHG_PER_KPA, 1, RoundingMode.HALF_UP);
            json.quantity("valueQuantity", value, "kPa").end();
        } else {
            json.quantity("valueQuantity", BigDecimal.valueOf(millimetres), "mm[Hg]")
                    .end();
        }
    }

    private void device(Breathing breathing, Instant at, String name) {
        sheets.add("Observation", name, json -> {
            json.text("status", "final").concepts("category", Fhir.HL7 + "observation-category", "vital-signs", null);
            json.concept("code", Fhir.SNOMED, "16206004", "Oxygen delivery").reference("subject", subject);
            json.time("effectiveDateTime", at);
            OxygenNames names = OxygenNames.of(breathing.support());
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

    /** A prescription that goes on: its reason says that it has nothing to do with the illness. */
    private void homeOxygen() {
        sheets.add("Procedure", "home-oxygen", json -> {
            OxygenNames names = OxygenNames.of(Support.NASAL_CANNULA);
            json.text("status", "in-progress").concept("code", Fhir.SNOMED, names.snomed(), names.words());
            json.reference("subject", subject).object("performedPeriod");
            json.time("start", course.at(course.admitted())).end();
            json.concepts("reasonCode", Fhir.OWN + "support-reason", "home-baseline", null);
        });
    }

    private void vital(String name, String loinc, String display, Instant at, Consumer<Fhir> value) {
        sheets.add("Observation", name, json -> {
            json.text("status", "final").concepts("category", Fhir.HL7 + "observation-category", "vital-signs", null);
            json.concept("code", Fhir.LOINC, loinc, display).reference("subject", subject);
            json.time("effectiveDateTime", at);
            value.accept(json);
        });
    }
}
