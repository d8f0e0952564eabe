package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.crshooks.clinical.BirthDate;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.RecordedCondition;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.clinical.Stay.Setting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosesReadingTest {

    private static final String ABOUT = "'subject':{'reference':'Patient/p1'}";

    private static String condition(String code, String rest) {
        return "{'resourceType':'Condition','id':'c1','code':" + Charts.coded(code) + "," + ABOUT + rest + "}";
    }

    private static String status(String verification) {
        return ",'verificationStatus':" + Charts.coded(verification);
    }

    private static RecordedCondition one(String resource) {
        ClinicalTimeline timeline = Charts.read(resource);
        assertThat(timeline.conditions()).hasSize(1);
        return timeline.conditions().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed, CONFIRMED",
        "unconfirmed, POSSIBLE",
        "provisional, POSSIBLE",
        "differential, POSSIBLE",
        "refuted, REFUTED",
    })
    @DisplayName("F22 how sure the author is")
    void verification(String code, Verification expected) {
        assertThat(one(condition("D89.839", status(code))).verification()).isEqualTo(expected);
        assertThat(one(condition("D89.839", "")).verification()).isEqualTo(Verification.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({"C, confirmed, CONFIRMED", "refuted, X, REFUTED", "confirmed, entered-in-error, ''"})
    @DisplayName("F22 F28 a local code may stand beside the verification status")
    void severalCodings(String first, String second, String expected) {
        ClinicalTimeline timeline = Charts.read(condition(
                "D89.839", ",'verificationStatus':{'coding':[{'code':'" + first + "'},{'code':'" + second + "'}]}"));
        assertThat(timeline.conditions().stream().map(c -> c.verification().name()))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"entered-in-error, entered-in-error", "banana, unreadable"})
    void notUsed(String code, String reason) {
        ClinicalTimeline timeline = Charts.read(condition("D89.839", status(code)));
        assertThat(timeline.conditions()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Condition/c1 " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ",'onsetDateTime':'2026-01-04T10:00:00Z' | 2026-01-04T10:00:00Z | ",
                ",'onsetDateTime':'2026-01-04' | 2026-01-04T00:00:00Z | ",
                ",'onsetPeriod':{'start':'2026-01'} | 2026-01-01T00:00:00Z | ",
                ",'recordedDate':'2026-01-05T10:00:00Z' | 2026-01-05T10:00:00Z | ",
                ",'onsetString':'yesterday' | | ",
                ",'onsetDateTime':'2026-01-04','abatementDateTime':'2026-01-05' | 2026-01-04T00:00:00Z | 2026-01-06T00:00:00Z",
                ",'recordedDate':'2026-01-04','clinicalStatus':{'coding':[{'code':'resolved'}]},'meta':{'lastUpdated':"
                        + "'2026-01-05T11:00:00Z'} | 2026-01-04T00:00:00Z | 2026-01-05T11:00:00Z",
                ",'recordedDate':'2026-01-04','clinicalStatus':{'text':'gone'} | 2026-01-04T00:00:00Z | ",
            })
    void times(String rest, Instant onset, Instant abated) {
        RecordedCondition found = one(condition("I95.9", rest));
        assertThat(found.onset()).isEqualTo(onset);
        assertThat(found.abated()).isEqualTo(abated);
    }

    private static String dueTo(String value) {
        return ",'extension':[{'url':'http://hl7.org/fhir/StructureDefinition/condition-dueTo'," + value + "}]";
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-04T10:00:00Z, 2026-01-04T12:00:00Z, 2026-01-04T12:00:00Z",
        "2026-01-04T10:00:00Z, 2026-01-04, 2026-01-05T00:00:00Z",
        "2026-01-04T10:00:00Z, 2026-01-03, 2026-01-04T10:00:00Z",
        "2026-01-04T10:00:00Z,, 2026-01-04T10:00:00Z",
        ", 2026-01-04T12:00:00Z, 2026-01-04T12:00:00Z",
        ",, 2026-01-09T11:00:00Z",
    })
    @DisplayName("F22 a finding of another cause that is over, without an end, excuses up to its recording")
    void overWithoutAnEnd(String onset, String recorded, Instant end) {
        String rest = ",'clinicalStatus':{'coding':[{'code':'resolved'}]},'meta':{'lastUpdated':'2026-01-09T11:00:00Z'}"
                + (onset == null ? "" : ",'onsetDateTime':'" + onset + "'")
                + (recorded == null ? "" : ",'recordedDate':'" + recorded + "'")
                + dueTo("'valueCodeableConcept':{'text':'gastrointestinal bleeding'}");
        assertThat(one(condition("I95.9", rest)).abated()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'valueCodeableConcept':{'text':'gastrointestinal bleeding'} | OTHER",
                "'valueCodeableConcept':{'coding':[{'code':'D89.839'}]} | CRS_OR_THERAPY",
                "'valueCodeableConcept':{'text':'cytokine release syndrome'} | CRS_OR_THERAPY",
                "'valueCodeableConcept':{'text':'CAR-T infusion'} | CRS_OR_THERAPY",
                "'valueCodeableConcept':{'text':'axicabtagene ciloleucel'} | CRS_OR_THERAPY",
                "'valueCodeableConcept':{} | NOT_RECORDED",
                "'valueReference':{'reference':'Condition/cause'} | OTHER",
                "'valueReference':{'reference':'Procedure/cart'} | CRS_OR_THERAPY",
                "'valueReference':{'reference':'Condition/unknown'} | NOT_RECORDED",
                "'valueReference':{'reference':'Condition/unknown','display':'Sepsis'} | OTHER",
            })
    @DisplayName("F22 what a finding is recorded as due to")
    void cause(String value, Cause expected) {
        String cause = "{'resourceType':'Condition','id':'cause','code':{'text':'Dehydration'}," + ABOUT + "}";
        String therapy = "{'resourceType':'Procedure','id':'cart','status':'completed','code':" + Charts.coded("car-t")
                + "," + ABOUT + "}";
        ClinicalTimeline timeline = Charts.read(condition("I95.9", dueTo(value)), cause, therapy);
        assertThat(timeline.conditions())
                .singleElement()
                .satisfies(c -> assertThat(c.dueTo()).isEqualTo(expected));
    }

    private static String report(String rest) {
        return "{'resourceType':'DiagnosticReport','id':'r1','status':'final','code':{'text':'CT chest'}," + ABOUT
                + ",'effectiveDateTime':'2026-01-05T10:00:00Z'," + rest + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'conclusion':'New bilateral infiltrates.' | CONFIRMED",
                "'conclusion':'Heart size normal. Possible infiltrate left base.' | POSSIBLE",
                "'conclusion':'No infiltrates, no effusion.' | ",
                "'conclusion':'No consolidation, infiltrate or effusion' | ",
                "'conclusion':'No effusion. Bilateral infiltrates' | CONFIRMED",
                "'conclusion':'Lungs clear' | ",
                "'conclusionCode':[{'coding':[{'code':'R91.8'}]}] | CONFIRMED",
                "'conclusionCode':[{'coding':[{'code':'D89.839'}]}] | ",
            })
    @DisplayName("C4d infiltrates as concluded in a report, never those it denies")
    void reports(String rest, Verification expected) {
        List<RecordedCondition> found = Charts.read(report(rest)).conditions();
        assertThat(found).hasSize(expected == null ? 0 : 1).allMatch(c -> c.verification() == expected);
    }

    @Test
    @DisplayName("F22 a blood culture report")
    void cultureReport() {
        String culture = report("'conclusion':'X'").replace("{'text':'CT chest'}", Charts.coded("600-7"));
        assertThat(one(culture.replace("X", "Klebsiella pneumoniae")).kind()).isEqualTo(ConditionKind.INFECTION);
        assertThat(Charts.read(culture.replace("X", "No growth")).conditions()).isEmpty();
    }

    private static String event(String rest) {
        return "{'resourceType':'AdverseEvent','id':'a1','event':" + Charts.coded("10012727") + "," + ABOUT
                + ",'date':'2026-01-05T10:00:00Z'," + rest + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'actuality':'actual','severity':{'coding':[{'code':'C41340'}]} | 3",
                "'actuality':'actual','severity':{'text':'CTCAE v4.03 grade 2'} | 2",
                "'actuality':'actual','extension':[{'url':'http://hl7.org/fhir/us/ctcae/StructureDefinition/ctcae-grade',"
                        + "'valueCodeableConcept':{'coding':[{'code':'3'}]}}],'severity':{'text':'grade 2'} | 3",
                "'actuality':'actual','extension':[{'url':'http://x/ae-grade','valueInteger':3}] | 3",
                "'actuality':'actual','seriousness':{'coding':[{'code':'C41340'}]} | 0",
                "'actuality':'potential','severity':{'coding':[{'code':'C41340'}]} | 0",
                "'actuality':'actual','severity':{'coding':[{'code':'severe'}]} | 0",
                "'actuality':'actual','severity':{'coding':[{'code':'7'}]} | 0",
            })
    @DisplayName("F20 the grade that a person gave, never the seriousness")
    void adverseEvents(String rest, int grade) {
        ClinicalTimeline timeline = Charts.read(event(rest));
        assertThat(timeline.gradedEvents()).hasSize(grade == 0 ? 0 : 1).allMatch(e -> e.grade() == grade);
    }

    @ParameterizedTest
    @CsvSource({
        "actual, 10044066, 1",
        "potential, 10044066, 0",
        "actual, 10012727, 0",
    })
    @DisplayName("F20 torsade as an adverse event is known without a grade, too")
    void torsade(String actuality, String code, int found) {
        String event = "{'resourceType':'AdverseEvent','id':'a1','event':" + Charts.coded(code) + "," + ABOUT
                + ",'date':'2026-01-05T10:00:00Z','actuality':'" + actuality + "'}";
        assertThat(Charts.read(event).conditions())
                .hasSize(found)
                .allMatch(c -> c.kind() == ConditionKind.VENTRICULAR_TACHYCARDIA);
    }

    @Test
    @DisplayName("F20 an event recorded as due to something else")
    void otherwiseCaused() {
        String rest = "'actuality':'actual','severity':{'text':'grade 2'}"
                + dueTo("'valueCodeableConcept':{'text':'chemotherapy'}");
        assertThat(Charts.read(event(rest)).gradedEvents())
                .singleElement()
                .satisfies(e -> assertThat(e.otherCause()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "in-progress, IMP, INPATIENT, true",
        "arrived, ACUTE, INPATIENT, true",
        "onleave, NONAC, INPATIENT, true",
        "in-progress, EMER, EMERGENCY, true",
        "in-progress, OBSENC, OBSERVATION, true",
        "in-progress, AMB, OTHER, true",
        "finished, IMP, INPATIENT, false",
    })
    @DisplayName("N7 where the patient is cared for")
    void encounters(String status, String code, Setting setting, boolean open) {
        ClinicalTimeline timeline = Charts.read("{'resourceType':'Encounter','id':'e1','status':'" + status
                + "','class':{'code':'" + code + "'}," + ABOUT + ",'period':{'start':'2026-01-01'}}");
        assertThat(timeline.stays()).singleElement().satisfies(s -> {
            assertThat(s.setting()).isEqualTo(setting);
            assertThat(s.open()).isEqualTo(open);
            assertThat(s.start()).isEqualTo("2026-01-01T00:00:00Z");
        });
    }

    @ParameterizedTest
    @CsvSource({"planned, ''", "cancelled, entered-in-error", "unknown, unreadable"})
    void encountersNotUsed(String status, String reason) {
        ClinicalTimeline timeline = Charts.read("{'resourceType':'Encounter','id':'e1','status':'" + status
                + "','class':{'code':'IMP'}," + ABOUT + "}");
        assertThat(timeline.stays()).isEmpty();
        assertThat(Charts.ignored(timeline)).hasSize(reason.isEmpty() ? 0 : 1).allMatch(i -> i.endsWith(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-02, 1970-01-02, 1970-01-02",
        "1970-05, 1970-05-01, 1970-05-31",
        "1970, 1970-01-01, 1970-12-31",
        "soon,,"
    })
    @DisplayName("F11 birth dates may be partial")
    void birthDate(String text, LocalDate earliest, LocalDate latest) {
        ClinicalTimeline timeline = Charts.chart(
                        Charts.page("{'resourceType':'Patient','id':'p1','birthDate':'" + text + "'}"))
                .timeline();
        assertThat(timeline.birthDate()).isEqualTo(earliest == null ? null : new BirthDate(earliest, latest));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'deceasedBoolean':true | true | ",
                "'deceasedBoolean':false | false | ",
                "'deceasedDateTime':'2026-01-05T10:00:00Z' | true | 2026-01-05T10:00:00Z",
                "'deceasedDateTime':'2026-01-05' | true | 2026-01-06T00:00:00Z",
                "'deceasedDateTime':'2026-02' | true | 2026-03-01T00:00:00Z",
                "'deceasedDateTime':'2026' | true | 2027-01-01T00:00:00Z",
                "'active':true | false | ",
            })
    @DisplayName("F23 death")
    void death(String rest, boolean dead, Instant at) {
        ClinicalTimeline timeline = Charts.chart(Charts.page("{'resourceType':'Patient','id':'p1'," + rest + "}"))
                .timeline();
        assertThat(timeline.death() != null).isEqualTo(dead);
        assertThat(dead ? timeline.death().at() : null).isEqualTo(at);
    }
}
