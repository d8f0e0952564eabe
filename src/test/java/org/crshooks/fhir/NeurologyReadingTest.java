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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seizure | status epilepticus, no return to baseline | SEIZURE_PROLONGED",
                "seizure | ongoing seizure, not resolved | SEIZURE_RESOLVED",
                "seizure | seizure, no response to lorazepam | SEIZURE_RESOLVED",
                "seizure | seizure, denies aura | SEIZURE_RESOLVED",
                "seizure | seizure not responding to lorazepam | SEIZURE_RESOLVED",
                "seizure | No seizure yesterday; status epilepticus today | SEIZURE_PROLONGED",
                "seizure | not febrile, status epilepticus at 10:00 | SEIZURE_PROLONGED",
                "seizure | non-convulsive status epilepticus | SEIZURE_PROLONGED",
                "seizure | status epilepticus. No focal weakness. | SEIZURE_PROLONGED",
                "seizure | 癫痫发作，未缓解 | SEIZURE_RESOLVED",
                "seizure | 癫痫持续状态，无自主呼吸 | SEIZURE_PROLONGED",
                "cerebral-oedema | diffuse cerebral edema, no herniation | DIFFUSE_OEDEMA",
                "cerebral-oedema | diffuse cerebral edema without midline shift | DIFFUSE_OEDEMA",
                "cerebral-oedema | Diffuse cerebral oedema (no herniation) | DIFFUSE_OEDEMA",
                "cerebral-oedema | 弥漫性脑水肿，无脑疝 | DIFFUSE_OEDEMA",
                "cerebral-oedema | 弥漫性脑水肿无脑疝 | DIFFUSE_OEDEMA",
                "motor-weakness | left hemiparesis, not able to lift arm | FOCAL_WEAKNESS",
                "motor-weakness | hemiplegia, no movement of right arm | FOCAL_WEAKNESS",
                "motor-weakness | no seizure but left hemiparesis | FOCAL_WEAKNESS",
                "motor-weakness | 右侧偏瘫，无法抬起 | FOCAL_WEAKNESS",
                "motor-weakness | 左侧局灶性运动无力 | FOCAL_WEAKNESS",
            })
    @DisplayName("I1 a finding stays one when something else is denied beside it")
    void deniedBesideIt(String code, String text, Domain expected) {
        ClinicalTimeline timeline = read(OWN, code, "'valueString':'" + text + "'");
        assertThat(timeline.neurology()).extracting(finding -> finding.domain()).containsExactly(expected);
        assertThat(timeline.ignored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seizure lasting 7 minutes | SEIZURE_PROLONGED",
                "seizure lasting 5 minutes | SEIZURE_RESOLVED",
                "seizure lasting 5.5 min | SEIZURE_PROLONGED",
                "seizure > 5 min | SEIZURE_PROLONGED",
                "seizure ≥ 5 min | SEIZURE_RESOLVED",
                "seizure lasting longer than 5 minutes | SEIZURE_PROLONGED",
                "seizure, lasted about 7 min | SEIZURE_PROLONGED",
                "prolonged seizure (7 min), not responding to benzodiazepine | SEIZURE_PROLONGED",
                "10-minute seizure | SEIZURE_PROLONGED",
                "single seizure, 30 s | SEIZURE_RESOLVED",
                "seizure for 400 seconds | SEIZURE_PROLONGED",
                "seizure for 2 hours | SEIZURE_PROLONGED",
                "seizure for hours | SEIZURE_PROLONGED",
                "seizure 2 hours ago | SEIZURE_RESOLVED",
                "seizure 10 min after the infusion | SEIZURE_RESOLVED",
                "seizure after 2 hours, 30 s | SEIZURE_RESOLVED",
                "seizure resolved after 7 minutes | SEIZURE_PROLONGED",
                "seizure, did not last more than 10 min | SEIZURE_RESOLVED",
                "seizure < 10 min | SEIZURE_RESOLVED",
                "seizure for 30 s, postictal for 20 min | SEIZURE_RESOLVED",
                "seizure, EEG for 24 h | SEIZURE_RESOLVED",
                "seizure was prolonged | SEIZURE_PROLONGED",
                "seizure, not prolonged | SEIZURE_RESOLVED",
                "repetitive focal seizures | SEIZURE_PROLONGED",
                "recurrent seizures | SEIZURE_RESOLVED",
                "recurrent seizures without return to baseline | SEIZURE_PROLONGED",
                "2 seizures, did not regain consciousness | SEIZURE_PROLONGED",
                "癫痫发作持续7分钟 | SEIZURE_PROLONGED",
                "癫痫发作持续5分钟 | SEIZURE_RESOLVED",
                "癫痫发作超过5分钟 | SEIZURE_PROLONGED",
                "癫痫发作，持续 10 分钟 | SEIZURE_PROLONGED",
                "抽搐约30秒 | SEIZURE_RESOLVED",
                "癫痫发作持续2小时 | SEIZURE_PROLONGED",
                "10分钟前癫痫发作 | SEIZURE_RESOLVED",
                "癫痫发作未超过10分钟 | SEIZURE_RESOLVED",
                "癫痫发作，意识未恢复 | SEIZURE_PROLONGED",
                "反复出现癫痫发作 | SEIZURE_PROLONGED",
            })
    @DisplayName("I1 a seizure over 5 min, or repeated without recovery, in words; 5 min exactly is not over")
    void durations(String text, Domain expected) {
        assertThat(read(OWN, "seizure", "'valueString':'" + text + "'").neurology())
                .extracting(finding -> finding.domain())
                .containsExactly(expected);
    }

    @Test
    @DisplayName("I1 the text of a coded seizure tells how long it lasted")
    void durationOfACode() {
        String value =
                "'valueCodeableConcept':{'coding':[{'system':'https://crshooks.org/fhir/CodeSystem/crs-neurology',"
                        + "'code':'seizure-resolved'}],'text':'seizure lasting 7 minutes'}";
        assertThat(read(OWN, "seizure", value).neurology())
                .extracting(finding -> finding.domain())
                .containsExactly(Domain.SEIZURE_PROLONGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seizure | no evidence of seizure",
                "seizure | denies headache or seizure",
                "seizure | No seizures or status epilepticus",
                "seizure | 无癫痫发作",
                "seizure | 无发热、抽搐",
                "seizure | none",
                "seizure | not seizing",
                "seizure | No seizure activity observed",
                "seizure | no further seizures since admission",
                "seizure | No, patient has had no seizures",
                "seizure | 无抽搐发作",
                "seizure | 未发生癫痫",
                "seizure | 否认癫痫病史",
                "motor-weakness | denies focal weakness",
                "motor-weakness | no focal neurological deficits",
                "motor-weakness | No facial weakness, no arm weakness",
                "motor-weakness | no hemiparesis or weakness",
                "motor-weakness | 无明显无力",
                "motor-weakness | 无偏瘫",
                "motor-weakness | 无局灶性神经功能缺损",
                "cerebral-oedema | no cerebral edema",
                "cerebral-oedema | negative for cerebral edema",
                "cerebral-oedema | no evidence of cerebral oedema on CT",
                "cerebral-oedema | no signs of increased intracranial pressure",
                "cerebral-oedema | without edema",
                "cerebral-oedema | CT未见明显脑水肿",
                "motor-weakness | no left hemiparesis",
                "motor-weakness | no focal deficit",
                "motor-weakness | 无肢体无力",
                "cerebral-oedema | 未见脑水肿",
                "cerebral-oedema | CT: no diffuse cerebral edema, no herniation",
            })
    @DisplayName("I1 a negation before the finding in its clause denies it")
    void deniedInWords(String code, String text) {
        ClinicalTimeline timeline = read(OWN, code, "'valueString':'" + text + "'");
        assertThat(timeline.neurology()).isEmpty();
        assertThat(timeline.ignored()).isEmpty();
        assertThat(timeline.unreadNeurology()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seizure | seizure not confirmed",
                "seizure | seizures: none",
                "seizure | seizure ruled out",
                "seizure | denies headache, seizure",
                "seizure | no improvement of status epilepticus",
                "seizure | not assessed",
                "seizure | 癫痫未控制",
                "seizure | 未缓解的癫痫持续状态",
                "cerebral-oedema | cerebral edema, not focal but diffuse",
                "cerebral-oedema | diffuse edema not seen on CT",
                "motor-weakness | no facial weakness, left arm weakness",
                "motor-weakness | 未评估",
            })
    @DisplayName("I1 H9 a text in doubt is neither a finding nor its denial, and is listed as ignored")
    void doubtful(String code, String text) {
        ClinicalTimeline timeline = read(OWN, code, "'valueString':'" + text + "'");
        assertThat(timeline.neurology()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 unreadable");
        assertThat(timeline.unreadNeurology()).hasSize(1);
    }

    @Test
    @DisplayName("I1 a level of consciousness says nothing under the code of a seizure")
    void wrongDomain() {
        ClinicalTimeline timeline = read(OWN, "seizure", "'valueString':'unresponsive'");
        assertThat(timeline.neurology()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 unreadable");
    }
}
