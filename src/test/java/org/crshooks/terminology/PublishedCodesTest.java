package org.crshooks.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.SupportReason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Every known public code says what it should, and every look-alike says nothing, whatever its text. */
class PublishedCodesTest {

    private static ProfileTerminology terminology;

    @BeforeAll
    static void load() {
        terminology = TerminologyLoader.load();
    }

    @ParameterizedTest(name = "{0} {2} is {3}")
    @CsvFileSource(resources = "/terminology/codes.csv", numLinesToSkip = 1)
    void codeResolves(String kind, String system, String code, String expected) {
        List<Code> codes = List.of(new Code(system, code));
        switch (kind) {
            case "observation" ->
                assertThat(terminology.observation(codes, "any text"))
                        .map(PublishedCodesTest::text)
                        .contains(expected);
            case "drug" ->
                assertThat(terminology.drug(codes, "any text")).map(Enum::name).contains(expected);
            case "therapy" ->
                assertThat(terminology.therapy(codes, "any text"))
                        .map(PublishedCodesTest::text)
                        .contains(expected + (expected.endsWith("/") ? "null" : ""));
            case "transplant" -> {
                assertThat(terminology.allogeneicTransplant(codes, "any text")).isTrue();
                assertThat(terminology.therapy(codes, "any text")).isEmpty();
            }
            case "device" ->
                assertThat(terminology.oxygenDevice(codes, "any text"))
                        .map(Enum::name)
                        .contains(expected);
            case "condition" ->
                assertThat(terminology.condition(codes, "any text"))
                        .map(Enum::name)
                        .contains(expected);
            case "organ" ->
                assertThat(terminology.organTerm(codes, "any text"))
                        .map(Enum::name)
                        .contains(expected);
            case "grade" ->
                assertThat(terminology.ctcaeGrade(codes, "any text")).contains(Integer.valueOf(expected));
            case "nothing" -> assertThatNothingIsUnderstood(codes, expected);
            case "unmapped", "trap" -> assertThatNothingIsUnderstood(codes, "");
            default -> throw new AssertionError("unknown kind " + kind);
        }
    }

    /** Not even where the text beside a look-alike names what it looks like. */
    private static void assertThatNothingIsUnderstood(List<Code> codes, String looksLike) {
        assertThat(terminology.observation(codes, looksLike.equals("observation") ? "SpO2" : null))
                .isEmpty();
        assertThat(terminology.oxygenDevice(codes, looksLike.equals("device") ? "CPAP" : null))
                .isEmpty();
        assertThat(terminology.therapy(codes, looksLike.equals("therapy") ? "CAR-T, haploidentical" : null))
                .isEmpty();
        assertThat(terminology.allogeneicTransplant(codes, null)).isFalse();
        assertThat(terminology.condition(codes, null)).isEmpty();
    }

    private static String text(ObservedAs observed) {
        return observed.kind()
                + (observed.lab() == null ? "" : "/" + observed.lab())
                + (observed.site().isEmpty() ? "" : "/" + observed.site());
    }

    private static String text(TherapyMatch match) {
        return match.therapy()
                + "/"
                + Optional.ofNullable(match.product())
                        .map(product -> product.code())
                        .orElse("null");
    }

    @ParameterizedTest(name = "{0}|{1} with text \"{2}\"")
    @CsvSource({
        "http://www.ama-assn.org/go/cpt,38225,CAR-T cell therapy",
        "http://www.ama-assn.org/go/cpt,38226,CAR-T",
        "http://snomed.info/sct,425983008,haploidentical stem cell transplant",
        "http://www.cms.gov/Medicare/Coding/ICD10,30233Y0,haplo"
    })
    void aLookAlikeNeverFallsThroughToItsText(String system, String code, String text) {
        List<Code> codes = List.of(new Code(system, code));
        assertThat(terminology.therapy(codes, text)).isEmpty();
        assertThat(terminology.allogeneicTransplant(codes, text)).isFalse();
    }

    @Test
    void aLookAlikeAlsoOverrulesAGeneralCodeBesideIt() {
        assertThat(terminology.oxygenDevice(List.of(snomed("47545007"), snomed("34281000175105")), "CPAP"))
                .isEmpty();
        assertThat(terminology.observation(List.of(loinc("59408-5"), loinc("89276-0")), "SpO2"))
                .isEmpty();
    }

    @Test
    @DisplayName("F18 the code that says \"on room air\" counts, whichever comes first")
    void roomAirSaturation() {
        for (List<Code> codes :
                List.of(List.of(loinc("59408-5"), loinc("59410-1")), List.of(loinc("59410-1"), loinc("59408-5")))) {
            assertThat(terminology.observation(codes, null))
                    .map(ObservedAs::kind)
                    .contains(ObservationKind.SPO2_ROOM_AIR);
        }
    }

