package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.OxygenDevice;
import org.crshooks.clinical.OxygenSupport;
import org.crshooks.clinical.SupportReason;
import org.crshooks.terminology.TerminologyLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OxygenReadingTest {

    private static final ChartReader PUBLISHED = new ChartReader(FhirContext.forR4Cached(), TerminologyLoader.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "16206004 | 'valueCodeableConcept':{'coding':[{'code':'336623009'}]} | NASAL_CANNULA",
                "16206004 | 'valueString':'Venti mask ' | VENTURI",
                "16206004 | 'valueCodeableConcept':{'text':'Some new helmet'} | UNSPECIFIED",
                "20124-4 | 'valueCodeableConcept':{'coding':[{'code':'428311008'}]} | NIV",
                "3151-8 | 'valueCodeableConcept':{'coding':[{'code':'426854004'}]} | HFNC",
                "371825009 | 'valueCodeableConcept':{'coding':[{'code':'722742002'}]} | ROOM_AIR",
                "local | 'valueCodeableConcept':{'coding':[{'code':'371825009'}]} | UNSPECIFIED",
                "722742002 | 'valueBoolean':true | ROOM_AIR",
                "722742002 | 'interpretation':[] | ROOM_AIR",
                "371825009 | 'interpretation':[] | UNSPECIFIED",
                "3150-0 | 'valueCodeableConcept':{'coding':[{'code':'LA11857-2'}]} | VENTURI",
                "3150-0 | 'valueCodeableConcept':{'coding':[{'code':'LA11849-9'}]} | ROOM_AIR",
            })
    @DisplayName("A7 a device charted as code or text, as value or as code")
    void device(String code, String value, OxygenDevice expected) {
        ClinicalTimeline timeline = Charts.read(Charts.observation(code, value));
        assertThat(timeline.oxygen()).singleElement().satisfies(o -> {
            assertThat(o.device()).isEqualTo(expected);
            assertThat(o.kind()).isEqualTo(OxygenSupport.Kind.CHARTED);
            assertThat(o.start()).isEqualTo(Charts.NOON);
        });
        assertThat(timeline.ignored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'coding':[{'system':'http://snomed.info/sct','code':'702172008'}] | CPAP",
                "'coding':[{'system':'http://snomed.info/sct','code':'702173003'}],'text':'unit' | BIPAP",
                "'coding':[{'code':'37874008'}] | CPAP",
                "'coding':[{'code':'34281000175105'}] | CPAP",
                "'coding':[{'code':'34291000175108'}] | BIPAP",
                "'text':'Home CPAP' | CPAP",
                "'text':'nocturnal CPAP' | CPAP",
                "'text':'Home BiPAP for OSA' | BIPAP",
                "'text':'夜间双水平正压通气' | BIPAP",
            })
    @DisplayName("F18 home or nocturnal positive pressure charted as the device is for sleep apnoea")
    void forSleepApnoea(String value, OxygenDevice device) {
        String observation = Charts.observation("16206004", "'valueCodeableConcept':{" + value + "}")
                .replace("http://example.org", "http://snomed.info/sct");
        ClinicalTimeline timeline = PUBLISHED
                .read("p1", Charts.BASE, List.of(new Answer("o", Set.of(), List.of(Charts.bundle(observation)))))
                .timeline();
        assertThat(timeline.oxygen()).singleElement().satisfies(o -> {
            assertThat(o.device()).isEqualTo(device);
            assertThat(o.reason()).isEqualTo(SupportReason.SLEEP_APNOEA);
        });
    }

    @Test
    @DisplayName("F17 the FiO2 answer list gives device and fraction")
    void answerList() {
        ClinicalTimeline timeline =
                Charts.read(Charts.observation("3150-0", "'valueCodeableConcept':{'coding':[{'code':'LA11860-6'}]}"));
        assertThat(timeline.inspiredOxygen())
                .singleElement()
                .satisfies(f -> assertThat(f.percent()).isEqualByComparingTo("40"));
    }

    @Test
    void cernerPutsFlowAndFractionIntoComponentsOfTheSaturation() {
        ClinicalTimeline timeline = Charts.read(Charts.observation(
                "59408-5",
                "'valueQuantity':" + Charts.quantity("95", "%") + ",'component':[{'code':" + Charts.coded("3151-8")
                        + ",'valueQuantity':" + Charts.quantity("7", "L/min") + "},{'code':" + Charts.coded("3150-0")
                        + ",'valueQuantity':" + Charts.quantity("45", "%") + "}]"));
        assertThat(timeline.saturations()).hasSize(1);
        assertThat(timeline.flows())
                .singleElement()
                .satisfies(f -> assertThat(f.litresPerMinute()).isEqualByComparingTo("7"));
        assertThat(timeline.inspiredOxygen())
                .singleElement()
                .satisfies(f -> assertThat(f.percent()).isEqualByComparingTo("45"));
    }

    @Test
    void saturationAloneInAComponent() {
        ClinicalTimeline timeline = Charts.read(Charts.observation(
                "59408-5",
                "'component':[{'code':" + Charts.coded("59408-5") + ",'valueQuantity':" + Charts.quantity("91", "%")
                        + "}]"));
        assertThat(timeline.saturations()).hasSize(1);
        assertThat(timeline.ignored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, UNSPECIFIED", "false, ROOM_AIR"})
    void nlCoreSaysYesOrNo(boolean onOxygen, OxygenDevice expected) {
        ClinicalTimeline timeline = Charts.read(Charts.observation(
                "59408-5",
                "'valueQuantity':" + Charts.quantity("95", "%") + ",'component':[{'code':" + Charts.coded("57485005")
                        + ",'valueBoolean':" + onOxygen + "}]"));
        assertThat(timeline.oxygen())
                .singleElement()
                .satisfies(o -> assertThat(o.device()).isEqualTo(expected));
    }

    @Test
    void ukCoreChartsFlowOnTheFinding() {
        ClinicalTimeline timeline =
                Charts.read(Charts.observation("371825009", "'valueQuantity':" + Charts.quantity("2", "l/min")));
        assertThat(timeline.flows()).hasSize(1);
        assertThat(timeline.oxygen()).isEmpty();
    }

    private static String procedure(String status, String rest) {
        return "{'resourceType':'Procedure','id':'pr1','status':'" + status + "','subject':{'reference':'Patient/p1'},"
                + rest + "}";
    }

    private static final String SINCE_TEN = "'performedPeriod':{'start':'2026-01-05T10:00:00Z'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'code':{'coding':[{'code':'1258985005'}]} | IMV | NOT_RECORDED",
                "'code':{'coding':[{'code':'1258985005'}]},'reasonCode':[{'coding':[{'code':'hypoxia'}]}] | IMV | HYPOXIA",
                "'code':{'coding':[{'code':'1258985005'}]},'reasonCode':[{'coding':[{'code':'sedation'}]},"
                        + "{'coding':[{'code':'hypoxia'}]}] | IMV | HYPOXIA",
                "'code':{'coding':[{'code':'1258985005'}]},'reasonCode':[{}] | IMV | NOT_RECORDED",
                "'code':{'coding':[{'code':'1258985005'}]},'reasonReference':[{'reference':'Condition/x'}] | IMV | NOT_RECORDED",
                "'code':{'coding':[{'code':'40617009'}]},'usedCode':[{'coding':[{'code':'426854004'}]}] | HFNC | NOT_RECORDED",
                "'code':{'coding':[{'code':'428311008'}]},'usedCode':[{'coding':[{'code':'336602003'}]}] | NIV | NOT_RECORDED",
                "'code':{'text':'oxygen'},'usedReference':[{'reference':'Device/d1'}] | HFNC | NOT_RECORDED",
                "'code':{'text':'oxygen'},'usedReference':[{'reference':'https://ehr.example.org/fhir/Device/d1'}]"
                        + " | HFNC | NOT_RECORDED",
            })
    @DisplayName("A4 ventilation and oxygen as procedures, with device and reason")
    void procedures(String rest, OxygenDevice device, SupportReason reason) {
        String high = "{'resourceType':'Device','id':'d1','type':{'coding':[{'code':'426854004'}]}}";
        ClinicalTimeline timeline = Charts.read(procedure("in-progress", rest + "," + SINCE_TEN), high);
        assertThat(timeline.oxygen()).singleElement().satisfies(o -> {
            assertThat(o.device()).isEqualTo(device);
            assertThat(o.reason()).isEqualTo(reason);
            assertThat(o.kind()).isEqualTo(OxygenSupport.Kind.PROCEDURE);
            assertThat(o.end()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "completed | 'performedPeriod':{'start':'2026-01-05T10:00:00Z','end':'2026-01-05T11:00:00Z'} | 1 | ''",
                "completed | 'performedPeriod':{'start':'2026-01-05T10:00:00Z'} | 1 | ''",
                "stopped | 'performedPeriod':{'start':'2026-01-05T10:00:00Z','end':'2026-01-05T11:00:00Z'} | 1 | ''",
                "stopped | 'performedPeriod':{'start':'2026-01-05T10:00:00Z'} | 0 | unreadable",
                "completed | 'performedPeriod':{'start':'2026-01-05T10:00:00Z','end':'2026-01-05T11:00:00'} | 0 | unreadable",
                "completed | 'performedPeriod':{'start':'2026-01-05T10:00:00Z','end':'2026-01-05T09:00:00Z'} | 0 | unreadable",
                "completed | 'performedDateTime':'2026-01-05' | 0 | unreadable",
                "not-done | 'performedDateTime':'2026-01-05T10:00:00Z' | 0 | ''",
                "entered-in-error | 'performedDateTime':'2026-01-05T10:00:00Z' | 0 | entered-in-error",
                "unknown | 'performedDateTime':'2026-01-05T10:00:00Z' | 0 | unreadable",
            })
    @DisplayName("F4 status and time of a support procedure")
    void procedureStatus(String status, String performed, int supports, String reason) {
        String code = "'code':{'coding':[{'code':'1258985005'}]},";
        ClinicalTimeline timeline = Charts.read(procedure(status, code + performed));
        assertThat(timeline.oxygen()).hasSize(supports);
        assertThat(Charts.ignored(timeline))
                .hasSize(reason.equals("''") ? 0 : 1)
                .allMatch(i -> i.endsWith(reason));
    }

    @ParameterizedTest
    @CsvSource({"timingPeriod, DEVICE_USE", "timingDateTime, CHARTED"})
    @DisplayName("A4 a ventilator in use is for an oxygen need, whether its record has a period or a time")
    void deviceUseStatement(String timing, OxygenSupport.Kind kind) {
        String moment = "'2026-01-05T10:00:00Z'";
        ClinicalTimeline timeline = Charts.read("{'resourceType':'DeviceUseStatement','id':'u1','status':'active',"
                + "'subject':{'reference':'Patient/p1'},'device':{'reference':'#d'},'contained':[{'resourceType':"
                + "'Device','id':'d','type':{'coding':[{'code':'1258985005'}]}}],'" + timing + "':"
                + (kind == OxygenSupport.Kind.CHARTED ? moment : "{'start':" + moment + "}") + "}");
        assertThat(timeline.oxygen()).singleElement().satisfies(o -> {
            assertThat(o.device()).isEqualTo(OxygenDevice.IMV);
            assertThat(o.reason()).isEqualTo(SupportReason.NOT_RECORDED);
            assertThat(o.kind()).isEqualTo(kind);
        });
    }
}
