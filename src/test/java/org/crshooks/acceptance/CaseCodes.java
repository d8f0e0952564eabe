package org.crshooks.acceptance;

import static org.crshooks.acceptance.FhirJson.ATC;
import static org.crshooks.acceptance.FhirJson.OURS;
import static org.crshooks.acceptance.FhirJson.RXNORM;
import static org.crshooks.acceptance.FhirJson.SNOMED;
import static org.crshooks.acceptance.FhirJson.concept;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The codes under which the words of the worked cases stand in a chart. */
final class CaseCodes {

    private static final Map<String, String> RXNORM_INGREDIENT = Map.ofEntries(
            Map.entry("norepinephrine", "7512"),
            Map.entry("epinephrine", "3992"),
            Map.entry("phenylephrine", "8163"),
            Map.entry("vasopressin", "11149"),
            Map.entry("angiotensin-ii", "1999010"),
            Map.entry("milrinone", "52769"),
            Map.entry("tocilizumab", "612865"),
            Map.entry("anakinra", "72435"),
            Map.entry("methylprednisolone", "6902"),
            Map.entry("acetaminophen", "161"),
            Map.entry("diphenhydramine", "3498"),
            Map.entry("pethidine", "6754"),
            Map.entry("cefepime", "20481"),
            Map.entry("blinatumomab", "1597258"),
            Map.entry("brentuximab vedotin", "1147320"),
            Map.entry("nivolumab", "1597876"),
            Map.entry("lenalidomide", "342369"));

    private static final Map<String, String> ATC_CODE = Map.of(
            "terlipressin", "H01BA04",
            "sodium chloride 0.9 %", "B05XA03",
            "axicabtagene ciloleucel", "L01XL03",
            "tisagenlecleucel", "L01XL04",
            "elranatamab", "L01FX32",
            "rabbit ATG", "L04AA04");

    private static final Map<String, String> SNOMED_DEVICE = Map.of(
            "nasal-cannula", "336623009",
            "venturi", "428285009",
            "non-rebreather", "427591007",
            "hfnc", "426854004",
            "cpap", "47545007",
            "imv", "1258985005",
            "room-air", "722742002");

    private static final Map<String, String> SUPPORT_REASON = Map.of(
            "hypotension", "hypotension",
            "procedural sedation", "sedation",
            "comfort", "comfort",
            "airway-protection", "airway-protection",
            "baseline", "home-baseline",
            "fluid-overload", "other-cause");

    static final Map<String, String> LABORATORY = Map.of(
            "creatinine", "2160-0",
            "ALT", "1742-6",
            "bilirubin", "1975-2",
            "fibrinogen", "3255-7",
            "LVEF", "10230-1",
            "QTc", "8636-3",
            "ferritin", "2276-4",
            "CRP", "1988-5");

    private CaseCodes() {}

    /** One that has no code here is charted by name alone. */
    static ObjectNode drug(String name) {
        if (RXNORM_INGREDIENT.containsKey(name)) {
            return concept(RXNORM, RXNORM_INGREDIENT.get(name), name);
        }
        return ATC_CODE.containsKey(name) ? concept(ATC, ATC_CODE.get(name), name) : FhirJson.text(name);
    }

    /** A face mask of no named kind has no code in the published set: it is charted with ours. */
    static ObjectNode device(String name) {
        return SNOMED_DEVICE.containsKey(name)
                ? concept(SNOMED, SNOMED_DEVICE.get(name))
                : concept(OURS + "oxygen-device", name);
    }

    /** Null where the words are no reason for support, such as "inotropic support". */
    static ObjectNode reason(String words) {
        String code = SUPPORT_REASON.get(words);
        return code == null ? null : concept(OURS + "support-reason", code, words);
    }
}