    @Test
    @DisplayName("F1 the measuring site comes from the more specific code")
    void siteOfTemperature() {
        assertThat(terminology.observation(List.of(loinc("8310-5"), loinc("8328-7")), null))
                .contains(new ObservedAs(ObservationKind.TEMPERATURE, "axillary", null));
    }

    @ParameterizedTest(name = "{0}|{1}")
    @CsvSource({
        "http://fhir.de/CodeSystem/bfarm/atc,C01CA03,NOREPINEPHRINE",
        "http://www.whocc.no/atc,J01DD04,ANTIBACTERIAL",
        "http://www.whocc.no/atc,H02AB99,OTHER_CORTICOSTEROID",
        "http://www.whocc.no/atc,D07AA02,OTHER",
        "http://www.whocc.no/atc,R03AA01,OTHER",
        "http://www.whocc.no/atc,H01BA04,TERLIPRESSIN",
        "urn:oid:2.16.840.1.113883.6.88,7512,NOREPINEPHRINE",
        "http://www.icd10data.com/icd10pcs,XW033H5,TOCILIZUMAB",
        "http://terminology.hl7.org/CodeSystem/icd10PCS,XW033G5,SARILUMAB",
        "http://www.whocc.no/atc,Z99ZZ99,OTHER"
    })
    void otherSystemUrisAndClassesOfDrugs(String system, String code, String drug) {
        assertThat(terminology.drug(List.of(new Code(system, code)), null))
                .map(Enum::name)
                .contains(drug);
    }

    @ParameterizedTest(name = "{0}|{1}")
    @CsvSource({
        "http://hl7.org/fhir/sid/icd-10-cm,D89833,CRS",
        "http://terminology.hl7.org/CodeSystem/icd10CM,d89.839,CRS",
        "http://hl7.org/fhir/sid/icd-10-cm,I95.89,HYPOTENSION",
        "http://hl7.org/fhir/sid/icd-10-cm,A41.51,SEPSIS",
        "http://hl7.org/fhir/sid/icd-10,R50.9,FEVER",
        "http://hl7.org/fhir/sid/icd-10,R57.2,SEPSIS",
        "http://terminology.hl7.org/CodeSystem/MDRAE,10052015,CRS",
        "http://snomed.info/sct/900000000000207008,710027002,CRS"
    })
    void otherSystemUrisAndCategoriesOfConditions(String system, String code, String kind) {
        assertThat(terminology.condition(List.of(new Code(system, code)), null))
                .map(Enum::name)
                .contains(kind);
    }

    @Test
    @DisplayName("A4 a reason in our own code system wins over foreign codes and text")
    void ownReasonWins() {
        List<Code> codes = List.of(snomed("389086002"), new Code(SystemUris.REASON, "airway-protection"));
        assertThat(terminology.reason(codes, "hypoxia")).isEqualTo(SupportReason.AIRWAY_PROTECTION);
    }

    @Test
    void ownProductCodesAreUnderstoodUnderTheTherapySystemToo() {
        List<Code> codes = List.of(new Code(SystemUris.THERAPY, "glofitamab"));
        assertThat(terminology.therapy(codes, null))
                .map(PublishedCodesTest::text)
                .contains("BISPECIFIC/glofitamab");
    }

    @Test
    void aProductNamedInTheTextCompletesACodeForTheKind() {
        List<Code> codes = List.of(snomed("1156961008"), new Code(SystemUris.THERAPY, "car-t"));
        assertThat(terminology.therapy(codes, "brexucabtagene autoleucel"))
                .map(PublishedCodesTest::text)
                .contains("CAR_T/brexucabtagene-autoleucel");
        assertThat(terminology.therapy(codes, "blinatumomab"))
                .map(PublishedCodesTest::text)
                .contains("CAR_T/null");
    }

    @Test
    @DisplayName("F12 a fluid's code does not hide the drug that its text names")
    void fluidCodeWithAnotherDrugInItsText() {
        List<Code> saline = List.of(new Code("http://www.whocc.no/atc", "B05XA03"));
        assertThat(terminology.drug(saline, "norepinephrine 8 mg in 0.9 % sodium chloride 250 mL"))
                .map(Enum::name)
                .contains("NOREPINEPHRINE");
        assertThat(terminology.drug(saline, "sodium chloride 0.9 % infusion"))
                .map(Enum::name)
                .contains("CRYSTALLOID");
    }

    private static Code snomed(String code) {
        return new Code(SystemUris.SNOMED, code);
    }

    private static Code loinc(String code) {
        return new Code(SystemUris.LOINC, code);
    }
}
