package org.crshooks.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

@SandboxTest
class SearchTest {

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void storeTheFixture() throws IOException {
        caller = new Caller(port);
        if (caller.get("/Patient/search-a").status() == 404) {
            String fixture =
                    new ClassPathResource("sandbox/search-fixture.json").getContentAsString(StandardCharsets.UTF_8);
            assertThat(caller.post("", fixture).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0}?{1}")
    @CsvFileSource(resources = "/sandbox/searches.csv", delimiter = ';', numLinesToSkip = 1, quoteCharacter = '~')
    void searchFindsExactly(String type, String query, String found) {
        List<String> expected = found == null ? List.of() : List.of(found.split(" "));

        Caller.Answer byGet = caller.get("/" + type + "?" + encodeValues(query));
        Caller.Answer byPost = caller.post(
                "/" + type + "/_search", encodeValues(query), "Content-Type", "application/x-www-form-urlencoded");

        assertThat(byGet.status()).isEqualTo(200);
        assertThat(byGet.ids()).isEqualTo(expected);
        assertThat(byGet.body().path("total").asInt()).isEqualTo(expected.size());
        assertThat(byPost.ids()).isEqualTo(expected);
    }

    @Test
    void everyParameterOfEveryClinicalTypeIsTried() throws IOException {
        Set<String> tried = new ClassPathResource("sandbox/searches.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(";"))
                .flatMap(cells -> Arrays.stream(cells[1].split("&")).map(p -> cells[0] + "." + p.split("[=:]")[0]))
                .collect(Collectors.toSet());
        Set<String> offered = new TreeSet<>();
        SearchParameters.clinicalTypes()
                .forEach(type -> SearchParameters.of(type).stream()
                        .filter(p -> !p.name().startsWith("_"))
                        .forEach(p -> offered.add(type + "." + p.name())));

        assertThat(tried).containsAll(offered);
    }

    static Stream<String> types() {
        return Stream.concat(SearchParameters.clinicalTypes().stream(), SearchParameters.conformanceTypes().stream());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aParameterThatIsNotKnownIsAnError(String type) {
        Caller.Answer answer = caller.get("/" + type + "?no-such-thing=1");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("resourceType").asText()).isEqualTo("OperationOutcome");
        assertThat(answer.raw().body()).contains("no-such-thing").doesNotContain("org.crshooks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient=", "code=a,,b", "code:not=a", "patient.name=x", "_has:Observation:patient:code=1",
                        "date=yesterday",
                "date=ap2026-01-01", "date=2026-13-01", "_count=-1", "_count=many", "_sort=weight",
                        "_include=Observation:code",
                "_include=Patient:general-practitioner", "_revinclude=Provenance:target", "_offset=x",
                        "effective-time=ge2026-01-01"
            })
    void aQueryThatIsNotUnderstoodIsAnErrorNotASmallerOrLargerAnswer(String query) {
        assertThat(caller.get("/Observation?" + encodeValues(query)).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("H4 a search for one patient never returns another's resources")
    void patientIsolation() {
        List<String> patients = caller.get("/Patient?_count=1000").ids();
        assertThat(patients).hasSizeGreaterThan(20);
        for (String patient : patients) {
            for (String type : SearchParameters.clinicalTypes()) {
                SearchParameters.find(type, "subject").ifPresent(any -> {
                    Caller.Answer answer = caller.get("/" + type + "?subject=Patient/" + patient + "&_count=1000");
                    answer.body()
                            .path("entry")
                            .forEach(entry -> assertThat(entry.at("/resource/subject/reference")
                                            .asText())
                                    .isEqualTo("Patient/" + patient));
                });
            }
        }
    }

    @Test
    @DisplayName("H4 an absolute reference counts only below the sandbox's own address")
    void absoluteReferences() {
        String own = Caller.encoded(caller.base() + "/Patient/search-a");
        String alias = Caller.encoded("http://127.0.0.1:" + port + "/fhir/Patient/search-a");
        String other = Caller.encoded("http://ehr.example/fhir/Patient/search-a");

        assertThat(caller.get("/Observation?patient=" + own).ids()).containsExactly("search-observation-a");
        assertThat(caller.get("/Observation?subject=" + alias).ids()).containsExactly("search-observation-a");
        assertThat(caller.get("/Observation?patient=" + other).ids()).isEmpty();
        assertThat(caller.get("/Observation?patient=Group/search-a").ids()).isEmpty();
    }

    @Test
    void includedResourcesAreMarkedAsSuch() {
        Caller.Answer answer = caller.get(
                "/MedicationAdministration?medication=search-medication-a&_include=MedicationAdministration:medication");

        assertThat(answer.ids()).containsExactly("search-referring-a");
        assertThat(answer.body().at("/total").asInt()).isEqualTo(1);
        assertThat(answer.body().at("/entry/1/resource/id").asText()).isEqualTo("search-medication-a");
        assertThat(answer.body().at("/entry/1/search/mode").asText()).isEqualTo("include");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<String> all = caller.get("/Observation?patient=demo-resolved&_sort=-date&_count=1000")
                .ids();
        List<String> paged = new java.util.ArrayList<>();
        String next = "/Observation?patient=demo-resolved&_sort=-date&_count=7";
        while (next != null) {
            Caller.Answer page = caller.get(next);
            assertThat(page.ids()).hasSizeLessThanOrEqualTo(7);
            assertThat(page.body().path("total").asInt()).isEqualTo(all.size());
            paged.addAll(page.ids());
            next = page.link("next");
        }

        assertThat(all).hasSizeGreaterThan(50);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void newestFirstIsNewestFirst() {
        List<String> times = new java.util.ArrayList<>();
        caller.get("/Observation?patient=demo-resolved&_sort=-date&_count=1000")
                .body()
                .path("entry")
                .forEach(entry ->
                        times.add(entry.at("/resource/effectiveDateTime").asText()));

        assertThat(times).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_count=0", "_summary=count"})
    void theNumberAloneCanBeAsked(String query) {
        Caller.Answer answer = caller.get("/Observation?patient=search-a&" + query);

        assertThat(answer.body().path("total").asInt()).isEqualTo(1);
        assertThat(answer.ids()).isEmpty();
        assertThat(answer.link("next")).isNull();
    }

    private static String encodeValues(String query) {
        return Arrays.stream(query.split("&"))
                .map(p -> p.substring(0, p.indexOf('=') + 1) + Caller.encoded(p.substring(p.indexOf('=') + 1)))
                .collect(Collectors.joining("&"));
    }
}
