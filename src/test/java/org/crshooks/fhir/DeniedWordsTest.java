package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.RecordedCondition.Cause;
import org.crshooks.terminology.TerminologyLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text denies, and what it leaves open, read with the published terminology. */
class DeniedWordsTest {

    private static final ChartReader READER = new ChartReader(FhirContext.forR4Cached(), TerminologyLoader.load());
    private static final String ABOUT = "'subject':{'reference':'Patient/p1'}";
    private static final String DUE_TO = "http://hl7.org/fhir/StructureDefinition/condition-dueTo";

    private static ClinicalTimeline read(String... resources) {
        Answer all = new Answer("all", Set.of(Channel.values()), List.of(Charts.bundle(resources)));
        return READER.read("p1", Charts.BASE, List.of(all)).timeline();
    }

    private static String causeOfDeath(String id, String code, String text) {
        String coding =
                code == null ? "" : "'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'" + code + "'}],";
        return "{'resourceType':'Observation','id':'" + id
                + "','status':'final','code':{'coding':[{'system':'http://loinc.org','code':'69453-9'}]}," + ABOUT
                + ",'effectiveDateTime':'2026-01-05T12:00:00Z','valueCodeableConcept':{" + coding + "'text':'" + text
                + "'}}";
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @DisplayName("F23 R20 a cause of death is CRS only where it is named and not denied; a known code decides")
    @CsvSource(
            delimiter = '|',
            value = {
                " | Severe CRS after CAR-T | CRS",
                " | Cytokine release syndrome, not sepsis | CRS",
                " | Cytokine release syndrome grade 5 (septic shock excluded) | CRS",
                " | CRS引起的多器官衰竭 | CRS",
                " | Septic shock, not CRS | OTHER",
                " | Pulmonary embolism, unrelated to cytokine release syndrome | OTHER",
                " | Candida sepsis after resolved CRS | OTHER",
                " | Septic shock (CRS excluded) | OTHER",
                " | Sepsis, CRS ruled out | OTHER",
                " | Sepsis after CAR-T, no evidence of CRS | OTHER",
                " | 感染性休克，排除CRS | OTHER",
                " | 非CRS相关死亡 | OTHER",
                "A41.9 | Septic shock (CRS excluded) | OTHER",
                "A41.9 | CRS | OTHER",
                "D89.835 | not CRS | CRS",
            })
    void causeOfDeath(String code, String text, Death.Cause expected) {
        assertThat(read(causeOfDeath("o1", code, text)).death().cause()).isEqualTo(expected);
    }

    @ParameterizedTest
    @DisplayName("F23 CRS is found far into a long text, and a text that only repeats a denial is read in linear time")
    @CsvSource({"1000, CRS", "5000, OTHER"})
    void longCauseOfDeath(int repeats, Death.Cause expected) {
        String text = expected == Death.Cause.CRS
                ? "shock and organ failure ".repeat(repeats) + "from CRS"
                : "not CRS, ".repeat(repeats);
        assertThat(read(causeOfDeath("o1", null, text)).death().cause()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("F23 a cause of death that is not known is not recorded")
    @CsvSource(
            delimiter = '|',
            value = {
                " | Unknown",
                " | Pending autopsy",
                " | cause of death undetermined, autopsy pending",
                " | 死因不明",
                "R99 | Ill-defined and unknown cause of mortality",
            })
    void causeNotKnown(String code, String text) {
        assertThat(read(causeOfDeath("o1", code, text)).death().cause()).isEqualTo(Death.Cause.NOT_RECORDED);
        ClinicalTimeline named = read(causeOfDeath("o1", null, "Septic shock"), causeOfDeath("o2", code, text));
        assertThat(named.death().cause()).isEqualTo(Death.Cause.OTHER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("F22 R20 what a finding is due to: denied CRS is another cause, the unknown is not recorded")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'text':'sepsis, not CRS' | OTHER",
                "'text':'unrelated to CAR-T' | OTHER",
                "'text':'sepsis or CRS' | CRS_OR_THERAPY",
                "'text':'CAR-T toxicity' | CRS_OR_THERAPY",
                "'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'T45.1X5A'}] | CRS_OR_THERAPY",
                "'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'T80.82XA'}] | CRS_OR_THERAPY",
                "'coding':[{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'A41.9'}],'text':'CRS' | OTHER",
                "'text':'unknown' | NOT_RECORDED",
            })
    void dueTo(String value, Cause expected) {
        ClinicalTimeline timeline = read("{'resourceType':'Condition','id':'c1','code':{'text':'Hypotension'}," + ABOUT
                + ",'extension':[{'url':'" + DUE_TO + "','valueCodeableConcept':{" + value + "}}]}");
        assertThat(timeline.conditions())
                .singleElement()
                .satisfies(c -> assertThat(c.dueTo()).isEqualTo(expected));
    }

    @ParameterizedTest
    @DisplayName("C4d F6 F28 a diagnosis that is denied is no diagnosis, and is listed as not used")
    @ValueSource(
            strings = {"No pulmonary infiltrates", "No cytokine release syndrome", "No new sepsis", "无肺部浸润", "非脓毒症"})
    void deniedDiagnosis(String text) {
        ClinicalTimeline timeline =
                read("{'resourceType':'Condition','id':'c1','code':{'text':'" + text + "'}," + ABOUT + "}");
        assertThat(timeline.conditions()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Condition/c1 unreadable");
    }

    @ParameterizedTest
    @DisplayName("F29 a transplant that is not haploidentical opens no window, and is listed as not used")
    @ValueSource(strings = {"not haploidentical, matched sibling", "non-haploidentical transplant", "非半相合移植"})
    void notHaploidentical(String text) {
        ClinicalTimeline timeline = read("{'resourceType':'Procedure','id':'p','status':'completed','code':{'text':'"
                + text + "'}," + ABOUT + ",'performedDateTime':'2026-01-02T08:00:00Z'}");
        assertThat(timeline.therapy()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Procedure/p unreadable");
    }
}
