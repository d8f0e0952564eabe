package org.crshooks.terminology;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Our code systems, and the several URIs under which one public code system is seen in charts. */
final class SystemUris {

    static final String OWN = "https://crshooks.org/fhir/CodeSystem/";
    static final String THERAPY = OWN + "crs-therapy";
    static final String PRODUCT = OWN + "crs-product";
    static final String DRUG = OWN + "crs-drug";
    static final String DEVICE = OWN + "oxygen-device";
    static final String REASON = OWN + "support-reason";
    static final String CONDITION = OWN + "crs-condition";
    static final String ORGAN = OWN + "organ-toxicity";
    static final String GRADE = OWN + "crs-grade";
    static final String OBSERVED = OWN + "crs-observed";
    static final String LAB_TEST = OWN + "crs-lab-test";
    static final String TRANSPLANT = OWN + "crs-transplant";
    static final String WORK_UP = OWN + "crs-work-up";
    static final String NEUROLOGY = OWN + "crs-neurology";
    static final String LOOK_ALIKE = OWN + "crs-look-alike";
    static final String OVERRIDE_REASON = OWN + "override-reason";

    static final String LOINC = "http://loinc.org";
    static final String SNOMED = "http://snomed.info/sct";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String ICD_10_PCS = "http://www.cms.gov/Medicare/Coding/ICD10";
    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";
    private static final String CPT = "http://www.ama-assn.org/go/cpt";
    private static final String HCPCS = "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";
    private static final String MEDDRA = "https://www.meddra.org";
    private static final String NCIT = "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl";

    /** Without scheme and in lower case, because both vary. */
    private static final Map<String, String> CANONICAL = Map.ofEntries(
            entry("loinc.org", LOINC),
            entry("urn:oid:2.16.840.1.113883.6.1", LOINC),
            entry("snomed.info/sct", SNOMED),
            entry("urn:oid:2.16.840.1.113883.6.96", SNOMED),
            entry("www.nlm.nih.gov/research/umls/rxnorm", RXNORM),
            entry("urn:oid:2.16.840.1.113883.6.88", RXNORM),
            entry("www.whocc.no/atc", ATC),
            entry("fhir.de/codesystem/bfarm/atc", ATC),
            entry("fhir.de/codesystem/dimdi/atc", ATC),
            entry("urn:oid:2.16.840.1.113883.6.73", ATC),
            entry("www.cms.gov/medicare/coding/icd10", ICD_10_PCS),
            entry("www.icd10data.com/icd10pcs", ICD_10_PCS),
            entry("terminology.hl7.org/codesystem/icd10pcs", ICD_10_PCS),
            entry("hl7.org/fhir/sid/icd-10-pcs", ICD_10_PCS),
            entry("urn:oid:2.16.840.1.113883.6.4", ICD_10_PCS),
            entry("hl7.org/fhir/sid/icd-10-cm", ICD_10_CM),
            entry("terminology.hl7.org/codesystem/icd10cm", ICD_10_CM),
            entry("www.icd10data.com/icd10cm", ICD_10_CM),
            entry("urn:oid:2.16.840.1.113883.6.90", ICD_10_CM),
            entry("hl7.org/fhir/sid/icd-10", ICD_10),
            entry("hl7.org/fhir/sid/icd-10-cn", ICD_10),
            entry("urn:oid:2.16.840.1.113883.6.3", ICD_10),
            entry("www.ama-assn.org/go/cpt", CPT),
            entry("urn:oid:2.16.840.1.113883.6.12", CPT),
            entry("www.cms.gov/medicare/coding/hcpcsreleasecodesets", HCPCS),
            entry("urn:oid:2.16.840.1.113883.6.285", HCPCS),
            entry("www.meddra.org", MEDDRA),
            entry("terminology.hl7.org/codesystem/mdrae", MEDDRA),
            entry("urn:oid:2.16.840.1.113883.6.163", MEDDRA),
            entry("ncicb.nci.nih.gov/xml/owl/evs/thesaurus.owl", NCIT),
            entry("urn:oid:2.16.840.1.113883.3.26.1.1", NCIT));

    private static final Set<String> ICD = Set.of(ICD_10_CM, ICD_10, ICD_10_PCS);

    private static final Set<String> KNOWN = Set.copyOf(CANONICAL.values());

    private static final Pattern ICD_CODE = Pattern.compile("[A-Z]\\d[0-9A-Z]{1,5}");

    private SystemUris() {}

    /** The one URI used in our maps; an unknown URI stays as it is. */
    static String canonical(String system) {
        String trimmed = system.strip();
        if (KNOWN.contains(trimmed)) {
            return trimmed;
        }
        String key = withoutScheme(trimmed.toLowerCase(Locale.ROOT));
        if (key.startsWith("snomed.info/sct/")) {
            return SNOMED;
        }
        return CANONICAL.getOrDefault(key, trimmed);
    }

    private static String withoutScheme(String uri) {
        int from =
                uri.startsWith("https://") ? "https://".length() : uri.startsWith("http://") ? "http://".length() : 0;
        return uri.substring(from, Math.max(from, uri.length() - (uri.endsWith("/") ? 1 : 0)));
    }

    /** Whether a code has the form of a diagnosis, a finding or an event in a public code system. */
    static boolean isDiagnosis(Code code) {
        if (code == null || code.system() == null || code.code() == null) {
            return false;
        }
        String system = canonical(code.system());
        return switch (system) {
            case ICD_10_CM, ICD_10 ->
                ICD_CODE.matcher(comparable(system, code.code())).matches();
            case SNOMED, MEDDRA, NCIT ->
                !code.code().isBlank() && CheckDigits.holds(system, code.code().strip());
            default -> false;
        };
    }

    /** Codes as compared: ICD codes are seen with and without the dot, and letters in either case. */
    static String comparable(String canonicalSystem, String code) {
        String trimmed = code.strip();
        if (ICD.contains(canonicalSystem)) {
            return trimmed.replace(".", "").toUpperCase(Locale.ROOT);
        }
        return canonicalSystem.equals(ATC) ? trimmed.toUpperCase(Locale.ROOT) : trimmed;
    }

    /** Whether a shorter code stands for all longer ones that begin with it. */
    static boolean hierarchical(String canonicalSystem) {
        return canonicalSystem.equals(ATC) || canonicalSystem.equals(ICD_10_CM) || canonicalSystem.equals(ICD_10);
    }
}
