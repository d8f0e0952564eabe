package org.crshooks.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import org.crshooks.clinical.Channel;
import org.crshooks.clinical.Therapy;
import org.crshooks.clinical.TherapyDose;
import org.crshooks.terminology.TerminologyLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a resource may name the therapy, read with the published terminology. */
class TherapyCodesTest {

    private static final ChartReader READER = new ChartReader(FhirContext.forR4Cached(), TerminologyLoader.load());
    private static final String OURS = "https://crshooks.org/fhir/CodeSystem/";

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("F29 a therapy or product may be the code, what was used, or the only ingredient")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'code':CAR_T | no product",
                "'code':CAR_T,'usedCode':[AXI_CEL] | axicabtagene-ciloleucel",
                "'code':{'text':'Infusion'},'usedCode':[CAR_T] | no product",
                "'code':{'text':'Infusion'},'usedCode':[{'text':'cannula'},AXI_CEL] | axicabtagene-ciloleucel",
                "'code':AXI_CEL,'usedCode':[{'text':'tisagenlecleucel'}] | axicabtagene-ciloleucel",
            })
    void procedure(String elements, String product) {
        assertThat(read("'resourceType':'Procedure','performedDateTime':'2026-01-02T08:00:00Z'," + elements))
                .isEqualTo(product);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("F29 a Medication may name the product as its only ingredient")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "AXI_CEL | axicabtagene-ciloleucel",
                "{'text':'sodium chloride 0.9 %'}},{'itemCodeableConcept':AXI_CEL | axicabtagene-ciloleucel",
            })
    void ingredient(String concepts, String product) {
        assertThat(read("'resourceType':'MedicationAdministration','effectiveDateTime':'2026-01-02T08:00:00Z',"
                        + "'medicationReference':{'reference':'#x'},'contained':[{'resourceType':'Medication','id':'x',"
                        + "'ingredient':[{'itemCodeableConcept':" + concepts + "}]}]"))
                .isEqualTo(product);
    }

    /** The code of the product of the CAR-T cells that were read. */
    private static String read(String resource) {
        String json = "{" + resource + ",'id':'t1','status':'completed','subject':{'reference':'Patient/p1'}}";
        json = json.replace("CAR_T", concept("crs-therapy", "car-t"))
                .replace("AXI_CEL", concept("crs-product", "axicabtagene-ciloleucel"));
        Answer all = new Answer("all", Set.of(Channel.values()), List.of(Charts.bundle(json)));
        TherapyDose dose = READER.read("p1", Charts.BASE, List.of(all))
                .timeline()
                .therapy()
                .get(0);
        assertThat(dose.therapy()).isEqualTo(Therapy.CAR_T);
        return dose.product() == null ? "no product" : dose.product().code();
    }

    private static String concept(String system, String code) {
        return "{'coding':[{'system':'" + OURS + system + "','code':'" + code + "'}]}";
    }
}
