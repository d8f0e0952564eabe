package org.crshooks.synthetic.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.crshooks.synthetic.course.Chart;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Death;
import org.crshooks.synthetic.course.Dice;
import org.crshooks.synthetic.course.LabTest;
import org.crshooks.synthetic.course.LabValue;
import org.crshooks.synthetic.course.Person;
import org.crshooks.synthetic.course.Regimen;

/** Writes the chart of a patient as FHIR R4 resources. */
public final class Scribe {

    private static final String ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    private final Chart chart;
    private final Course course;
    private final Person person;
    private final Sheets sheets;
    private final String subject;

    private Scribe(Chart chart, Sheets sheets) {
        this.chart = chart;
        this.course = chart.course();
        this.person = course.person();
        this.sheets = sheets;
        this.subject = "Patient/" + person.id();
    }

    /**
     * @param graded what a person wrote down as the grade, if anybody did
     * @param dice for the mistakes of the ward
     */
    public static Sheets write(Chart chart, Habits habits, Optional<ChartedGrade> graded, Dice dice) {
        Sheets sheets = new Sheets(chart.course().person().id());
        Scribe scribe = new Scribe(chart, sheets);
        scribe.patient();
        scribe.encounter();
        scribe.therapy();
        new VitalSheet(chart, sheets, habits, dice).write();
        scribe.labs();
        new DrugSheet(chart.course(), sheets, habits).write();
        scribe.death();
        graded.ifPresent(grade -> grade.write(sheets, chart.course()));
        return sheets;
    }

    private void patient() {
        sheets.add("Patient", "", json -> {
            json.object("meta").array("tag");
            json.coding(Fhir.HL7 + "v3-ActReason", "HTEST", "test health data")
                    .endArray()
                    .end();
            json.array("name")
                    .item()
                    .text("text", "Synthetic " + person.id())
                    .end()
                    .endArray();
            json.text("gender", person.female() ? "female" : "male");
            json.text("birthDate", person.birthDate().toString());
            if (course.death() != null) {
                json.time("deceasedDateTime", course.at(course.death().minute()));
            }
        });
    }

    private void encounter() {
        sheets.add("Encounter", "stay", json -> {
            json.text("status", "finished").object("class").text("system", ACT);
            json.text("code", course.inpatient() ? "IMP" : "AMB").end();
            json.reference("subject", subject);
            json.period("period", course.at(course.admitted()), course.at(course.until()));
        });
    }

    private void therapy() {
        Regimen regimen = course.regimen();
        int number = 1;
        for (int minute : course.doses()) {
            Instant at = course.at(minute);
            if (regimen.kind() == Regimen.Kind.TRANSPLANT) {
                sheets.add("Procedure", "transplant", json -> {
                    json.text("status", "completed").object("code").array("coding");
                    json.coding(Fhir.SNOMED, "425843001", null).coding(Fhir.OWN + "crs-therapy", "haplo-hct", null);
                    json.endArray().text("text", regimen.text()).end();
                    json.reference("subject", subject);
                    json.period("performedPeriod", at, at.plusSeconds(2 * 3600));
                });
            } else {
                dose(regimen, at, "dose-" + number);
            }
            number++;
        }
    }

    private void dose(Regimen regimen, Instant at, String name) {
        boolean bispecific = regimen.kind() == Regimen.Kind.BISPECIFIC;
        sheets.add("MedicationAdministration", name, json -> {
            json.text("status", "completed").object("medicationCodeableConcept").array("coding");
            if (regimen.rxnorm() != null) {
                json.coding(Fhir.RXNORM, regimen.rxnorm(), null);
            }
            json.coding(Fhir.ATC, regimen.atc(), null)
                    .endArray()
                    .text("text", regimen.text())
                    .end();
            json.reference("subject", subject).time("effectiveDateTime", at).object("dosage");
            DrugSheet.route(json, bispecific ? "34206005" : "47625008").end();
        });
    }

    private void labs() {
        int number = 1;
        for (LabValue value : chart.labs()) {
            LabTest test = value.test();
            sheets.add("Observation", "lab-" + number, json -> {
                json.text("status", "final")
                        .concepts("category", Fhir.HL7 + "observation-category", "laboratory", null);
                json.concept("code", Fhir.LOINC, test.loinc(), test.text()).reference("subject", subject);
                json.time("effectiveDateTime", course.at(value.minute()));
                json.quantity("valueQuantity", decimal(value.value(), test), test.unit());
                json.array("referenceRange").item();
                json.quantity("low", decimal(test.low(), test), test.unit());
                json.quantity("high", decimal(test.high(), test), test.unit())
                        .end()
                        .endArray();
            });
            number++;
        }
    }

    private static BigDecimal decimal(int value, LabTest test) {
        return BigDecimal.valueOf(value, test.scale() == 1 ? 0 : test.scale() == 10 ? 1 : 2);
    }

    private void death() {
        Death death = course.death();
        if (death != null) {
            sheets.add("Observation", "cause-of-death", json -> {
                json.text("status", "final").concept("code", Fhir.LOINC, "69453-9", "Cause of death");
                json.reference("subject", subject).time("effectiveDateTime", course.at(death.minute()));
                if (death.fromCrs()) {
                    json.concept("valueCodeableConcept", Fhir.SNOMED, "710027002", "Cytokine release syndrome");
                } else {
                    json.concept("valueCodeableConcept", Fhir.ICD10, "A41.9", "Sepsis, unspecified organism");
                }
            });
        }
    }
}
