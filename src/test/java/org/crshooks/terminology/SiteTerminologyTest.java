package org.crshooks.terminology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.OxygenDevice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's own ConceptMaps are added at start-up, and a doubtful one stops it. */
class SiteTerminologyTest {

    private static final String LOCAL = "urn:hospital:codes";

    @TempDir
    private Path site;

    @Test
    void localCodesAreAddedAndPublishedOnesStay() throws IOException {
        map("devices.json", LOCAL, "oxygen-device", "{\"code\":\"O2-7\",\"target\":[{\"code\":\"venturi\"}]}");
        ProfileTerminology terminology = TerminologyLoader.load(site);
        assertThat(terminology.oxygenDevice(List.of(new Code(LOCAL, "O2-7")), null))
                .contains(OxygenDevice.VENTURI);
        assertThat(terminology.oxygenDevice(List.of(new Code(SystemUris.SNOMED, "336623009")), null))
                .contains(OxygenDevice.NASAL_CANNULA);
    }

    @Test
    void aSingleFileIsALocationToo() throws IOException {
        Path file = map("d.json", LOCAL, "crs-drug", "{\"code\":\"77\",\"target\":[{\"code\":\"dopamine\"}]}");
        assertThat(TerminologyLoader.load(file).drug(List.of(new Code(LOCAL, "77")), null))
                .contains(Drug.DOPAMINE);
    }

    @Test
    void theSiteWinsOverThePublishedMap() throws IOException {
        map(
                "d.json",
                "http://www.nlm.nih.gov/research/umls/rxnorm",
                "crs-drug",
                "{\"code\":\"7512\",\"target\":[{\"code\":\"other\"}]}");
        List<Code> codes = List.of(new Code("http://www.nlm.nih.gov/research/umls/rxnorm", "7512"));
        assertThat(TerminologyLoader.load(site).drug(codes, null)).contains(Drug.OTHER);
        assertThat(TerminologyLoader.load().drug(codes, null)).contains(Drug.NOREPINEPHRINE);
    }

    @Test
    void aSiteCanRejectACode() throws IOException {
        map("t.json", LOCAL, "crs-therapy", "{\"code\":\"CART-VISIT\",\"target\":[{\"equivalence\":\"unmatched\"}]}");
        assertThat(TerminologyLoader.load(site).therapy(List.of(new Code(LOCAL, "CART-VISIT")), "CAR-T"))
                .isEmpty();
    }

    @Test
    void anUnknownTargetCodeStopsTheStart() throws IOException {
        map("wrong.json", LOCAL, "crs-drug", "{\"code\":\"77\",\"target\":[{\"code\":\"noradrenaline\"}]}");
        assertRefused("wrong.json", "77", "unknown target code 'noradrenaline'");
    }

    @Test
    void anUnknownTargetSystemStopsTheStart() throws IOException {
        map("wrong.json", LOCAL, "crs-drugs", "{\"code\":\"77\",\"target\":[{\"code\":\"dopamine\"}]}");
        assertRefused("wrong.json", "crs-drugs", "no code system");
    }

    @Test
    void oneCodeWithTwoTargetsStopsTheStart() throws IOException {
        map("a.json", LOCAL, "crs-drug", "{\"code\":\"77\",\"target\":[{\"code\":\"dopamine\"}]}");
        map("b.json", LOCAL, "crs-drug", "{\"code\":\"77\",\"target\":[{\"code\":\"dobutamine\"}]}");
        assertRefused("b.json", "77", "crs-drug|dobutamine and to crs-drug|dopamine");
    }

    @Test
    void twoTargetsOfOneElementStopTheStart() throws IOException {
        map(
                "a.json",
                LOCAL,
                "crs-drug",
                "{\"code\":\"77\",\"target\":[{\"code\":\"dopamine\"},{\"code\":\"dobutamine\"}]}");
        assertRefused("a.json", "77", "exactly one target");
    }

    @Test
    void aMistypedLoincCodeStopsTheStart() throws IOException {
        map("loinc.json", "http://loinc.org", "crs-observed", "{\"code\":\"3150-6\",\"target\":[{\"code\":\"fio2\"}]}");
        assertRefused("loinc.json", "3150-6", "check digit");
    }

    @Test
    void aMistypedSnomedCodeStopsTheStart() throws IOException {
        map(
                "sct.json",
                "http://snomed.info/sct",
                "crs-condition",
                "{\"code\":\"710027003\",\"target\":[{\"code\":\"crs\"}]}");
        assertRefused("sct.json", "710027003", "check digit");
    }

    @Test
    void anotherResourceStopsTheStart() throws IOException {
        Files.writeString(site.resolve("x.json"), "{\"resourceType\":\"Patient\"}");
        assertRefused("x.json", "is not a ConceptMap");
    }

    @Test
    void brokenJsonStopsTheStart() throws IOException {
        Files.writeString(site.resolve("x.json"), "{\"resourceType\":");
        assertRefused("x.json", "is not readable JSON");
    }

    @Test
    void aMissingLocationStopsTheStart() {
        assertThatThrownBy(() -> TerminologyLoader.load(site.resolve("nowhere")))
                .isInstanceOf(TerminologyException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void aConceptWithoutChineseNameIsRefused() {
        String json = "{\"url\":\"u\",\"concept\":[{\"code\":\"a\",\"display\":\"A\"}]}";
        assertThatThrownBy(() -> Vocabulary.read("CodeSystem-x.json", new ObjectMapper().readTree(json)))
                .isInstanceOf(TerminologyException.class)
                .hasMessage("CodeSystem-x.json: code a: has no zh designation");
    }

    @Test
    void publishedMapsHoldNoCodeTwice() {
        Map<String, Vocabulary> vocabularies = TerminologyLoader.vocabularies(ProfileFiles.published("CodeSystem"));
        CodeTables tables = CodeTables.of(vocabularies);
        TerminologyLoader.read(TerminologyLoader.publishedMaps(), vocabularies, tables);
        assertThat(tables.drugs()
                        .find(List.of(new Code("http://www.whocc.no/atc", "C01CA03")))
                        .targets())
                .hasSize(1);
    }

    private Path map(String file, String source, String target, String element) throws IOException {
        return Files.writeString(
                site.resolve(file),
                "{\"resourceType\":\"ConceptMap\",\"group\":[{\"source\":\"%s\",\"target\":\"%s\",\"element\":[%s]}]}"
                        .formatted(source, SystemUris.OWN + target, element));
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> TerminologyLoader.load(site))
                .isInstanceOf(TerminologyException.class)
                .hasMessageContainingAll(parts);
    }
}
