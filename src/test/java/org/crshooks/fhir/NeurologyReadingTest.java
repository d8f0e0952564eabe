package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.NeurologicalFinding.Domain;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeurologyReadingTest {

    private static final String OWN = "https://crshooks.org/fhir/CodeSystem/crs-observation";

    private static ClinicalTimeline read(String system, String code, String value) {
        return WorkUpReadingTest.read("{'resourceType':'Observation','id':'o1','status':'final',"
                + "'subject':{'reference':'Patient/p1'},'code':{'coding':[{'system':'" + system + "','code':'" + code
                + "'}]},'effectiveDateTime':'2026-01-05T12:00:00Z'," + value + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ice-score | 'valueInteger':7 | ICE | 7",
                "ice-score | 'valueQuantity':{'value':3,'unit':'{score}','code':'{score}'} | ICE | 3",
                "ice-score | 'valueQuantity':{'value':10} | ICE | 10",
                "ice-score | 'valueString':'8/10' | ICE | 8",
                "ice-score | 'valueString':'unable to perform' | ICE | 0",
                "capd-score | 'valueInteger':32 | CAPD | 32",
                "capd-score | 'valueString':'无法评估' | CAPD | ",
            })
    @DisplayName("I1 ICE and CAPD scores")
    void scores(String code, String value, Domain domain, Integer score) {
        assertThat(read(OWN, code, value).neurology()).singleElement().satisfies(finding -> {
            assertThat(finding.domain()).isEqualTo(domain);
            assertThat(finding.score()).isEqualTo(score);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ice-score | 'valueInteger':11 | implausible-value",
                "ice-score | 'valueInteger':-1 | implausible-value",
                "ice-score | 'valueQuantity':{'value':7.5} | implausible-value",
                "capd-score | 'valueInteger':33 | implausible-value",
                "ice-score | 'valueQuantity':{'value':7,'code':'%','unit':'%'} | unreadable",
                "ice-score | 'valueString':'see note' | unreadable",
                "consciousness-level | 'valueString':'as before' | unreadable",
                "ice-score | 'dataAbsentReason':{'text':'not done'} | unreadable",
            })
    @DisplayName("H9 a score that cannot be is never used")
    void refused(String code, String value, String reason) {
        ClinicalTimeline timeline = read(OWN, code, value);
        assertThat(timeline.neurology()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 " + reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "consciousness-level | Alert | ALERT",
                "consciousness-level | awakens spontaneously | AWAKENS_SPONTANEOUSLY",
                "consciousness-level | Drowsy | AWAKENS_SPONTANEOUSLY",
                "consciousness-level | awakens to voice | AWAKENS_TO_VOICE",
                "consciousness-level | V | AWAKENS_TO_VOICE",
                "consciousness-level | awakens only to tactile stimulus | AWAKENS_TO_TOUCH",
                "consciousness-level | unarousable | UNAROUSABLE",
                "consciousness-level | responds to pain only | UNAROUSABLE",
                "consciousness-level | 嗜睡 | AWAKENS_SPONTANEOUSLY",
                "consciousness-level | 呼之可醒 | AWAKENS_TO_VOICE",
                "consciousness-level | 神志清楚 | ALERT",
                "consciousness-level | 昏迷 | UNAROUSABLE",
                "seizure | single seizure, 30 s | SEIZURE_RESOLVED",
                "seizure | status epilepticus | SEIZURE_PROLONGED",
                "seizure | 癫痫持续状态 | SEIZURE_PROLONGED",
                "motor-weakness | left hemiparesis | FOCAL_WEAKNESS",
                "cerebral-oedema | focal edema left temporal lobe | FOCAL_OEDEMA",
                "cerebral-oedema | 弥漫性脑水肿 | DIFFUSE_OEDEMA",
            })
    @DisplayName("I1 levels and findings in words")
    void words(String code, String text, Domain expected) {
        assertThat(read(OWN, code, "'valueString':'" + text + "'").neurology())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.domain()).isEqualTo(expected);
                    assertThat(finding.charted()).isEqualTo(text);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org, LA9340-6, ALERT",
        "http://loinc.org, LA17108-4, AWAKENS_TO_VOICE",
        "http://loinc.org, LA17107-6, UNAROUSABLE",
        "http://loinc.org, LA9343-0, UNAROUSABLE",
        "http://snomed.info/sct, 300202002, AWAKENS_TO_VOICE",
        "http://snomed.info/sct, 422768004, UNAROUSABLE",
        "https://crshooks.org/fhir/CodeSystem/crs-neurology, awakens-to-touch, AWAKENS_TO_TOUCH",
    })
    @DisplayName("I1 the AVPU levels of LOINC and SNOMED CT, and our own codes")
    void codes(String system, String code, Domain expected) {
        String value = "'valueCodeableConcept':{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
        assertThat(read("http://loinc.org", "67775-7", value).neurology())
                .extracting(finding -> finding.domain())
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "seizure | 'valueBoolean':true | 1",
                "seizure | 'valueBoolean':false | 0",
                "seizure | 'valueString':'no seizures' | 0",
                "seizure | 'valueString':'未见抽搐' | 0",
                "cerebral-oedema | 'valueString':'no diffuse edema' | 0",
            })
    @DisplayName("I1 a finding that is denied is none")
    void denied(String code, String value, int findings) {
        ClinicalTimeline timeline = read(OWN, code, value);
        assertThat(timeline.neurology()).hasSize(findings);
        assertThat(timeline.ignored()).isEmpty();
    }

    @Test
    @DisplayName("I1 a level of consciousness says nothing under the code of a seizure")
    void wrongDomain() {
        ClinicalTimeline timeline = read(OWN, "seizure", "'valueString':'unresponsive'");
        assertThat(timeline.neurology()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 unreadable");
    }
}
