package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.crshooks.clinical.TestEntry;
import org.crshooks.clinical.WorkUpTest;
import org.crshooks.terminology.TerminologyLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkUpReadingTest {

    private static final ChartReader READER = new ChartReader(FhirContext.forR4Cached(), TerminologyLoader.load());
    private static final String ABOUT = "'subject':{'reference':'Patient/p1'}";
    private static final String LOINC = "http://loinc.org";

    static ClinicalTimeline read(String resource) {
        return READER.read(
                        "p1",
                        Charts.BASE,
                        List.of(new Answer("all", Set.of(Channel.values()), List.of(Charts.bundle(resource)))))
                .timeline();
    }

    private static String order(String code, String rest) {
        return "{'resourceType':'ServiceRequest','id':'s1'," + ABOUT + ",'code':" + code
                + ",'authoredOn':'2026-01-05T10:00:00Z'" + rest + "}";
    }

    private static String coded(String system, String code) {
        return "{'coding':[{'system':'" + system + "','code':'" + code + "'}]}";
    }

    private static String text(String text) {
        return "{'text':'" + text + "'}";
    }

    private static final String ACTIVE = ",'status':'active','intent':'order'";

    @ParameterizedTest
    @CsvSource({
        "http://loinc.org, 57021-8, BLOOD_COUNT",
        "http://loinc.org, 24323-8, METABOLIC_PANEL",
        "http://loinc.org, 600-7, BLOOD_CULTURE",
        "http://loinc.org, 630-4, URINE_CULTURE",
        "http://loinc.org, 24356-8, URINALYSIS",
        "http://loinc.org, 24336-0, BLOOD_GAS",
        "http://loinc.org, 36643-5, CHEST_X_RAY",
        "http://loinc.org, 24627-2, CHEST_CT",
        "http://loinc.org, 11524-6, ECG",
        "http://loinc.org, 1988-5, CRP",
        "http://loinc.org, 2276-4, FERRITIN",
        "http://loinc.org, 2532-0, LDH",
        "http://loinc.org, 2524-7, LACTATE",
        "http://loinc.org, 26881-3, CYTOKINES",
        "http://loinc.org, 33762-6, BNP",
        "http://snomed.info/sct, 399208008, CHEST_X_RAY",
        "http://snomed.info/sct, 40701008, ECHOCARDIOGRAM",
        "http://snomed.info/sct, 397394009, BRONCHOALVEOLAR_LAVAGE",
        "https://crshooks.org/fhir/CodeSystem/crs-work-up, fungal-tests, FUNGAL_TESTS",
    })
    @DisplayName("W1 which test an ordered code is for")
    void codes(String system, String code, WorkUpTest expected) {
        assertThat(read(order(coded(system, code), ACTIVE)).tests())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.test()).isEqualTo(expected);
                    assertThat(entry.done()).isFalse();
                    assertThat(entry.at()).isEqualTo(Instant.parse("2026-01-05T10:00:00Z"));
                    assertThat(entry.source().reference()).isEqualTo("ServiceRequest/s1");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CBC with differential | BLOOD_COUNT",
                "Blood cultures x2 | BLOOD_CULTURE",
                "CT pulmonary angiogram | CHEST_CT",
                "12-lead ECG | ECG",
                "CRP, ferritin | CRP FERRITIN",
                "血培养（双侧双瓶） | BLOOD_CULTURE",
                "床旁胸片 | CHEST_X_RAY",
                "凝血四项 | COAGULATION",
                "心脏彩超 | ECHOCARDIOGRAM",
                "G试验+GM试验 | FUNGAL_TESTS",
            })
    @DisplayName("W1 which tests an order names in words")
    void words(String text, String expected) {
        assertThat(read(order(text(text), ACTIVE)).tests())
                .extracting(entry -> entry.test().name())
                .containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",'status':'draft','intent':'order'",
                ",'status':'revoked','intent':'order'",
                ",'status':'on-hold','intent':'order'",
                ",'status':'completed','intent':'order'",
                ",'status':'active','intent':'plan'",
                ",'status':'active','intent':'proposal'",
                ",'status':'active','intent':'order','doNotPerform':true",
            })
    @DisplayName("W2 what is not an open order is not counted as ordered")
    void noOrder(String rest) {
        ClinicalTimeline timeline = read(order(coded(LOINC, "600-7"), rest));
        assertThat(timeline.tests()).isEmpty();
        assertThat(timeline.ignored()).isEmpty();
    }

    @Test
    @DisplayName("H4 an order in error or of another patient is listed, any other order is passed over")
    void unusable() {
        assertThat(Charts.ignored(read(order(coded(LOINC, "600-7"), ",'status':'entered-in-error'"))))
                .containsExactly("ServiceRequest/s1 entered-in-error");
        assertThat(Charts.ignored(read(order(coded(LOINC, "600-7"), ACTIVE).replace("Patient/p1", "Patient/p2"))))
                .containsExactly("ServiceRequest/s1 other-patient");
        assertThat(read(order(text("Physiotherapy"), ACTIVE)).tests()).isEmpty();
    }

    @Test
    @DisplayName("W1 a report shows that a test was done and what it concludes")
    void report() {
        ClinicalTimeline timeline = read("{'resourceType':'DiagnosticReport','id':'d1','status':'final'," + ABOUT
                + ",'code':" + coded(LOINC, "36643-5")
                + ",'effectiveDateTime':'2026-01-05T09:00:00Z','conclusion':'Bilateral infiltrates.'}");
        assertThat(timeline.tests())
                .containsExactly(new TestEntry(
                        WorkUpTest.CHEST_X_RAY,
                        true,
                        Instant.parse("2026-01-05T09:00:00Z"),
                        "Bilateral infiltrates.",
                        timeline.tests().get(0).source()));
        assertThat(timeline.conditions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"600-7, BLOOD_CULTURE", "630-4, URINE_CULTURE", "6460-0, SPUTUM_CULTURE", "11524-6, ECG"})
    @DisplayName("W1 an Observation shows that a test was done, also when nothing grew")
    void observation(String code, WorkUpTest expected) {
        ClinicalTimeline timeline = read("{'resourceType':'Observation','id':'o1','status':'final'," + ABOUT
                + ",'code':" + coded(LOINC, code)
                + ",'effectiveDateTime':'2026-01-05T09:00:00Z','valueString':'No growth'}");
        assertThat(timeline.tests()).singleElement().satisfies(entry -> {
            assertThat(entry.test()).isEqualTo(expected);
            assertThat(entry.done()).isTrue();
            assertThat(entry.result()).isEqualTo("No growth");
        });
        assertThat(timeline.conditions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"completed, 1", "in-progress, 1", "not-done, 0", "preparation, 0", "entered-in-error, 0"})
    @DisplayName("W1 a procedure shows that a test was done")
    void procedure(String status, int entries) {
        assertThat(read("{'resourceType':'Procedure','id':'p1','status':'" + status + "'," + ABOUT + ",'code':"
                                + coded("http://snomed.info/sct", "40701008")
                                + ",'performedDateTime':'2026-01-05T09:00:00Z'}")
                        .tests())
                .hasSize(entries);
    }
}
