package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.Administration;
import org.crshooks.clinical.Administration.Form;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.DoseRate;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.Route;
import org.crshooks.clinical.SupportReason;
import org.crshooks.terminology.TerminologyLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MedicationReaderTest {

    private static final String SINCE_TEN = "'effectivePeriod':{'start':'2026-01-05T10:00:00Z'}";
    private static final String AT_TEN = "'effectiveDateTime':'2026-01-05T10:00:00Z'";
    private static final String BAG = "'contained':[{'resourceType':'Medication','id':'bag','code':{'text':"
            + "'norepinephrine 4 mg in 250 mL sodium chloride'},'ingredient':[{'itemCodeableConcept':{'coding':[{'code':"
            + "'7512'}]},'strength':{'numerator':{'value':4,'unit':'mg'},'denominator':{'value':250,'unit':'mL'}}},"
            + "{'itemCodeableConcept':{'coding':[{'code':'9863'}]},'strength':{'numerator':{'value':9,'unit':'mg'},"
            + "'denominator':{'value':1,'unit':'mL'}}}]}],'medicationReference':{'reference':'#bag'}";

    private static String given(String status, String medication, String rest) {
        return "{'resourceType':'MedicationAdministration','id':'m1','status':'" + status
                + "','subject':{'reference':'Patient/p1'}," + medication + "," + rest + "}";
    }

    private static String drug(String code) {
        return "'medicationCodeableConcept':" + Charts.coded(code);
    }

    private static Administration one(String resource) {
        ClinicalTimeline timeline = Charts.read(resource);
        assertThat(timeline.administrations()).hasSize(1);
        return timeline.administrations().get(0);
    }

    private static String rate(String number, String unit) {
        return SINCE_TEN + ",'dosage':{'rateQuantity':" + Charts.quantity(number, unit) + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'start':'2026-01-05'} | running",
                "{'start':'2026-01-06'} | future-dated",
                "{'start':'2026-02'} | future-dated",
                "{'start':'2027'} | future-dated",
                "{'start':'2026-01-05T10:00:00Z','end':'2026-01-06'} | running",
                "{'start':'2026-01-05T10:00:00Z','end':'2026-01-04'} | unreadable",
                "{'end':'2026-01-05T13:00:00Z'} | running",
                "{'end':'2026-01-05T11:00:00Z'} | over",
            })
    @DisplayName("F4 a running pressor whose times say only the day, at noon of 5 January")
    void timesWithoutAnHour(String period, String expected) {
        PatientChart chart = PatientChart.of(
                Charts.read(given("in-progress", drug("7512"), "'effectivePeriod':" + period)),
                Charts.NOON,
                Lookback.DEFAULT);
        boolean running = chart.pressorPeriods().stream()
                .anyMatch(p -> !p.start().isAfter(Charts.NOON)
                        && (p.end() == null || p.end().isAfter(Charts.NOON)));
        String said = chart.ignored().isEmpty()
                ? running ? "running" : "over"
                : chart.ignored().get(0).reason().code();
        assertThat(said).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "7512, 20, ug/min, 1200, MICROGRAM",
        "7512, 20, mcg/min, 1200, MICROGRAM",
        "7512, 1.2, mg/h, 1200.0, MICROGRAM",
        "7512, 1.2, mg/hr, 1200.0, MICROGRAM",
        "7512, 0.1, ug/kg/min, 6.0, MICROGRAM_PER_KG",
        "7512, 0.1, mcg/kg/min, 6.0, MICROGRAM_PER_KG",
        "7512, 0.1, ug/(kg.min), 6.0, MICROGRAM_PER_KG",
        "7512, 100, ng/kg/min, 6.000, MICROGRAM_PER_KG",
        "7512, 0.006, mg/kg/h, 6.000, MICROGRAM_PER_KG",
        "7512, 24, mg/d, 1000, MICROGRAM",
        "11149, 0.04, U/min, 2.40, INTERNATIONAL_UNIT",
        "11149, 0.04, [IU]/min, 2.40, INTERNATIONAL_UNIT",
        "11149, 0.04, units/min, 2.40, INTERNATIONAL_UNIT",
        "11149, 2.4, [iU]/h, 2.4, INTERNATIONAL_UNIT",
        "11149, 2.4, units/hour, 2.4, INTERNATIONAL_UNIT",
        "7512, 0, ug/min, 0, MICROGRAM",
    })
    @DisplayName("F16 H9 rates in every unit of the tables, exactly")
    void rates(String code, String number, String unit, String perHour, DoseRate.Unit expected) {
        Administration administration = one(given("in-progress", drug(code), rate(number, unit)));
        assertThat(administration.rate().perHour()).isEqualByComparingTo(perHour);
        assertThat(administration.rate().unit()).isEqualTo(expected);
        assertThat(administration.rate().charted()).isEqualTo(number + " " + unit);
        assertThat(administration.form()).isEqualTo(Form.PERIOD);
    }

    @ParameterizedTest
    @CsvSource({
        "5, gtt/min, unknown-unit",
        "5, Mg/min, unknown-unit",
        "5, ug, unknown-unit",
        "5, ug/kg.min, unknown-unit",
        "5, U/kg/min, unknown-unit",
        "5, mL/kg/h, unknown-unit",
        "5, mL/h, ''",
        "-5, ug/min, implausible-value",
    })
    @DisplayName("F28 a rate that is not understood makes the dose unknown, not the administration")
    void rateNotUnderstood(String number, String unit, String reason) {
        ClinicalTimeline timeline = Charts.read(given("in-progress", drug("7512"), rate(number, unit)));
        assertThat(timeline.administrations()).singleElement().satisfies(a -> {
            assertThat(a.rate()).isNull();
            assertThat(a.drug()).isEqualTo(Drug.NOREPINEPHRINE);
        });
        assertThat(Charts.ignored(timeline))
                .hasSize(reason.isEmpty() ? 0 : 1)
                .allMatch(i -> i.equals("MedicationAdministration/m1 " + reason));
    }

    @ParameterizedTest
    @CsvSource({"15, mL/h, 240", "15, ml/hr, 240", "0.25, mL/min, 240", "0, mL/h, 0"})
    @DisplayName("mL/h becomes a dose by the strength of the drug, not of its diluent")
    void concentration(String number, String unit, String perHour) {
        Administration administration = one(given("in-progress", BAG, rate(number, unit)));
        assertThat(administration.drug()).isEqualTo(Drug.NOREPINEPHRINE);
        assertThat(administration.rate().perHour()).isEqualByComparingTo(perHour);
        assertThat(administration.rate().unit()).isEqualTo(DoseRate.Unit.MICROGRAM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Medication/bag", "https://ehr.example.org/fhir/Medication/bag", "Medication/bag/_history/2"})
    void referencedMedicationFromAnyAnswer(String reference) {
        String medication = "{'resourceType':'Medication','id':'bag','ingredient':[{'itemCodeableConcept':{'coding':"
                + "[{'code':'11149'}]},'strength':{'numerator':{'value':20,'unit':'units'},'denominator':{'value':100,"
                + "'unit':'mL'}}}]}";
        BundlePage drugs = Charts.bundle(
                given("in-progress", "'medicationReference':{'reference':'" + reference + "'}", rate("12", "mL/h")));
        Administration administration = Charts.chart(drugs, Charts.bundle(medication))
                .timeline()
                .administrations()
                .get(0);
        assertThat(administration.drug()).isEqualTo(Drug.VASOPRESSIN);
        assertThat(administration.rate().perHour()).isEqualByComparingTo("2.4");
        assertThat(administration.rate().unit()).isEqualTo(DoseRate.Unit.INTERNATIONAL_UNIT);
    }

    @Test
    void anotherServersMedicationIsNotOurs() {
        String ours = "{'resourceType':'Medication','id':'bag','code':{'coding':[{'code':'7512'}]}}";
        ClinicalTimeline timeline = Charts.read(
                given(
                        "in-progress",
                        "'medicationReference':{'reference':'https://other/fhir/Medication/bag'}",
                        SINCE_TEN),
                ours);
        assertThat(timeline.administrations()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("MedicationAdministration/m1 unreadable");
    }

    @ParameterizedTest
    @CsvSource({"5, ug, 1, min, 300", "10, ug, 2, min, 300", "0.3, mg, 1, h, 300", "5, mcg, 1, minute, 300"})
    void ratio(String n, String unit, String d, String time, String perHour) {
        Administration administration = one(given(
                "in-progress",
                drug("7512"),
                SINCE_TEN + ",'dosage':{'rateRatio':{'numerator':" + Charts.words(n, unit) + ",'denominator':"
                        + Charts.words(d, time) + "}}"));
        assertThat(administration.rate().perHour()).isEqualByComparingTo(perHour);
    }

    @Test
    void ratioByZeroIsNoRate() {
        ClinicalTimeline timeline = Charts.read(given(
                "in-progress",
                drug("7512"),
                SINCE_TEN + ",'dosage':{'rateRatio':{'numerator':{'value':5,'unit':'ug'},'denominator':{'value':0,"
                        + "'unit':'min'}}}"));
        assertThat(timeline.administrations())
                .singleElement()
                .satisfies(a -> assertThat(a.rate()).isNull());
        assertThat(Charts.ignored(timeline)).containsExactly("MedicationAdministration/m1 unreadable");
    }

    private static final String ENDED =
            "'effectivePeriod':{'start':'2026-01-05T10:00:00Z','end':'2026-01-05T11:00:00Z'}";
    private static final String WITH_RATE = ",'dosage':{'rateQuantity':{'value':5,'unit':'ug/min'}}";
    private static final String WITH_DOSE = ",'dosage':{'dose':{'value':8,'unit':'ug'}}";

    @ParameterizedTest
    @CsvSource({
        "in-progress, open, '', PERIOD",
        "in-progress, ended, '', PERIOD",
        "completed, ended, rate, PERIOD",
        "completed, open, rate, ENDED_TIME_UNKNOWN",
        "stopped, open, rate, ENDED_TIME_UNKNOWN",
        "on-hold, open, rate, ENDED_TIME_UNKNOWN",
        "stopped, ended, rate, PERIOD",
        "completed, moment, rate, RATE_ROW",
        "in-progress, moment, rate, RATE_ROW",
        "completed, moment, '', DOSE",
        "completed, moment, dose, DOSE",
        "in-progress, moment, '', PERIOD",
    })
    @DisplayName("F4 status and time decide whether a pressor runs")
    void forms(String status, String time, String dosage, Form form) {
        String effective = time.equals("open") ? SINCE_TEN : time.equals("ended") ? ENDED : AT_TEN;
        String rest = dosage.equals("rate") ? WITH_RATE : dosage.equals("dose") ? WITH_DOSE : "";
        Administration administration = one(given(status, drug("7512"), effective + rest));
        assertThat(administration.form()).isEqualTo(form);
        assertThat(administration.end() != null).isEqualTo(time.equals("ended"));
        assertThat(administration.rate() != null).isEqualTo(dosage.equals("rate"));
    }

    @ParameterizedTest
    @CsvSource({
        "diclofenac gel, '', LOCAL",
        "Diclofenac 1 % Emulgel, '', LOCAL",
        "hydrocortisone lotion, '', LOCAL",
        "双氯芬酸凝胶, '', LOCAL",
        "ibuprofen gel, by mouth, ORAL",
        "ibuprofen 200 mg liquid gel, '', NOT_CHARTED",
        "ibuprofen gel capsule, '', NOT_CHARTED",
        "ibuprofen tablet, '', NOT_CHARTED",
    })
    @DisplayName("F7 a product for the skin whose route is not charted is not systemic")
    void localForms(String name, String charted, Route route) {
        String dosage = charted.isEmpty() ? "" : ",'dosage':{'route':{'text':'" + charted + "'}}";
        assertThat(one(given("completed", "'medicationCodeableConcept':{'text':'" + name + "'}", AT_TEN + dosage))
                        .route())
                .isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource({"in-progress, PERIOD", "completed, DOSE"})
    @DisplayName("F12 a fluid in progress since a moment runs on")
    void fluidInProgress(String status, Form form) {
        assertThat(one(given(status, drug("9863"), AT_TEN + WITH_DOSE)).form()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stopped", "on-hold"})
    @DisplayName("F4 a row that says stopped ends the rate of the rows before")
    void stoppedRow(String status) {
        Administration administration = one(given(status, drug("7512"), AT_TEN + WITH_RATE));
        assertThat(administration.form()).isEqualTo(Form.RATE_ROW);
        assertThat(administration.rate().isZero()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lymphodepleting chemotherapy", "清淋化疗", "Fludarabine and cyclophosphamide"})
    @DisplayName("T2 lymphodepletion or conditioning charted as a procedure")
    void conditioningProcedure(String text) {
        BundlePage page = Charts.bundle("{'resourceType':'Procedure','id':'r1','status':'completed','code':{'text':'"
                + text + "'},'subject':{'reference':'Patient/p1'},'performedDateTime':'2026-01-02'}");
        ClinicalTimeline timeline = new ChartReader(FhirContext.forR4Cached(), TerminologyLoader.load())
                .read("p1", Charts.BASE, List.of(new Answer("all", Set.of(Channel.values()), List.of(page))))
                .timeline();
        assertThat(timeline.administrations()).singleElement().satisfies(a -> {
            assertThat(a.drug()).isEqualTo(Drug.OTHER_CONDITIONING);
            assertThat(a.start()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        });
        assertThat(timeline.therapy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"completed, false", "in-progress, false", "stopped, true", "on-hold, true"})
    @DisplayName("T2 an antibacterial that was stopped or put on hold is known as interrupted")
    void interrupted(String status, boolean expected) {
        assertThat(one(given(status, "'medicationCodeableConcept':{'text':'cefepime'}", ENDED))
                        .interrupted())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "not-done, ''",
        "entered-in-error, entered-in-error",
        "unknown, unreadable",
        "banana, unreadable",
    })
    @DisplayName("F4 never given")
    void neverGiven(String status, String reason) {
        ClinicalTimeline timeline = Charts.read(given(status, drug("7512"), SINCE_TEN));
        assertThat(timeline.administrations()).isEmpty();
        assertThat(Charts.ignored(timeline)).hasSize(reason.isEmpty() ? 0 : 1).allMatch(i -> i.endsWith(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'effectivePeriod':{'start':'2026-01-05T10:00:00Z','end':'2026-01-05T09:59:59Z'}",
                "'effectivePeriod':{'start':'2026-01-05T10:00:00Z','end':'2026-01-05T11:00:00'}",
                "'note':[]",
            })
    @DisplayName("H9 a drug without a readable time is listed, not guessed")
    void unreadableTimes(String effective) {
        ClinicalTimeline timeline = Charts.read(given("in-progress", drug("7512"), effective));
        assertThat(timeline.administrations()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("MedicationAdministration/m1 unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'effectivePeriod':{'start':'2026-01-05'}",
                "'effectiveDateTime':'2026-01-05T10:00:00'",
            })
    @DisplayName("F4, H9 a pressor in progress since an unreadable time runs, nobody knows since when")
    void runsSinceUnknown(String effective) {
        ClinicalTimeline timeline = Charts.read(given("in-progress", drug("7512"), effective));
        assertThat(timeline.administrations())
                .singleElement()
                .extracting(Administration::form)
                .isEqualTo(Form.RUNNING_SINCE_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'effectiveDateTime':'2026-01-05' | 2026-01-04T16:00:00Z | 2026-01-05T16:00:00Z",
                "'effectiveDateTime':'2026-01-05T10:00:00' | 2026-01-04T16:00:00Z | 2026-01-05T16:00:00Z",
                "'effectiveDateTime':'2026-01' | 2025-12-31T16:00:00Z | 2026-01-31T16:00:00Z",
                "'effectivePeriod':{'end':'2026-01-05T10:00:00Z'} | | 2026-01-05T10:00:00Z",
                "'effectivePeriod':{'start':'2026-01-05','end':'2026-01-05T10:00:00Z'} | 2026-01-04T16:00:00Z | 2026-01-05T10:00:00Z",
                "'effectivePeriod':{'start':'2026-01-05T09:00:00Z','end':'2026-01-05'} | 2026-01-05T09:00:00Z | 2026-01-05T09:00:00Z",
                "'effectivePeriod':{'start':'2026-01-05T10:00:00Z','end':'2026-01-05T09:00:00Z'} | |",
                "'note':[] | |",
            })
    @DisplayName(
            "T4, R10 tocilizumab given at a time that is not exact: no administration, but a dose between two moments")
    void untimedTocilizumab(String effective, Instant from, Instant latest) {
        BundlePage page = Charts.bundle(given(
                "completed",
                "'medicationCodeableConcept':{'coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'612865'}]}",
                effective));
        ClinicalTimeline timeline = new ChartReader(
                        FhirContext.forR4Cached(),
                        TerminologyLoader.load(),
                        ReadingMode.SIEVE,
                        ZoneId.of("Asia/Shanghai"))
                .read("p1", Charts.BASE, List.of(new Answer("all", Set.of(Channel.values()), List.of(page))))
                .timeline();
        assertThat(timeline.administrations()).isEmpty();
        assertThat(timeline.untimedDoses()).singleElement().satisfies(dose -> {
            assertThat(dose.drug()).isEqualTo(Drug.TOCILIZUMAB);
            assertThat(dose.from()).isEqualTo(from);
            assertThat(dose.latest()).isEqualTo(latest);
        });
        assertThat(Charts.ignored(timeline)).containsExactly("MedicationAdministration/m1 unreadable");
    }

    @ParameterizedTest
    @CsvSource({
        "47625008, '', INTRAVENOUS, EPINEPHRINE",
        "'', Intravenous, INTRAVENOUS, EPINEPHRINE",
        "'', IV, INTRAVENOUS, EPINEPHRINE",
        "'', 静脉滴注, INTRAVENOUS, EPINEPHRINE",
        "'', by pump, OTHER, EPINEPHRINE",
        "78421000, '', INTRAMUSCULAR, OTHER",
        "'', subcutaneous, SUBCUTANEOUS, OTHER",
        "'', Inhalation, LOCAL, OTHER",
        "'', 雾化吸入, LOCAL, OTHER",
        "'', nasal spray, LOCAL, OTHER",
        "54485002, '', LOCAL, OTHER",
        "'', nasogastric tube, ORAL, OTHER",
    })
    @DisplayName("F13 an inhaled, injected or dropped pressor is no infusion")
    void routes(String code, String text, Route route, Drug expected) {
        String concept = code.isEmpty() ? "{'text':'" + text + "'}" : Charts.coded(code);
        Administration administration =
                one(given("completed", drug("3992"), AT_TEN + ",'dosage':{'route':" + concept + "}"));
        assertThat(administration.route()).isEqualTo(route);
        assertThat(administration.drug()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"500, mL, 500 mL", "0.5, L, 500.0 mL", "500, ml, 500 mL", "500, 毫升, 500 mL"})
    @DisplayName("F12 the volume of a bolus, and its reason")
    void bolus(String number, String unit, String expected) {
        Administration administration = one(given(
                "completed",
                drug("9863"),
                ENDED + ",'dosage':{'dose':" + Charts.words(number, unit) + "},'reasonCode':[{'coding':[{'code':"
                        + "'hypotension'}]}]"));
        assertThat(administration.dose().toString()).isEqualTo(expected);
        assertThat(administration.reason()).isEqualTo(SupportReason.HYPOTENSION);
    }

    @Test
    void aBolusOfUnknownUnitHasNoAmount() {
        ClinicalTimeline timeline =
                Charts.read(given("completed", drug("9863"), ENDED + ",'dosage':{'dose':{'value':1,'unit':'bag'}}"));
        assertThat(timeline.administrations())
                .singleElement()
                .satisfies(a -> assertThat(a.dose()).isNull());
        assertThat(Charts.ignored(timeline)).containsExactly("MedicationAdministration/m1 unknown-unit");
    }

    @Test
    void otherDrugsAreKeptByName() {
        Administration administration =
                one(given("completed", "'medicationCodeableConcept':{'text':'cefepime'}", AT_TEN + WITH_DOSE));
        assertThat(administration.drug()).isEqualTo(Drug.OTHER);
        assertThat(administration.name()).isEqualTo("cefepime");
        assertThat(administration.dose().toString()).isEqualTo("8 ug");
    }

    @Test
    @DisplayName("an order is never read as given")
    void ordersAreNotGiven() {
        ClinicalTimeline timeline = Charts.read("{'resourceType':'MedicationRequest','id':'r','status':'active',"
                + "'subject':{'reference':'Patient/p1'}," + drug("7512") + "}");
        assertThat(timeline.administrations()).isEmpty();
        assertThat(timeline.ignored()).isEmpty();
    }
}
