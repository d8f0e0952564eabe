package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crshooks.clinical.BloodPressureReading;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.Death;
import org.crshooks.clinical.Lookback;
import org.crshooks.clinical.PatientChart;
import org.crshooks.clinical.RecordedCondition.Verification;
import org.crshooks.terminology.TerminologyLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationReaderTest {

    private static final String HOT = "'valueQuantity':{'value':39,'unit':'Cel'}";

    private static String temperature(String status, String time, String rest) {
        return "{'resourceType':'Observation','id':'o1','code':" + Charts.coded("8310-5")
                + ",'subject':{'reference':'Patient/p1'}" + status + time + "," + rest + "}";
    }

    @ParameterizedTest
    @CsvSource({
        "final, ''",
        "amended, ''",
        "corrected, ''",
        "preliminary, ''",
        "entered-in-error, entered-in-error",
        "cancelled, entered-in-error",
        "registered, unreadable",
        "unknown, unreadable",
        "banana, unreadable",
    })
    @DisplayName("F28 H10 which statuses are used, and that the others are listed")
    void status(String status, String reason) {
        ClinicalTimeline timeline = Charts.read(
                temperature(",'status':'" + status + "'", ",'effectiveDateTime':'2026-01-05T12:00:00Z'", HOT));
        assertThat(timeline.temperatures()).hasSize(reason.isEmpty() ? 1 : 0);
        assertThat(Charts.ignored(timeline))
                .isEqualTo(reason.isEmpty() ? List.of() : List.of("Observation/o1 " + reason));
    }

    @Test
    void noStatusIsUnreadable() {
        ClinicalTimeline timeline = Charts.read(temperature("", ",'effectiveDateTime':'2026-01-05T12:00:00Z'", HOT));
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'effectiveDateTime':'2026-01-05T20:00:00+08:00' | 2026-01-05T12:00:00Z",
                "'effectiveDateTime':'2026-01-05T12:00:00.123Z' | 2026-01-05T12:00:00.123Z",
                "'effectiveInstant':'2026-01-05T12:00:00Z' | 2026-01-05T12:00:00Z",
                "'effectivePeriod':{'start':'2026-01-05T11:00:00Z','end':'2026-01-05T12:00:00Z'} | 2026-01-05T12:00:00Z",
            })
    @DisplayName("H11 moments are read with their own zone")
    void moments(String effective, Instant at) {
        ClinicalTimeline timeline = Charts.read(temperature(",'status':'final'", "," + effective, HOT));
        assertThat(timeline.temperatures())
                .singleElement()
                .satisfies(t -> assertThat(t.at()).isEqualTo(at));
    }

    @ParameterizedTest
    @CsvSource({"UTC, 2026-01-05T00:00:00Z", "Asia/Shanghai, 2026-01-04T16:00:00Z"})
    @DisplayName("T4, R10 a weight or height charted by the day counts from its beginning in the zone of the site")
    void bodyByDay(String zone, Instant at) {
        ClinicalTimeline timeline = inZone(zone, body("w1", "29463-7", 70, "kg"), body("h1", "8302-2", 170, "cm"));

        assertThat(timeline.weights())
                .singleElement()
                .satisfies(w -> assertThat(w.at()).isEqualTo(at));
        assertThat(timeline.heights())
                .singleElement()
                .satisfies(h -> assertThat(h.at()).isEqualTo(at));
        assertThat(timeline.ignored()).isEmpty();
    }

    private static String body(String id, String loinc, int value, String unit) {
        return "{'resourceType':'Observation','id':'" + id + "','status':'final','code':{'coding':[{'system':"
                + "'http://loinc.org','code':'" + loinc + "'}]},'subject':{'reference':'Patient/p1'},"
                + "'effectiveDateTime':'2026-01-05','valueQuantity':"
                + Charts.quantity(String.valueOf(value), unit) + "}";
    }

    private static ClinicalTimeline inZone(String zone, String... resources) {
        return new ChartReader(FhirContext.forR4Cached(), TerminologyLoader.load(), ReadingMode.SIEVE, ZoneId.of(zone))
                .read(
                        "p1",
                        Charts.BASE,
                        List.of(new Answer("all", Set.of(Channel.values()), List.of(Charts.bundle(resources)))))
                .timeline();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'effectiveDateTime':'2026-01-05'",
                "'effectiveDateTime':'2026-01'",
                "'effectiveDateTime':'2026-01-05T12:00:00'",
                "'effectiveDateTime':'2026-01-05T12:00'",
                "'effectiveDateTime':'2026-13-99T12:00:00Z'",
                "'effectiveDateTime':20260105",
                "'effectiveDateTime':null",
                "'effectivePeriod':{'start':'2026-01-05T11:00:00Z'}",
                "'effectiveTiming':{'event':['2026-01-05T11:00:00Z']}",
                "'effectiveDateTime':'2026-01-05T12:00:00Z','effectiveInstant':'2026-01-05T13:00:00Z'",
            })
    @DisplayName("H9 a date, or a time without a zone, never becomes midnight")
    void noMoment(String effective) {
        ClinicalTimeline timeline = Charts.read(temperature(",'status':'final'", "," + effective, HOT));
        assertThat(timeline.temperatures()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'valueQuantity':{'value':39,'comparator':'>','unit':'Cel'}",
                "'valueQuantity':{'value':39,'comparator':'about','unit':'Cel'}",
                "'valueQuantity':{'unit':'Cel'}",
                "'valueQuantity':39",
                "'valueQuantity':{'value':true,'unit':'Cel'}",
                "'valueString':'39 Cel'",
                "'dataAbsentReason':{'text':'refused'}",
                "'interpretation':[]",
                "'valueQuantity':{'value':39,'unit':'Cel'},'modifierExtension':[{'url':'http://x','valueBoolean':true}]",
                "'valueQuantity':{'value':39,'unit':'Cel'},'implicitRules':'http://x'",
                "'valueQuantity':{'value':39,'unit':'Cel'},'valueString':'40'",
            })
    @DisplayName("H10 comparators, absent values and modifiers make a value unusable")
    void notUsable(String value) {
        ClinicalTimeline timeline = Charts.read(Charts.observation("8310-5", value));
        assertThat(timeline.temperatures()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'bodySite':{'coding':[{'system':'http://snomed.info/sct','code':'422543003'}]} | axillary",
                "'bodySite':{'coding':[{'code':'42859004'}],'text':'left'} | tympanic",
                "'bodySite':{'coding':[{'code':'117590005'}]} | ear",
                "'bodySite':{'coding':[{'code':'74262004'}]} | oral",
                "'bodySite':{'coding':[{'code':'34402009'}]} | rectal",
                "'bodySite':{'coding':[{'code':'52795006'}]} | forehead",
                "'bodySite':{'text':'左腋下'} | axillary",
                "'bodySite':{'text':'Left ear'} | ear",
                "'bodySite':{'text':'Forehead (temporal artery)'} | temporal artery",
                "'bodySite':{'text':'left forearm'} | ~~",
                "'component':[{'code':{'coding':[{'code':'8327-9'}]},'valueCodeableConcept':{'text':'Axillary'}}] | axillary",
                "'component':[{'code':{'coding':[{'code':'8327-9'}]},'valueString':'oral'}],'bodySite':{'text':'ear'} | oral",
            })
    @DisplayName("F1 F28 the measuring site of a temperature beside its code")
    void measuringSite(String rest, String site) {
        ClinicalTimeline timeline = Charts.read(temperature(
                ",'status':'final'", ",'effectiveDateTime':'2026-01-05T12:00:00Z'", HOT + "," + rest.strip()));
        assertThat(timeline.temperatures())
                .singleElement()
                .satisfies(t -> assertThat(t.site()).isEqualTo(site));
        assertThat(Charts.ignored(timeline)).isEmpty();
    }

    @Test
    void siteAndChartedValueAreKept() {
        ClinicalTimeline timeline =
                Charts.read(Charts.observation("8328-7", "'valueQuantity':" + Charts.quantity("100.40", "[degF]")));
        assertThat(timeline.temperatures()).singleElement().satisfies(t -> {
            assertThat(t.site()).isEqualTo("axillary");
            assertThat(t.charted()).isEqualTo("100.40 [degF]");
            assertThat(t.source().reference()).isEqualTo("Observation/o1");
        });
    }

    @Test
    void sloppyShapesAreRead() {
        ClinicalTimeline timeline = Charts.read("{'resourceType':'Observation','id':'o1','status':'final','foo':1,"
                + "'category':{'text':'x'},'text':{'div':'<div>broken'},'code':{'coding':{'code':'8310-5'}},"
                + "'subject':{'reference':'Patient/p1'},'effectiveDateTime':'2026-01-05T12:00:00Z'," + HOT + "}");
        assertThat(timeline.temperatures()).hasSize(1);
    }

    private static String component(String code, String value) {
        return "{'code':" + Charts.coded(code) + "," + value + "}";
    }

    private static String part(String code, String number, String unit) {
        return component(code, "'valueQuantity':" + Charts.quantity(number, unit));
    }

    @Test
    @DisplayName("F11 a panel becomes one reading of systolic and mean pressure")
    void bloodPressurePanel() {
        ClinicalTimeline timeline = Charts.read(Charts.observation(
                "85354-9",
                "'component':[" + part("8480-6", "88", "mm[Hg]") + "," + part("8462-4", "52", "mm[Hg]") + ","
                        + part("8478-0", "64", "mm[Hg]") + "]"));
        assertThat(timeline.bloodPressures()).singleElement().satisfies(b -> {
            assertThat(b.systolic()).isEqualByComparingTo("88");
            assertThat(b.mean()).isEqualByComparingTo("64");
            assertThat(b.charted()).isEqualTo("88/52 mm[Hg], MAP 64 mm[Hg]");
        });
        assertThat(timeline.ignored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"82, 110, 82, ''", "110, 82, 82, ''", "82, 130, , conflicting", "130, 82, , conflicting"})
    @DisplayName("F3 F28 of two systolic values in one panel neither replaces the other")
    void twoSystolicValues(String first, String second, String lowest, String reason) {
        ClinicalTimeline timeline = Charts.read(Charts.observation(
                "85354-9",
                "'component':[" + part("8480-6", first, "mm[Hg]") + "," + part("8462-4", "50", "mm[Hg]") + ","
                        + part("8480-6", second, "mm[Hg]") + "," + part("8478-0", "70", "mm[Hg]") + "]"));
        PatientChart chart = PatientChart.of(timeline, Charts.NOON, Lookback.DEFAULT);
        assertThat(chart.bloodPressures().stream()
                        .map(BloodPressureReading::systolic)
                        .min(Comparator.naturalOrder())
                        .map(BigDecimal::toString))
                .isEqualTo(Optional.ofNullable(lowest));
        assertThat(chart.ignored().stream().map(i -> i.reason().code()))
                .containsExactlyElementsOf(reason.isEmpty() ? List.of() : List.of(reason));
        assertThat(timeline.bloodPressures())
                .extracting(BloodPressureReading::charted)
                .containsExactly(first + " mm[Hg], MAP 70 mm[Hg]", second + " mm[Hg]");
    }

    @Test
    void onePartOfAPanelMayBeAbsentOrUnusable() {
        ClinicalTimeline absent = Charts.read(Charts.observation(
                "85354-9",
                "'component':[" + part("8480-6", "88", "mm[Hg]") + ","
                        + component("8478-0", "'dataAbsentReason':{'text':'unknown'}") + "]"));
        assertThat(absent.bloodPressures()).hasSize(1);
        assertThat(absent.ignored()).isEmpty();
        ClinicalTimeline unusable = Charts.read(Charts.observation(
                "85354-9", "'component':[" + part("8480-6", "88", "cm") + "," + part("8478-0", "60", "mm[Hg]") + "]"));
        assertThat(unusable.bloodPressures())
                .singleElement()
                .satisfies(b -> assertThat(b.systolic()).isNull());
        assertThat(Charts.ignored(unusable)).containsExactly("Observation/o1 unknown-unit");
    }

    @Test
    void aComponentWithAModifierIsNotUsed() {
        ClinicalTimeline timeline = Charts.read(Charts.observation(
                "85354-9",
                "'component':["
                        + component(
                                "8480-6",
                                "'modifierExtension':[{'url':'http://x','valueBoolean':true}],'valueQuantity':"
                                        + Charts.quantity("88", "mm[Hg]"))
                        + "]"));
        assertThat(timeline.bloodPressures()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 unreadable");
    }

    @Test
    void vitalSignsPanelWithAllKinds() {
        ClinicalTimeline timeline = Charts.read(Charts.observation(
                "85353-1",
                "'component':[" + part("8310-5", "38.1", "Cel") + "," + part("59408-5", "97", "%") + ","
                        + part("29463-7", "70", "kg") + "," + part("8867-4", "90", "/min") + "]"));
        assertThat(timeline.temperatures()).hasSize(1);
        assertThat(timeline.saturations()).hasSize(1);
        assertThat(timeline.weights()).hasSize(1);
        assertThat(timeline.ignored()).isEmpty();
    }

    @Test
    void groupingPanelsAndUnusedCodesAreSilent() {
        assertThat(Charts.read(Charts.observation("85353-1", "'hasMember':[{'reference':'Observation/x'}]"))
                        .ignored())
                .isEmpty();
        assertThat(Charts.read(Charts.observation("8867-4", "'valueString':'x'").replace("final", "cancelled"))
                        .ignored())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'valueCodeableConcept':{'text':'Escherichia coli'} | 1",
                "'valueString':'Gram negative rods' | 1",
                "'valueString':'Coagulase negative staphylococcus' | 1",
                "'valueString':'No growth after 5 days' | 0",
                "'valueString':'Negative' | 0",
                "'valueString':'无细菌生长' | 0",
                "'valueString':'革兰阴性杆菌' | 1",
                "'valueCodeableConcept':{'coding':[{'code':'260385009'}]} | 0",
            })
    @DisplayName("F22 an organism in a blood culture is a possible other cause, no growth is nothing")
    void bloodCulture(String value, int findings) {
        ClinicalTimeline timeline = Charts.read(Charts.observation("600-7", value));
        assertThat(timeline.conditions()).hasSize(findings);
        assertThat(timeline.conditions()).allMatch(c -> c.verification() == Verification.POSSIBLE);
        assertThat(timeline.ignored()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'coding':[{'code':'D89.839'}]} | CRS",
                "{'text':'Severe CRS after CAR-T'} | CRS",
                "{'text':'细胞因子释放综合征'} | CRS",
                "{'text':'Septic shock'} | OTHER",
            })
    @DisplayName("F23 only a recorded cause of death names CRS")
    void causeOfDeath(String cause, Death.Cause expected) {
        String patient = "{'resourceType':'Patient','id':'p1','deceasedDateTime':'2026-01-05T11:00:00Z'}";
        ClinicalTimeline timeline =
                Charts.read(Charts.observation("69453-9", "'valueCodeableConcept':" + cause), patient);
        assertThat(timeline.death().cause()).isEqualTo(expected);
        assertThat(timeline.death().at()).isEqualTo("2026-01-05T11:00:00Z");
    }
}
