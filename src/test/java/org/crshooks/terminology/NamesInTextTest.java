package org.crshooks.terminology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.crshooks.clinical.ConditionKind;
import org.crshooks.clinical.Drug;
import org.crshooks.clinical.LabTest;
import org.crshooks.clinical.OrganTerm;
import org.crshooks.clinical.SupportReason;
import org.crshooks.clinical.Therapy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What is charted without a known code, in English and Chinese. */
class NamesInTextTest {

    private static final List<Code> NO_CODE = List.of();

    private static ProfileTerminology terminology;

    @BeforeAll
    static void load() {
        terminology = TerminologyLoader.load();
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @DisplayName("F13 F14 drugs: the longest name counts, a mixture is never its diluent")
    @CsvFileSource(resources = "/terminology/drug-names.csv", numLinesToSkip = 1)
    void drug(String text, Drug expected) {
        assertThat(terminology.drug(NO_CODE, text)).contains(expected);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @DisplayName("T17 what asks for caution with tocilizumab, by name")
    @CsvSource({
        "intestinal perforation, GI_PERFORATION",
        "perforation of intestine, GI_PERFORATION",
        "bowel perforation, GI_PERFORATION",
        "肠穿孔, GI_PERFORATION",
        "diverticulitis, DIVERTICULAR_DISEASE",
        "perforated diverticulitis, GI_PERFORATION",
        "allergy to tocilizumab, TOCILIZUMAB_HYPERSENSITIVITY",
        "托珠单抗过敏, TOCILIZUMAB_HYPERSENSITIVITY",
        "anaphylaxis, ANAPHYLAXIS",
        "allergy to penicillin, "
    })
    void caution(String text, ConditionKind expected) {
        assertThat(terminology.condition(NO_CODE, text)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void neitherCodeNorNameIsNoDrug() {
        assertThat(terminology.drug(NO_CODE, " ")).isEmpty();
        assertThat(terminology.drug(NO_CODE, null)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @DisplayName("A7 devices: as charted by several systems, and nothing for what is no device in use")
    @CsvFileSource(resources = "/terminology/device-names.csv", numLinesToSkip = 1)
    void device(String text, String expected) {
        assertThat(terminology.oxygenDevice(NO_CODE, text).map(Enum::name)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "\"{0}\" is {1} {2}")
    @DisplayName("F29 therapies: products and kinds, never the steps before or after")
    @CsvFileSource(resources = "/terminology/therapy-names.csv", numLinesToSkip = 1)
    void therapy(String text, String therapy, String product) {
        Optional<TherapyMatch> match = terminology.therapy(NO_CODE, text);
        assertThat(match.map(m -> m.therapy().name())).isEqualTo(Optional.ofNullable(therapy));
        assertThat(match.map(TherapyMatch::product).map(p -> p.code())).isEqualTo(Optional.ofNullable(product));
    }

    @Test
    @DisplayName("F29 drugs given to treat CRS never open a window")
    void treatmentIsNoExposure() {
        List<Code> tocilizumab = List.of(new Code("http://www.whocc.no/atc", "L04AC07"));
        assertThat(terminology.therapy(tocilizumab, "CAR-T CRS protocol")).isEmpty();
        assertThat(terminology.therapy(NO_CODE, "tocilizumab (CAR-T CRS)")).isEmpty();
        assertThat(terminology.therapy(NO_CODE, "托珠单抗（CAR-T）")).isEmpty();
        assertThat(terminology.therapy(NO_CODE, "CAR-T cells in 0.9 % sodium chloride"))
                .map(TherapyMatch::therapy)
                .contains(Therapy.CAR_T);
        assertThat(terminology.therapy(NO_CODE, "haploidentical HCT, cyclophosphamide on days 3 and 4"))
                .map(TherapyMatch::therapy)
                .contains(Therapy.HAPLO_HCT);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @DisplayName("F14 F18 F22 reasons: a sign of CRS, a named purpose, or another cause")
    @CsvFileSource(resources = "/terminology/reason-texts.csv", numLinesToSkip = 1)
    void reason(String text, SupportReason expected) {
        assertThat(terminology.reason(NO_CODE, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @DisplayName("F14 R20 R24 reasons: a known code decides, a code that nobody knows is not understood")
    @CsvSource(
            delimiter = '|',
            value = {
                "urn:local | 17 | | NOT_UNDERSTOOD",
                "urn:local | 17 | Hypotension | HYPOTENSION",
                "urn:local | 17 | Takotsubo cardiomyopathy | OTHER_CAUSE",
                "urn:local | 17 | as ordered | NOT_RECORDED",
                "http://snomed.info/sct | 17 | | NOT_UNDERSTOOD",
                "http://snomed.info/sct | 74474003 | | OTHER_CAUSE",
                "http://snomed.info/sct | 67782005 | | HYPOXIA",
                "http://hl7.org/fhir/sid/icd-10-cm | K92.2 | | OTHER_CAUSE",
                "http://hl7.org/fhir/sid/icd-10-cm | K92.2 | as ordered | OTHER_CAUSE",
                "http://hl7.org/fhir/sid/icd-10-cm | A41.9 | Septic shock | OTHER_CAUSE",
                "http://hl7.org/fhir/sid/icd-10-cm | A41.9 | CRS | OTHER_CAUSE",
                "http://hl7.org/fhir/sid/icd-10-cm | J96.91 | | HYPOXIA",
                "http://hl7.org/fhir/sid/icd-10-cm | J96.21 | | HYPOXIA",
                "http://hl7.org/fhir/sid/icd-10-cm | J96.22 | | OTHER_CAUSE",
                "http://hl7.org/fhir/sid/icd-10-cm | J80 | | HYPOXIA",
                "http://hl7.org/fhir/sid/icd-10-cm | R03.1 | | HYPOTENSION",
                "http://hl7.org/fhir/sid/icd-10-cm | T80.82XA | | THERAPY",
                "http://hl7.org/fhir/sid/icd-10-cm | T45.1X5A | | THERAPY",
                "http://terminology.hl7.org/CodeSystem/reason-medication-given | b | Given as Ordered | NOT_RECORDED",
                "http://terminology.hl7.org/CodeSystem/reason-medication-given | b | | NOT_RECORDED",
                "http://terminology.hl7.org/CodeSystem/reason-medication-given | c | sepsis | OTHER_CAUSE",
                "http://terminology.hl7.org/CodeSystem/v3-NullFlavor | UNK | | NOT_RECORDED",
            })
    void codedReason(String system, String code, String text, SupportReason expected) {
        assertThat(terminology.reason(List.of(new Code(system, code)), text)).isEqualTo(expected);
        assertThat(terminology.reason(NO_CODE, null)).isEqualTo(SupportReason.NOT_RECORDED);
    }

    @ParameterizedTest(name = "\"{0}\": {1}")
    @DisplayName("F29 an allogeneic transplant by its name")
    @CsvSource({
        "Allogeneic stem cell transplant,true",
        "allo-HSCT,true",
        "Haploidentical stem cell transplant,true",
        "异基因造血干细胞移植,true",
        "半相合移植,true",
        "autologous stem cell transplant,false",
        "自体造血干细胞移植,false",
        "stem cell transplant,false",
        "transplant consultation allogeneic,false",
        "allogeneic CAR-T,false"
    })
    void allogeneic(String text, boolean expected) {
        assertThat(terminology.allogeneicTransplant(NO_CODE, text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "Cytokine release syndrome grade 2,CRS",
        "细胞因子释放综合征,CRS",
        "Neutropenic fever,FEBRILE_NEUTROPENIA",
        "粒细胞缺乏伴发热,FEBRILE_NEUTROPENIA",
        "Pseudomonas septic shock,SEPSIS",
        "Hypotension due to CRS,HYPOTENSION",
        "发热,FEVER",
        "Pulmonary embolism,THROMBOSIS",
        "急性肾损伤,KIDNEY_INJURY",
        "Torsade de pointes,VENTRICULAR_TACHYCARDIA",
        "Supraventricular tachycardia,ARRHYTHMIA"
    })
    void condition(String text, ConditionKind expected) {
        assertThat(terminology.condition(NO_CODE, text)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"No fever", "History of sepsis", "Dengue fever", "无发热", "Intracranial hypotension", "Gout"})
    void noCondition(String text) {
        assertThat(terminology.condition(NO_CODE, text)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @DisplayName("F20 terms of graded adverse events")
    @CsvSource({
        "Bilirubin increased,BILIRUBIN",
        "ALT elevation,ALT",
        "Coagulopathy,COAGULATION",
        "Fever,EXCLUDED",
        "Hypoxia,EXCLUDED",
        "Neutrophil count decreased,EXCLUDED",
        "ICANS,EXCLUDED",
        "皮疹,RASH",
        "Maculopapular rash,RASH",
        "房颤,ARRHYTHMIA",
        "Torsade de pointes,ARRHYTHMIA"
    })
    void organTerm(String text, OrganTerm expected) {
        assertThat(terminology.organTerm(NO_CODE, text)).contains(expected);
    }

    @ParameterizedTest(name = "\"{0}\" is grade {1}")
    @CsvSource({"CTCAE v4.03 grade 3,3", "Grade IV,4", "3级,3", "G2,2", "grade 3-4,", "CTCAE v4.03,", "severe,"})
    void grade(String text, Integer expected) {
        assertThat(terminology.ctcaeGrade(NO_CODE, text)).isEqualTo(Optional.ofNullable(expected));
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "O2 Delivery Device(s),OXYGEN_DEVICE",
        "Inspired O2 Fraction,FIO2",
        "O2 Flow,OXYGEN_FLOW",
        "体温,TEMPERATURE",
        "Temperature,TEMPERATURE",
        "呼吸机模式,VENTILATION_MODE",
        "SpO2,SPO2"
    })
    void observation(String text, ObservationKind expected) {
        assertThat(terminology.observation(List.of(new Code("urn:local", "226732")), text))
                .map(ObservedAs::kind)
                .contains(expected);
    }

    @Test
    void aLaboratoryTestByName() {
        assertThat(terminology.observation(NO_CODE, "C反应蛋白"))
                .contains(new ObservedAs(ObservationKind.LAB, "", LabTest.CRP));
    }

    @ParameterizedTest
    @CsvSource({"Skin temperature", "Temperature of dialysate", "Mixed venous SpO2", "Heart rate"})
    void noObservation(String text) {
        assertThat(terminology.observation(NO_CODE, text)).isEmpty();
    }
}
