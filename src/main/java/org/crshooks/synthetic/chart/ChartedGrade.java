package org.crshooks.synthetic.chart;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crshooks.synthetic.course.Course;
import org.crshooks.synthetic.course.Dice;
import org.crshooks.synthetic.truth.Scale;
import org.crshooks.synthetic.truth.Truth;

/**
 * A grade that somebody at the bedside wrote down, at times one too high or too low.
 *
 * @param form how it stands in the chart
 * @param at minute of the time that it is about
 */
public record ChartedGrade(Form form, Scale scale, int charted, int trueGrade, int at) {

    /** Per cent of the patients whose chart holds such a grade. */
    static final int CHARTED = 40;
    /** Per cent of the charted grades that are off by one. */
    static final int WRONG = 15;

    private static final String GRADE = "Grade of cytokine release syndrome";
    private static final String NCIT = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";
    private static final List<String> NCIT_GRADES = List.of("C41338", "C41339", "C41340", "C41337", "C48275");

    /** How a grade stands in the chart. */
    enum Form {
        OBSERVATION,
        /** ICD-10-CM D89.831 to D89.835. */
        CONDITION,
        /** CTCAE v5.0 grade of MedDRA 10052015. */
        ADVERSE_EVENT
    }

    /** Empty for most patients. A diagnosis or an adverse event is only written for those who have CRS. */
    public static Optional<ChartedGrade> of(List<Truth> truth, Dice dice) {
        if (!dice.chance(CHARTED)) {
            return Optional.empty();
        }
        Form drawn = dice.pick(List.of(Form.values()));
        Scale scale = drawn == Form.OBSERVATION
                ? dice.pick(List.of(Scale.values()))
                : drawn == Form.CONDITION ? Scale.ASTCT_2019 : Scale.CTCAE_V5;
        Truth known = truth.get(scale.ordinal());
        boolean wrong = dice.chance(WRONG);
        boolean up = dice.chance(50);
        if (known.grade() == 0 && drawn != Form.OBSERVATION) {
            return Optional.empty();
        }
        int least = drawn == Form.OBSERVATION ? 0 : 1;
        int charted = !wrong || known.grade() == 5
                ? known.grade()
                : up && known.grade() < 4 || known.grade() <= least ? known.grade() + 1 : known.grade() - 1;
        int at = known.at() == null ? 2880 : known.at();
        return Optional.of(new ChartedGrade(drawn, scale, charted, known.grade(), at));
    }

    void write(Sheets sheets, Course course) {
        String subject = "Patient/" + course.person().id();
        Instant when = course.at(at);
        switch (form) {
            case OBSERVATION ->
                sheets.add("Observation", "graded", json -> {
                    json.text("status", "final")
                            .concepts("category", Fhir.HL7 + "observation-category", "survey", null);
                    json.concept("code", Fhir.OWN + "crs-observation", "crs-grade", GRADE)
                            .reference("subject", subject);
                    json.time("effectiveDateTime", when);
                    json.concept("valueCodeableConcept", Fhir.OWN + "crs-grade", String.valueOf(charted), null);
                    json.concept("method", Fhir.OWN + "crs-scale", scale.id(), null);
                });
            case CONDITION ->
                sheets.add("Condition", "graded", json -> {
                    String verification = Fhir.HL7 + "condition-ver-status";
                    json.concept("verificationStatus", verification, "confirmed", null);
                    json.concept("code", Fhir.ICD10, "D89.83" + charted, "Cytokine release syndrome, grade " + charted);
                    json.reference("subject", subject)
                            .time("onsetDateTime", when)
                            .time("recordedDate", when);
                });
            case ADVERSE_EVENT ->
                sheets.add("AdverseEvent", "graded", json -> {
                    json.text("actuality", "actual");
                    json.concept("event", "https://www.meddra.org", "10052015", "Cytokine release syndrome");
                    json.reference("subject", subject).time("date", when);
                    json.concept("severity", NCIT, NCIT_GRADES.get(charted - 1), "Grade " + charted);
                });
        }
    }
}
