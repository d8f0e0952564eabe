package org.crshooks.cdshooks.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crshooks.cdshooks.FakeTerminology;
import org.crshooks.clinical.Channel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServiceDefinitionsTest {

    @TempDir
    private Path site;

    private ServiceDefinitions load(String id, String json) throws IOException {
        Files.writeString(Files.createDirectories(site.resolve(id)).resolve("service.json"), json);
        return ServiceDefinitions.load(site, new FakeTerminology());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    Patient/{{context.patientId}}                                              ~ ''
                    Observation?patient=P&combo-code=http://loinc.org|8310-5                   ~ TEMPERATURE
                    Observation?patient=P&code=http://loinc.org|85354-9,http://loinc.org|59408-5 ~ BLOOD_PRESSURE OXYGENATION
                    Observation?patient=P&code=8310-5                                          ~ TEMPERATURE
                    Observation?patient=P&code=http://loinc.org|85353-1                        ~ ''
                    Observation?patient=P&code=urn:local|XYZ                                   ~ ''
                    Observation?patient=P&code=http://loinc.org|69453-9                        ~ DEATH
                    Observation?patient=P&code=http://loinc.org|29463-7                        ~ WEIGHT
                    Observation?patient=P&code=x|ice-score                                     ~ NEUROLOGY
                    Observation?patient=P&category=vital-signs&_sort=-date&_count=200          ~ TEMPERATURE BLOOD_PRESSURE OXYGENATION
                    Observation?patient=P&category=vital-signs&code=http://loinc.org|8310-5    ~ TEMPERATURE
                    Observation?patient=P&category=http://x|laboratory                         ~ LABS
                    Observation?patient=P&category=social-history                              ~ ''
                    Observation?patient=P&status=final,amended,corrected                       ~ TEMPERATURE BLOOD_PRESSURE OXYGENATION LABS WEIGHT DEATH NEUROLOGY
                    Observation?patient=P&status=final                                         ~ ''
                    Observation?patient=P&value-quantity=gt38                                  ~ ''
                    MedicationAdministration?patient=P                                         ~ MEDICATION_ADMINISTRATION THERAPY
                    MedicationAdministration?patient=P&code=http://www.whocc.no/atc|L01XL03    ~ THERAPY
                    MedicationAdministration?patient=P&code=http://www.whocc.no/atc|C01CA03    ~ ''
                    MedicationAdministration?patient=P&code=C01CA03,C01CA24,C01CA06,C01CA04,H01BA01,N02BE01,L04AC07,H02AB02,B05BB01 ~ MEDICATION_ADMINISTRATION
                    MedicationAdministration?patient=P&status=in-progress                      ~ ''
                    Procedure?patient=P                                                        ~ THERAPY PROCEDURE
                    Procedure?patient=P&code=1156961008                                        ~ ''
                    Condition?patient=P                                                        ~ CONDITION
                    Condition?patient=P&category=problem-list-item                             ~ ''
                    Encounter?patient=P&status=in-progress                                     ~ ENCOUNTER
                    AdverseEvent?subject=P                                                     ~ ADVERSE_EVENT
                    DeviceUseStatement?patient=P                                               ~ DEVICE_USE
                    DiagnosticReport?patient=P                                                 ~ REPORT
                    ServiceRequest?patient=P&status=active&_sort=-authored                     ~ TEST_ORDER
                    ServiceRequest?patient=P&status=draft                                      ~ ''
                    ServiceRequest?patient=P&category=imaging                                  ~ ''
                    MedicationRequest?patient=P&status=active                                  ~ ORDER
                    MedicationRequest?patient=P&status=draft                                   ~ ''
                    Coverage?patient=P                                                         ~ ''
                    """)
    @DisplayName("what a template asks for is read from the template; what it narrows in unknown ways proves nothing")
    void channels(String template, String expected) {
        Set<String> found = new QuestionChannels(new FakeTerminology())
                .of(template).stream().map(Channel::name).collect(Collectors.toSet());
        assertThat(found).isEqualTo(expected.isEmpty() ? Set.of() : Set.of(expected.split(" ")));
    }

    @Test
    @DisplayName("the built-in templates ask for every channel")
    void builtInAsksForEverything() {
        ServiceDefinition service = ServiceDefinitions.load(null, new FakeTerminology())
                .find("crs-patient-view")
                .orElseThrow();
        Set<Channel> asked = service.questions().stream()
                .flatMap(question -> question.channels().stream())
                .collect(Collectors.toSet());
        assertThat(asked).containsExactlyInAnyOrder(Channel.values());
        assertThat(service.question("temperature").orElseThrow().address("p1").orElseThrow())
                .startsWith("Observation?patient=Patient/p1&combo-code=")
                .endsWith("&_sort=-date&_count=200");
        assertThat(service.entry(Locale.ENGLISH).keySet())
                .isEqualTo(service.entry(Locale.SIMPLIFIED_CHINESE).keySet());
    }

    @Test
    @DisplayName("F1 the built-in template asks for every code that is read as a temperature")
    void asksForEveryTemperature() throws IOException {
        ServiceDefinition service = ServiceDefinitions.load(null, new FakeTerminology())
                .find("crs-patient-view")
                .orElseThrow();
        String address =
                service.question("temperature").orElseThrow().address("p1").orElseThrow();
        JsonNode codes =
                JsonMapper.shared().readTree(Files.readAllBytes(Path.of("fhir-profiles/ValueSet-temperature.json")));
        List<String> asked = List.of(address.replaceAll(".*combo-code=|&.*", "").split(","));

        List<String> read = codes.path("compose")
                .path("include")
                .valueStream()
                .flatMap(system -> system.path("concept")
                        .valueStream()
                        .map(concept -> system.path("system").asString() + "|"
                                + concept.path("code").asString()))
                .toList();
        assertThat(read).hasSizeGreaterThan(30);
        assertThat(asked).containsAll(read);
    }

    @Test
    @DisplayName("a site replaces a service and adds one without rebuilding")
    void siteReplaces() throws IOException {
        ServiceDefinitions one = load("crs-patient-view", """
                {"id":"crs-patient-view","hook":"patient-view","title":"Ours","description":"d",
                 "usageRequirements":"u","prefetch":{"t":"Observation?code=8310-5"}}
                """);
        assertThat(one.find("crs-patient-view").orElseThrow().entry(Locale.ENGLISH))
                .containsEntry("title", "Ours")
                .containsEntry("usageRequirements", "u");
        ServiceDefinitions two = load(
                "a-second", "{\"id\":\"a-second\",\"hook\":\"patient-view\",\"title\":\"t\",\"description\":\"d\"}");
        assertThat(two.all())
                .extracting(ServiceDefinition::id)
                .startsWith("a-second")
                .contains("crs-patient-view", "crs-order-sign");
    }

    @Test
    @DisplayName("a service may ask what another asks, the site's templates of it included")
    void samePrefetch() throws IOException {
        ServiceDefinitions ours = load("crs-patient-view", """
                {"id":"crs-patient-view","hook":"patient-view","title":"t","description":"d",
                 "prefetch":{"t":"Observation?code=8310-5"}}
                """);
        assertThat(ours.find("crs-order-sign").orElseThrow().entry(Locale.ENGLISH))
                .containsEntry("prefetch", Map.of("t", "Observation?code=8310-5"))
                .doesNotContainKey("samePrefetchAs");
        assertThatThrownBy(() -> load("lost", """
                {"id":"lost","hook":"order-sign","title":"t","description":"d","samePrefetchAs":"nobody"}
                """)).hasMessageContaining("samePrefetchAs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
                    {                                                                        ~ s/service.json
                    {"id":"other","hook":"h","title":"t","description":"d"}                  ~ id must be
                    {"id":"s","title":"t","description":"d"}                                 ~ hook is missing
                    {"id":"s","hook":"h","description":"d"}                                  ~ title is missing
                    {"id":"s","hook":"h","title":"t","description":""}                       ~ description is missing
                    {"id":"s","hook":"h","title":"t","description":"d","prefetch":{"k":7}}   ~ prefetch key k
                    {"id":"s","hook":"h","title":"t","description":"d","prefetch":{"k":"https://evil.com/x"}} ~ prefetch key k
                    {"id":"s","hook":"h","title":"t","description":"d","prefetch":{"k":"../Patient?x=1"}} ~ prefetch key k
                    """)
    void refusesABadFileByName(String json, String reason) {
        assertThatThrownBy(() -> load("s", json))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hooks/s/service.json")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAnEmptyDirectory() {
        assertThatThrownBy(() -> ServiceDefinitions.load(site, new FakeTerminology()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("crs.hooks.location");
    }
}
