package org.crshooks.synthetic.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Consumer;
import org.crshooks.synthetic.course.Bolus;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Dose;
import org.crshooks.synthetic.course.Drug;
import org.crshooks.synthetic.course.Infusion;
import org.crshooks.synthetic.course.Rate;

/** Writes what was given. */
final class DrugSheet {

    private static final String INTRAVENOUS = "47625008";
    private static final String ORAL = "26643006";
    private static final String REASON = Fhir.OWN + "support-reason";
    /** Minutes between the rows of an infusion that is charted in a flowsheet. */
    private static final int ROWS = 120;

    private final Course course;
    private final Sheets sheets;
    private final Habits habits;
    private final String subject;
    private int number;

    DrugSheet(Course course, Sheets sheets, Habits habits) {
        this.course = course;
        this.sheets = sheets;
        this.habits = habits;
        this.subject = "Patient/" + course.person().id();
    }

    static Fhir route(Fhir json, String snomed) {
        return json.concept("route", Fhir.SNOMED, snomed, null);
    }

    void write() {
        course.drugs().forEach(this::dose);
        if (habits.untidy()) {
            neverGiven();
        }
        course.boluses().forEach(this::bolus);
        for (Infusion infusion : course.infusions()) {
            if (infusion.asRows()) {
                rows(infusion);
            } else {
                infusion.rates().forEach(rate -> period(infusion, rate));
            }
        }
    }

    /** Charted for the wrong patient, and taken back. */
    private void neverGiven() {
        given("entered-in-error", Drug.VASOPRESSIN, json -> {
            json.period("effectivePeriod", course.at(60), course.at(3000)).object("dosage");
            route(json, INTRAVENOUS).end();
        });
    }

    private void dose(Dose dose) {
        given("completed", dose.drug(), json -> {
            json.time("effectiveDateTime", course.at(dose.minute())).object("dosage");
            route(json, dose.intravenous() ? INTRAVENOUS : ORAL);
            json.quantity("dose", BigDecimal.valueOf(dose.amount()), "mg").end();
        });
    }

    private void bolus(Bolus bolus) {
        given("completed", Drug.SODIUM_CHLORIDE, json -> {
            json.period("effectivePeriod", course.at(bolus.minute()), course.at(bolus.minute() + Bolus.LENGTH));
            // where readings are lost, the pressure that the fluid was given for may be among them
            if (bolus.reasonCharted() || !habits.losses().isEmpty()) {
                json.concepts("reasonCode", REASON, "hypotension", null);
            }
            json.object("dosage");
            route(json, INTRAVENOUS);
            json.quantity("dose", BigDecimal.valueOf(bolus.volume()), "mL").end();
        });
    }

    private void period(Infusion infusion, Rate rate) {
        if (rate.from() >= course.until()) {
            return;
        }
        boolean ended = rate.to() <= course.until();
        given(ended ? "completed" : "in-progress", infusion.drug(), json -> {
            Instant end = ended ? course.at(rate.to()) : null;
            rated(json.period("effectivePeriod", course.at(rate.from()), end), infusion, rate.thousandths());
        });
    }

    private void rows(Infusion infusion) {
        for (Rate rate : infusion.rates()) {
            for (int t = rate.from(); t < rate.to() && t < course.until(); t += ROWS) {
                row(infusion, t, rate.thousandths());
            }
        }
        if (infusion.to() < course.until()) {
            row(infusion, infusion.to(), 0);
        }
    }

    private void row(Infusion infusion, int minute, int thousandths) {
        given(
                "completed",
                infusion.drug(),
                json -> rated(json.time("effectiveDateTime", course.at(minute)), infusion, thousandths));
    }

    private void rated(Fhir json, Infusion infusion, int thousandths) {
        if (!infusion.forHypotension()) {
            json.concepts("reasonCode", REASON, "procedure", null);
        }
        BigDecimal rate = BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
        json.object("dosage");
        route(json, INTRAVENOUS);
        json.quantity(
                "rateQuantity",
                rate.scale() < 0 ? rate.setScale(0) : rate,
                infusion.unit().ucum());
        json.end();
    }

    private void given(String status, Drug drug, Consumer<Fhir> content) {
        number++;
        sheets.add("MedicationAdministration", "given-" + number, json -> {
            json.text("status", status).object("medicationCodeableConcept").array("coding");
            json.coding(Fhir.RXNORM, drug.rxnorm(), null).coding(Fhir.ATC, drug.atc(), null);
            json.endArray().text("text", drug.text()).end().reference("subject", subject);
            content.accept(json);
        });
    }
}
