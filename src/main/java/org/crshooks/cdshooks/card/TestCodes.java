package org.crshooks.cdshooks.card;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.crshooks.clinical.WorkUpTest;

/** Codes of the tests that are suggested: LOINC where one term says just that test, and our own. */
final class TestCodes {

    private static final String LOINC = "http://loinc.org";
    private static final String OWN = "https://crshooks.org/fhir/CodeSystem/crs-work-up";

    private static final Map<WorkUpTest, String> PUBLIC = Map.ofEntries(
            entry(WorkUpTest.BLOOD_COUNT, "57021-8"),
            entry(WorkUpTest.METABOLIC_PANEL, "24323-8"),
            entry(WorkUpTest.LACTATE, "2524-7"),
            entry(WorkUpTest.LDH, "2532-0"),
            entry(WorkUpTest.URATE, "3084-1"),
            entry(WorkUpTest.CREATINE_KINASE, "2157-6"),
            entry(WorkUpTest.BLOOD_GAS, "24336-0"),
            entry(WorkUpTest.CRP, "1988-5"),
            entry(WorkUpTest.FERRITIN, "2276-4"),
            entry(WorkUpTest.BLOOD_CULTURE, "600-7"),
            entry(WorkUpTest.URINE_CULTURE, "630-4"),
            entry(WorkUpTest.URINALYSIS, "24356-8"),
            entry(WorkUpTest.CHEST_X_RAY, "30745-4"),
            entry(WorkUpTest.BNP, "30934-4"),
            entry(WorkUpTest.ECG, "11524-6"),
            entry(WorkUpTest.ECHOCARDIOGRAM, "34552-0"),
            entry(WorkUpTest.CHEST_CT, "24627-2"),
            entry(WorkUpTest.TRIGLYCERIDES, "2571-8"));

    private TestCodes() {}

    static List<Coding> of(WorkUpTest test, String display) {
        Coding own = new Coding(test.code(), OWN, display);
        String loinc = PUBLIC.get(test);
        return loinc == null ? List.of(own) : List.of(new Coding(loinc, LOINC, null), own);
    }
}
