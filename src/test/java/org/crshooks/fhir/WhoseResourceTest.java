package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.ClinicalTimeline;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoseResourceTest {

    /** One usable resource of every type, its subject left open. */
    static Stream<String> resources() {
        String ended = "'2026-01-05T10:00:00Z'";
        return Stream.of(
                "{'resourceType':'Observation','id':'x','status':'final','code':" + Charts.coded("8310-5")
                        + ",'effectiveDateTime':" + ended + ",'valueQuantity':{'value':39,'unit':'Cel'}SUBJECT}",
                "{'resourceType':'MedicationAdministration','id':'x','status':'completed','medicationCodeableConcept':"
                        + Charts.coded("7512") + ",'effectiveDateTime':" + ended + "SUBJECT}",
                "{'resourceType':'Procedure','id':'x','status':'completed','code':" + Charts.coded("car-t")
                        + ",'performedDateTime':" + ended + "SUBJECT}",
                "{'resourceType':'Condition','id':'x','code':" + Charts.coded("D89.839") + "SUBJECT}",
                "{'resourceType':'DiagnosticReport','id':'x','status':'final','code':{'text':'CT'},'effectiveDateTime':"
                        + ended + ",'conclusion':'New infiltrates.'SUBJECT}",
                "{'resourceType':'AdverseEvent','id':'x','actuality':'actual','event':" + Charts.coded("10012727")
                        + ",'severity':" + Charts.coded("C41340") + "SUBJECT}",
                "{'resourceType':'Encounter','id':'x','status':'in-progress','class':{'code':'IMP'}SUBJECT}",
                "{'resourceType':'DeviceUseStatement','id':'x','status':'active','device':{'display':'venti mask'},"
                        + "'recordedOn':" + ended + "SUBJECT}");
    }

    private static int facts(ClinicalTimeline t) {
        return t.temperatures().size()
                + t.administrations().size()
                + t.therapy().size()
                + t.conditions().size()
                + t.gradedEvents().size()
                + t.stays().size()
                + t.oxygen().size();
    }

    private static ClinicalTimeline read(String resource, String subject) {
        return Charts.read(resource.replace("SUBJECT", subject));
    }

    @ParameterizedTest
    @MethodSource("resources")
    @DisplayName("H4 a resource provably about the patient is used")
    void own(String resource) {
        for (String reference :
                List.of("Patient/p1", "https://ehr.example.org/fhir/Patient/p1", "Patient/p1/_history/3")) {
            ClinicalTimeline timeline = read(resource, ",'subject':{'reference':'" + reference + "'}");
            assertThat(facts(timeline)).as(reference).isEqualTo(1);
            assertThat(timeline.ignored()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("resources")
    @DisplayName("H4 anything else changes nothing and is listed")
    void others(String resource) {
        for (String subject : List.of(
                "",
                ",'subject':{}",
                ",'subject':{'display':'Patient/p1'}",
                ",'subject':{'identifier':{'value':'p1'}}",
                ",'subject':{'reference':'Patient/p2'}",
                ",'subject':{'reference':'Patient/P1'}",
                ",'subject':{'reference':'Group/p1'}",
                ",'subject':{'reference':'p1'}",
                ",'subject':{'reference':'https://other.example.org/fhir/Patient/p1'}",
                ",'subject':{'reference':'http://ehr.example.org/fhir/Patient/p1'}",
                ",'subject':{'reference':'https://ehr.example.org/fhir/x/Patient/p1'}",
                ",'subject':{'reference':'urn:uuid:p1'}",
                ",'subject':{'reference':'#p'},'contained':[{'resourceType':'Patient','id':'p'}]")) {
            ClinicalTimeline timeline = read(resource, subject);
            assertThat(facts(timeline)).as(subject).isZero();
            assertThat(timeline.ignored())
                    .as(subject)
                    .singleElement()
                    .satisfies(i -> assertThat(i.reason().code()).isEqualTo("other-patient"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Device/pump", "Patient/donor", "Patient/p1"})
    @DisplayName("H4 an observation with a focus is about something else")
    void focus(String focus) {
        ClinicalTimeline timeline = Charts.read(Charts.observation(
                "8310-5", "'valueQuantity':{'value':39,'unit':'Cel'},'focus':[{'reference':'" + focus + "'}]"));
        assertThat(timeline.temperatures()).isEmpty();
        assertThat(Charts.ignored(timeline)).containsExactly("Observation/o1 other-patient");
    }

    private static final String HOT = Charts.observation("8310-5", "'valueQuantity':{'value':39,'unit':'Cel'}");

    private static Chart read(String base, BundlePage page) {
        return Charts.READER.read("p1", base, List.of(new Answer("k", Set.of(Channel.TEMPERATURE), List.of(page))));
    }

    @Test
    @DisplayName("H4 the urn of the Patient in the same Bundle is his address, another urn is not")
    void urn() {
        String urn = "urn:uuid:6f1c7a9e-0000-4000-8000-000000000001";
        String entries = "{'resourceType':'Bundle','entry':[{'fullUrl':'" + urn
                + "','resource':{'resourceType':'Patient','id':'p1'}},{'resource':"
                + HOT.replace("Patient/p1", urn) + "},{'resource':"
                + HOT.replace("'o1'", "'o2'").replace("Patient/p1", urn.replace("0001", "0002")) + "}]}";
        Chart chart = read(null, Charts.page(entries));
        assertThat(chart.otherPatient()).isFalse();
        assertThat(chart.timeline().temperatures()).hasSize(1);
        assertThat(Charts.ignored(chart.timeline())).containsExactly("Observation/o2 other-patient");
    }

    @Test
    void absoluteAddressesNeedTheBaseOfTheRequest() {
        BundlePage page = Charts.bundle(HOT.replace("Patient/p1", "https://ehr.example.org/fhir/Patient/p1"));
        assertThat(read("https://ehr.example.org/fhir/", page).timeline().temperatures())
                .hasSize(1);
        assertThat(read("https://ehr.example.org/fhi", page).timeline().temperatures())
                .isEmpty();
        assertThat(read(null, page).timeline().temperatures()).isEmpty();
    }

    @Test
    @DisplayName("H4 another Patient is reported and changes nothing")
    void anotherPatient() {
        Chart chart = Charts.chart(Charts.page("{'resourceType':'Patient','id':'p2','birthDate':'1990-01-01'}"));
        assertThat(chart.otherPatient()).isTrue();
        assertThat(chart.timeline().birthDate()).isNull();
        assertThat(Charts.ignored(chart.timeline())).containsExactly("Patient/p2 other-patient");
    }
}
